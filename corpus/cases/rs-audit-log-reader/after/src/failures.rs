use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::record;

/// How often each user failed to log in, by the audit log at `path`.
pub fn failed_logins(path: &Path) -> io::Result<BTreeMap<String, u64>> {
    let mut failures = BTreeMap::new();
    let text = fs::read_to_string(path)?;
    for line in text.lines() {
        let record = record::parse(line).map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))?;
        if record.action == "login" && !record.ok {
            *failures.entry(record.user).or_insert(0) += 1;
        }
    }
    Ok(failures)
}

/// Users that are never reported, one a line.
pub fn exempt_users(path: &Path) -> Vec<String> {
    let names = fs::read_to_string(path).unwrap_or_default();
    names.split(',').map(|name| name.trim().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn log_of(lines: &[&str]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        for line in lines {
            writeln!(file, "{line}").unwrap();
        }
        file
    }

    #[test]
    fn counts_failed_logins_by_user() {
        let log = log_of(&["t1 alice login failed", "t2 alice login failed", "t3 bob login ok"]);
        let failures = failed_logins(log.path()).unwrap();
        assert_eq!(failures.get("alice"), Some(&2));
        assert_eq!(failures.get("bob"), None);
    }

    #[test]
    fn a_malformed_line_is_an_error() {
        let log = log_of(&["t1 alice"]);
        let error = failed_logins(log.path()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn exempt_users_are_trimmed() {
        let names = log_of(&["alice , bob"]);
        assert_eq!(exempt_users(names.path()), vec!["alice", "bob"]);
    }
}
