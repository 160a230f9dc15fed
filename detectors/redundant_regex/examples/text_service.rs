use once_cell::sync::Lazy;
use regex::Regex;

static TAGS: Lazy<Regex> = Lazy::new(|| Regex::new(r"<[^>]+>").unwrap());
static ENTITIES: Lazy<Regex> = Lazy::new(|| Regex::new(r"&\w+;").unwrap());

pub struct TextService {
    language: String,
}

impl TextService {
    pub fn normalize(&self, input: &str) -> String {
        input
            .trim()
            // expect: redundant-regex
            .replace('\n', " ")
            .replace('\t', " ")
            .replace('\r', " ")
    }

    pub fn strip(&self, html: &str) -> String {
        // expect: redundant-regex
        let text = TAGS.replace_all(html, "");
        let text = ENTITIES.replace_all(&text, "");
        text.into_owned()
    }

    pub fn strip_owned(&self, html: &str) -> String {
        // expect: redundant-regex
        let mut text = TAGS.replace_all(html, "").to_string();
        text = ENTITIES.replace_all(&text, "").to_string();
        text
    }

    pub fn phone(&self, phone: &str) -> String {
        // expect: redundant-regex
        phone.replace("-", "").replace(" ", "").replace("(", "").replace(")", "")
    }

    pub fn escape(&self, text: &str) -> String {
        // expect: redundant-regex
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }

    pub fn slug(&self, title: &str) -> String {
        // ok: redundant-regex (different steps)
        let slug = Regex::new(r"[^a-z0-9]+").unwrap().replace_all(title, "-").to_string();
        slug.trim_matches('-').to_string()
    }

    pub fn is_bot(&self, agent: &str) -> bool {
        // expect: redundant-regex
        TAGS.is_match(agent) || ENTITIES.is_match(agent)
    }

    pub fn is_bot_too(&self, agent: &str) -> bool {
        // expect: redundant-regex
        if TAGS.is_match(agent) {
            return true;
        }
        if ENTITIES.is_match(agent) {
            return true;
        }
        false
    }

    pub fn is_bot_by_table(&self, agent: &str) -> bool {
        let patterns = [Regex::new("bot").unwrap(), Regex::new("crawler").unwrap()];
        // expect: redundant-regex
        patterns.iter().any(|p| p.is_match(agent))
    }

    pub fn kind(&self, line: &str) -> &'static str {
        // ok: redundant-regex (different outcomes)
        if TAGS.is_match(line) {
            "tag"
        } else if ENTITIES.is_match(line) {
            "entity"
        } else {
            "text"
        }
    }

    pub fn skip(&self, line: &str) -> bool {
        // expect: redundant-regex
        if TAGS.is_match(line) {
            true
        } else if ENTITIES.is_match(line) {
            true
        } else {
            false
        }
    }

    pub fn ids(&self, lines: &[String]) -> Vec<String> {
        let mut ids = Vec::new();
        for line in lines {
            // expect: redundant-regex
            let re = Regex::new(r"id=(\d+)").unwrap();
            if let Some(caps) = re.captures(line) {
                ids.push(caps[1].to_string());
            }
        }
        ids
    }

    pub fn matching(&self, words: &[String], text: &str) -> usize {
        // ok: redundant-regex (depends on the element)
        words.iter().filter(|w| Regex::new(&format!(r"\b{}\b", w)).unwrap().is_match(text)).count()
    }

    pub fn order_id(&self, subject: &str) -> Option<String> {
        // expect: redundant-regex
        if let Some(caps) = TAGS.captures(subject) {
            return Some(caps[1].to_string());
        }
        if let Some(caps) = ENTITIES.captures(subject) {
            return Some(caps[1].to_string());
        }
        None
    }

    pub fn strong(&self, password: &str) -> bool {
        // ok: redundant-regex (all must hold)
        TAGS.is_match(password) && ENTITIES.is_match(password)
    }

    pub fn amount(&self, raw: &str) -> String {
        // ok: redundant-regex (one drops, the other changes)
        raw.replace('.', "").replace(',', ".")
    }
}
