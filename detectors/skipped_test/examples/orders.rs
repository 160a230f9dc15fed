pub fn total(name: &str) -> u32 { name.len() as u32 }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[ignore] // expect: skipped-test
    fn sums() {
        assert_eq!(total("a"), 1);
    }

    #[test]
    #[ignore = "flaky"] // expect: skipped-test
    fn rounds() {
        assert_eq!(total("a"), 1);
    }

    #[ignore] // expect: skipped-test
    #[tokio::test]
    async fn waits() {
        assert_eq!(total("a"), 1);
    }

    #[test]
    #[cfg(unix)] // ok: skipped-test (platform)
    fn forks() {
        assert_eq!(total("a"), 1);
    }

    #[test]
    #[cfg_attr(windows, ignore)] // ok: skipped-test (platform)
    fn forks_too() {
        assert_eq!(total("a"), 1);
    }

    #[test]
    fn respects_gitignore() { // ok: skipped-test (what the code does)
        let ignore = total("ignore");
        assert_eq!(ignore, 6);
    }

    #[test]
    #[ignore = "requires a running postgres"] // ok: skipped-test (database, with the reason)
    fn stores() {
        assert_eq!(total("a"), 1);
    }
}
