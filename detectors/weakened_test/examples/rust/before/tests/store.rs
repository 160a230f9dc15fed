#[test]
fn loads() {
    assert_eq!(load("ab"), 3);
}

#[test]
fn positive() {
    assert!(load("ab") > 0);
}
