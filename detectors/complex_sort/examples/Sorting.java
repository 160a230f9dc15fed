import java.util.Collections;
import java.util.Comparator;
import java.util.List;

class Sorting {
    void ladder(List<Player> players) {
        // expect: complex-sort
        players.sort((a, b) -> {
            if (a.score() > b.score()) {
                return -1;
            } else if (a.score() < b.score()) {
                return 1;
            }
            return a.name().compareTo(b.name());
        });
    }

    void remembered(List<Player> players) {
        // expect: complex-sort
        Collections.sort(players, (a, b) -> {
            int result = Integer.compare(a.level(), b.level());
            if (result != 0) {
                return result;
            }
            result = a.team().compareTo(b.team());
            if (result != 0) {
                return result;
            }
            return a.name().compareTo(b.name());
        });
    }

    void chained(List<Player> players) {
        // ok: complex-sort (comparisons that are chained)
        players.sort(Comparator.comparing(Player::level).thenComparing(Player::name));
    }

    Player best(List<Player> players) {
        // expect: complex-sort
        return players.stream().sorted(Comparator.comparing(Player::score)).findFirst().orElseThrow();
    }

    Player bestAtIndex(List<Player> players) {
        // expect: complex-sort
        return players.stream().sorted(Comparator.comparing(Player::score)).toList().get(0);
    }

    List<Player> top(List<Player> players) {
        // ok: complex-sort (several are taken)
        return players.stream().sorted(Comparator.comparing(Player::score)).limit(3).toList();
    }

    void turned(List<Player> players) {
        // expect: complex-sort
        Collections.sort(players);
        Collections.reverse(players);
    }

    void twice(List<Player> players) {
        // expect: complex-sort
        players.sort(Comparator.comparing(Player::name));
        players.sort(Comparator.comparing(Player::level));
    }

    void byHand(int[] values) {
        // expect: complex-sort
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length - i - 1; j++) {
                if (values[j] > values[j + 1]) {
                    int held = values[j];
                    values[j] = values[j + 1];
                    values[j + 1] = held;
                }
            }
        }
    }

    int pairs(int[] values) {
        int found = 0;
        // ok: complex-sort (nothing changes places)
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                if (values[i] == values[j]) {
                    found++;
                }
            }
        }
        return found;
    }
}

class ByDue implements Comparator<Task> {
    // expect: complex-sort
    @Override
    public int compare(Task a, Task b) {
        if (a.due().isBefore(b.due())) {
            return -1;
        }
        if (a.due().isAfter(b.due())) {
            return 1;
        }
        return 0;
    }
}

class ByName implements Comparator<Task> {
    // ok: complex-sort (one comparison)
    @Override
    public int compare(Task a, Task b) {
        return a.name().compareTo(b.name());
    }
}
