use std::fmt;

/// One line of the audit log: `2025-04-02T10:00:00Z alice login ok`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub at: String,
    pub user: String,
    pub action: String,
    pub ok: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Malformed(pub String);

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "malformed audit record: {}", self.0)
    }
}

impl std::error::Error for Malformed {}

pub fn parse(line: &str) -> Result<Record, Malformed> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    if parts.len() != 4 {
        return Err(Malformed(line.to_string()));
    }
    Ok(Record {
        at: parts[0].to_string(),
        user: parts[1].to_string(),
        action: parts[2].to_string(),
        ok: parts[3] == "ok",
    })
}
