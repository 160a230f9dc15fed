pub fn load(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    // expect: vacuous-test
    fn loads_rows() {
        load("a");
    }

    #[test]
    // expect: vacuous-test
    fn always_holds() {
        load("a");
        assert!(true);
    }

    #[test]
    // ok: vacuous-test (compares what the code gave)
    fn is_empty() {
        assert_eq!(load("a").len(), 0);
    }
}
