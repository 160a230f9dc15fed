pub fn best(players: &[Player]) -> Option<Player> {
    let mut sorted = players.to_vec();
    // expect: complex-sort
    sorted.sort_by_key(|p| p.score);
    sorted.last().cloned()
}

pub fn ladder(players: &mut [Player]) {
    // expect: complex-sort
    players.sort_by(|a, b| {
        if a.team != b.team {
            return a.team.cmp(&b.team);
        }
        if a.score != b.score {
            return b.score.cmp(&a.score);
        }
        a.name.cmp(&b.name)
    });
}

pub fn floats(values: &mut [f64]) {
    // ok: complex-sort (one comparison)
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
}

pub fn descending(values: &mut Vec<u32>) {
    // expect: complex-sort
    values.sort_unstable();
    values.reverse();
}

pub fn well(values: &mut Vec<u32>) {
    // ok: complex-sort (the direction that is wanted)
    values.sort_unstable_by(|a, b| b.cmp(a));
}
