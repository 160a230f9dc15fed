use std::sync::OnceLock;

use regex::Regex;

pub const DEFAULT_DAYS: u32 = 30;

#[derive(Debug, thiserror::Error, PartialEq)]
#[error("{0:?} is no retention, such as 30d or 4w")]
pub struct NotARetention(String);

fn pattern() -> &'static Regex {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    PATTERN.get_or_init(|| Regex::new(r"^(\d+)([dw])$").expect("a sound pattern"))
}

/// Days to keep; the default where nothing is given.
pub fn days(given: Option<&str>) -> Result<u32, NotARetention> {
    let Some(text) = given else {
        return Ok(DEFAULT_DAYS);
    };
    let found = pattern().captures(text).ok_or_else(|| NotARetention(text.to_owned()))?;
    let count: u32 = found[1].parse().map_err(|_| NotARetention(text.to_owned()))?;
    Ok(if &found[2] == "w" { count * 7 } else { count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_seven_days() {
        assert_eq!(days(Some("4w")), Ok(28));
        assert_eq!(days(Some("3d")), Ok(3));
    }

    #[test]
    fn nothing_given_is_the_default() {
        assert_eq!(days(None), Ok(DEFAULT_DAYS));
    }

    #[test]
    fn other_texts_are_refused() {
        assert_eq!(days(Some("soon")), Err(NotARetention("soon".to_owned())));
    }
}
