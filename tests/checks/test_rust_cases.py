"""Small changes of Rust cases, beside the code and in files of their own: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """pub struct Basket {
    lines: Vec<Line>,
}

impl Basket {
    pub fn new() -> Self {
        Self { lines: Vec::new() }
    }

    pub fn total(&self) -> u64 {
        let mut sum = 0;
        for line in &self.lines {
            sum += line.price * line.quantity;
        }
        sum
    }

    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}
"""
DISCOUNT = CODE.replace("        sum\n", "        if sum > 100 {\n            sum -= 10;\n        }\n        sum\n")

TESTS = """
#[cfg(test)]
mod tests {
    use super::*;

    fn basket() -> Basket {
        Basket { lines: vec![Line { price: 2, quantity: 3 }] }
    }

    #[test]
    fn totals() {
        assert_eq!(basket().total(), 6);
    }

    #[test]
    fn total_is_positive() {
        let total = basket().total();
        assert!(total > 0, "positive");
    }
}
"""

CASES = [
    # name, old text of the tests, new text, verdict, status of the file as one of tests
    ("untouched", "", "", "warn", None),
    ("new value", "total(), 6)", "total(), 7)", "pass", "changed"),
    ("new case", "    #[test]\n    fn totals", "    #[test]\n    fn discounts() {\n        assert_eq!(basket().total(), 90);\n    }\n\n    #[test]\n    fn totals", "pass", "changed"),
    ("new case that is awaited", "    #[test]\n    fn totals", "    #[tokio::test]\n    async fn discounts() {\n        assert_eq!(basket().total(), 90);\n    }\n\n    #[test]\n    fn totals", "pass", "changed"),
    ("new case that shall panic", "    #[test]\n    fn totals", "    #[test]\n    #[should_panic]\n    fn discounts() {\n        basket().total();\n    }\n\n    #[test]\n    fn totals", "pass", "changed"),
    ("new case without an assertion", "    #[test]\n    fn totals", "    #[test]\n    fn discounts() {\n        basket().total();\n    }\n\n    #[test]\n    fn totals", "warn", "form-only"),
    ("new case with itself", "    #[test]\n    fn totals", "    #[test]\n    fn discounts() {\n        let total = basket().total();\n        assert_eq!(total, total);\n    }\n\n    #[test]\n    fn totals", "warn", "form-only"),
    ("new case that asserts a constant", "    #[test]\n    fn totals", "    #[test]\n    fn discounts() {\n        basket().total();\n        assert!(true);\n    }\n\n    #[test]\n    fn totals", "warn", "form-only"),
    ("new case that is ignored", "    #[test]\n    fn totals", "    #[test]\n    #[ignore]\n    fn discounts() {\n        assert_eq!(basket().total(), 90);\n    }\n\n    #[test]\n    fn totals", "warn", "form-only"),
    ("function that is no case", "    #[test]\n    fn totals", "    fn discounts() {\n        assert_eq!(basket().total(), 90);\n    }\n\n    #[test]\n    fn totals", "warn", "form-only"),
    ("comment", "        let total", "        // The total.\n        let total", "warn", "form-only"),
    ("assertion removed", '        assert!(total > 0, "positive");\n', "        let _ = total;\n", "warn", "form-only"),
    ("loosened", "assert_eq!(basket().total(), 6)", "assert!(basket().total() > 6)", "warn", "form-only"),
    ("only prints", "        let total = basket().total();\n", '        let total = basket().total();\n        println!("{}", total);\n', "warn", "form-only"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "verdict", "status"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_change_of_cases_beside_the_code_is_told_from_one_of_form(old, new, verdict, status) -> None:
    assert old in TESTS
    after = TESTS.replace(old, new, 1) if old else TESTS
    found = check({"src/basket.rs": CODE + TESTS}, {"src/basket.rs": DISCOUNT + after})
    assert found.verdict == verdict, found.summary
    assert [f.status for f in found.files] == ([status] if status else [])
    assert [(s.symbol, s.status) for s in found.symbols] == [("Basket.total", "exercised")]


def test_cases_in_a_folder_of_their_own() -> None:
    cases = "use shop::basket::Basket;\n\n#[test]\nfn totals() {\n    assert_eq!(Basket::new().total(), 0);\n}\n"
    found = check({"src/basket.rs": CODE}, {"src/basket.rs": DISCOUNT, "tests/basket.rs": cases})
    assert (found.verdict, found.symbols[0].cases[0].name) == ("pass", "totals")


def test_tests_beside_the_code_are_no_production() -> None:
    after = TESTS.replace("price: 2", "price: 4")
    assert check({"src/basket.rs": CODE + TESTS}, {"src/basket.rs": CODE + after}).symbols == ()


def test_what_only_holds_needs_no_test() -> None:
    plain = "pub struct Rates { all: Vec<u32> }\n\nimpl Rates {\n    pub fn all(&self) -> &[u32] {\n        &self.all\n    }\n}\n"
    assert check({}, {"src/rates.rs": plain}).verdict == "pass"


def test_logs_are_no_behaviour() -> None:
    logged = CODE.replace("        let mut sum = 0;\n", '        tracing::info!("total");\n        let mut sum = 0;\n')
    assert check({"src/basket.rs": CODE}, {"src/basket.rs": logged}).symbols == ()


def test_a_case_that_is_called_like_what_it_calls_is_renamed() -> None:
    code = "pub fn escape(text: &str) -> String {\n    text.replace('%s', \"\")\n}\n"
    test = 'use shop::escape;\n\n#[test]\nfn %s() {\n    assert_eq!(escape("a"), "a");\n}\n'
    found = check(
        {"src/lib.rs": code % "*", "tests/lib.rs": test % "escape"}, {"src/lib.rs": code % "?", "tests/lib.rs": test % "escapes"}
    )
    assert list(found.cases) == []
