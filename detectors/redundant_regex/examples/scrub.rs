use regex::Regex;
use std::sync::LazyLock;

static IP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+\.\d+").unwrap());
static MAIL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\S+@\S+").unwrap());

pub fn scrub(line: &str) -> String {
    // expect: redundant-regex
    let line = IP.replace_all(line, "[redacted]");
    let line = MAIL.replace_all(&line, "[redacted]");
    line.to_string()
}

pub fn scrub_named(line: &str) -> String {
    // ok: redundant-regex (each has its own mark)
    let line = IP.replace_all(line, "[ip]");
    let line = MAIL.replace_all(&line, "[mail]");
    line.to_string()
}

pub fn file_name(name: &str) -> String {
    // expect: redundant-regex
    let mut safe = name.replace('/', "_");
    safe = safe.replace('\\', "_");
    safe = safe.replace(':', "_");
    safe
}

pub fn count(lines: &[String]) -> usize {
    lines
        .iter()
        .filter(|line| {
            // expect: redundant-regex
            let re = Regex::new(r"^ERROR").unwrap();
            re.is_match(line)
        })
        .count()
}

pub fn private(line: &str) -> bool {
    // expect: redundant-regex
    IP.is_match(line) || MAIL.is_match(line)
}

pub fn unsafe_chars(line: &str) -> String {
    // ok: redundant-regex (the second finds what the first puts in)
    let re = Regex::new(r" {2,}").unwrap();
    let line = line.replace('\t', " ");
    re.replace_all(&line, " ").to_string()
}
