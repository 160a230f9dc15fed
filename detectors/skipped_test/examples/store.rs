pub fn load(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[ignore] // expect: skipped-test
    fn loads() {
        assert_eq!(load("a").len(), 0);
    }

    #[test]
    #[cfg_attr(windows, ignore)] // ok: skipped-test (under a condition)
    fn forks() {
        assert_eq!(load("b").len(), 0);
    }
}
