use regex::Regex;

fn clean(text: &str) -> String {
    let tags = Regex::new(r"<[^>]+>").unwrap();
    let entities = Regex::new(r"&\w+;").unwrap();
    // expect: redundant-regex
    let text = tags.replace_all(text, "").to_string();
    let text = entities.replace_all(&text, "").to_string();
    text
}

fn phone(number: &str) -> String {
    // expect: redundant-regex
    number.replace("-", "").replace(" ", "").replace("/", "")
}

fn two(number: &str) -> String {
    // expect: redundant-regex
    number.replace("-", "").replace(" ", "")
}

fn slug(title: &str) -> String {
    // ok: redundant-regex (each step does something else)
    title.replace(' ', "-").replace("--", "-").replace("_", "")
}

fn is_secret(line: &str, a: &Regex) -> bool {
    let password = Regex::new("password").unwrap();
    let token = Regex::new("token").unwrap();
    let key = Regex::new("key").unwrap();
    // expect: redundant-regex
    password.is_match(line) || token.is_match(line) || key.is_match(line)
}

fn kind(line: &str) -> u8 {
    let comment = Regex::new("^#").unwrap();
    let section = Regex::new("^=").unwrap();
    // ok: redundant-regex (different outcomes)
    if comment.is_match(line) {
        return 1;
    }
    if section.is_match(line) {
        return 2;
    }
    0
}

fn count(lines: &[String]) -> usize {
    let mut found = 0;
    for line in lines {
        // expect: redundant-regex
        let pattern = Regex::new(r"^\d+;").unwrap();
        if pattern.is_match(line) {
            found += 1;
        }
    }
    found
}

fn any(words: &[String], text: &str) -> bool {
    for word in words {
        // ok: redundant-regex (another pattern each time)
        let pattern = Regex::new(word).unwrap();
        if pattern.is_match(text) {
            return true;
        }
    }
    false
}
