package a;

import java.util.*;

class Board {
    void sort(List<Player> players) {
        // expect: complex-sort
        Comparator<Player> comparator = (a, b) -> {
            if (a.team().equals(b.team())) {
                if (a.score() == b.score()) {
                    return a.name().compareTo(b.name());
                } else {
                    return b.score() - a.score();
                }
            } else {
                return a.team().compareTo(b.team());
            }
        };
        players.sort(comparator);
    }

    List<Player> reversed(List<Player> players) {
        List<Player> sorted = new ArrayList<>(players);
        // expect: complex-sort
        sorted.sort(Comparator.comparing(Player::score));
        Collections.reverse(sorted);
        return sorted;
    }

    Player best(List<Player> players) {
        // expect: complex-sort
        return players.stream().sorted(Comparator.comparing(Player::score).reversed()).findFirst().get();
    }

    void table(List<Player> players, List<String> order) {
        // ok: complex-sort (one documented order, looked up)
        players.sort(Comparator.comparingInt(p -> order.indexOf(p.medal())));
    }
}
