use std::cmp::Ordering;
use std::collections::HashMap;

pub fn by_ladder(tasks: &mut Vec<Task>) {
    // expect: complex-sort
    tasks.sort_by(|a, b| {
        if a.priority < b.priority {
            Ordering::Less
        } else if a.priority > b.priority {
            Ordering::Greater
        } else if a.due < b.due {
            Ordering::Less
        } else if a.due > b.due {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    });
}

pub fn by_match(tasks: &mut [Task]) {
    // expect: complex-sort
    tasks.sort_by(|a, b| match a.priority.cmp(&b.priority) {
        Ordering::Equal => match a.due.cmp(&b.due) {
            Ordering::Equal => a.title.cmp(&b.title),
            other => other,
        },
        other => other,
    });
}

pub fn by_chain(tasks: &mut [Task]) {
    // ok: complex-sort (comparisons that are chained)
    tasks.sort_by(|a, b| a.priority.cmp(&b.priority).then_with(|| a.title.cmp(&b.title)));
}

pub fn by_tuple(tasks: &mut [Task]) {
    // ok: complex-sort (a tuple)
    tasks.sort_by_key(|t| (t.done, t.due));
}

pub fn by_ranks(tasks: &mut [Task]) {
    // ok: complex-sort (a switch is a table of one order)
    tasks.sort_by_key(|t| match t.level.as_str() {
        "high" => 0,
        "medium" => 1,
        _ => 2,
    });
}

pub fn newest(tasks: &mut Vec<Task>) {
    // expect: complex-sort
    tasks.sort_by_key(|t| t.due);
    tasks.reverse();
}

pub fn passes(tasks: &mut Vec<Task>) {
    // expect: complex-sort
    tasks.sort_by(|a, b| a.title.cmp(&b.title));
    tasks.sort_by(|a, b| a.due.cmp(&b.due));
}

pub fn dedup(mut names: Vec<String>) -> Vec<String> {
    // ok: complex-sort (sorted once, to find what stands twice)
    names.sort();
    names.dedup();
    names
}

pub fn bubble(values: &mut [i32]) {
    let n = values.len();
    // expect: complex-sort
    for i in 0..n {
        for j in 0..n - i - 1 {
            if values[j] > values[j + 1] {
                values.swap(j, j + 1);
            }
        }
    }
}

pub fn sections() -> Vec<&'static str> {
    let mut names = vec!["summary", "details", "appendix"];
    let order: HashMap<&str, usize> = HashMap::from([("appendix", 0), ("summary", 1), ("details", 2)]);
    // expect: complex-sort
    names.sort_by_key(|n| order[n]);
    names
}

impl Ord for Version {
    // expect: complex-sort
    fn cmp(&self, other: &Self) -> Ordering {
        if self.major < other.major {
            return Ordering::Less;
        }
        if self.major > other.major {
            return Ordering::Greater;
        }
        if self.minor < other.minor {
            return Ordering::Less;
        }
        Ordering::Equal
    }
}
