pub fn total(name: &str) -> usize { name.len() }
pub fn place(name: &str) -> Result<usize, String> { Ok(name.len()) }

#[cfg(test)]
mod tests {
    use super::*;

    fn check(n: usize) {
        assert_eq!(n, 1);
    }

    #[test]
    // expect: vacuous-test
    fn totals() {
        let n = total("a");
        println!("{n}");
    }

    #[test]
    // expect: vacuous-test
    fn is_true() {
        total("a");
        assert!(true);
    }

    #[test]
    // expect: vacuous-test
    fn same() {
        let n = total("a");
        assert_eq!(n, n);
    }

    #[test]
    // expect: vacuous-test
    fn discards() {
        let _ = place("a");
    }

    #[test]
    fn checked() { // ok: vacuous-test (a helper asserts)
        check(total("a"));
    }

    #[test]
    #[should_panic(expected = "empty")]
    fn panics() { // ok: vacuous-test (demands a panic)
        place("").unwrap();
    }

    #[test]
    fn question_mark() -> Result<(), String> { // ok: vacuous-test (an error fails it)
        place("a")?;
        Ok(())
    }

    #[test]
    fn snapshots() { // ok: vacuous-test (snapshot)
        insta::assert_debug_snapshot!(place("a"));
    }

    #[test]
    fn named_snapshots() { // ok: vacuous-test (snapshot)
        let placed = place("a");
        insta::assert_snapshot!("placed", placed);
    }

    #[test]
    fn matches() { // ok: vacuous-test (asserts)
        assert!(matches!(place("a"), Ok(1)));
    }

    #[test]
    fn panics_otherwise() { // ok: vacuous-test (panics)
        match place("a") {
            Ok(1) => {}
            other => panic!("{other:?}"),
        }
    }
}
