#[test]
fn loads() {
    assert!(load("ab") > 0); // expect: weakened-test
}

#[test]
fn positive() {
    assert_eq!(load("ab"), 4); // ok: weakened-test (demands more)
}
