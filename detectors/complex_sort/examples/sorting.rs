use std::cmp::Ordering;

fn ladder(players: &mut Vec<Player>) {
    // expect: complex-sort
    players.sort_by(|a, b| {
        if a.score > b.score {
            Ordering::Less
        } else if a.score < b.score {
            Ordering::Greater
        } else {
            a.name.cmp(&b.name)
        }
    });
}

fn chained(players: &mut Vec<Player>) {
    // ok: complex-sort (comparisons that are chained)
    players.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.name.cmp(&b.name)));
}

fn matched(players: &mut Vec<Player>) {
    // expect: complex-sort
    players.sort_by(|a, b| match a.level.cmp(&b.level) {
        Ordering::Equal => match a.team.cmp(&b.team) {
            Ordering::Equal => a.name.cmp(&b.name),
            other => other,
        },
        other => other,
    });
}

fn newest_first(runs: &mut Vec<Run>) {
    // expect: complex-sort
    runs.sort_by_key(|run| run.started);
    runs.reverse();
}

fn twice(runs: &mut Vec<Run>) {
    // expect: complex-sort
    runs.sort_by(|a, b| a.name.cmp(&b.name));
    runs.sort_by_key(|run| run.started);
}

fn smallest(all: &[Item]) -> u64 {
    let mut sizes: Vec<u64> = all.iter().map(|item| item.size).collect();
    // expect: complex-sort
    sizes.sort();
    sizes[0]
}

fn several(runs: &mut Vec<Run>) {
    // ok: complex-sort (several are kept)
    runs.sort_by_key(|run| run.started);
    runs.truncate(3);
}

fn by_hand(values: &mut Vec<u64>) {
    // expect: complex-sort
    for i in 0..values.len() {
        for j in 0..values.len() - i - 1 {
            if values[j] > values[j + 1] {
                values.swap(j, j + 1);
            }
        }
    }
}
