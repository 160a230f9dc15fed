use shop::{Store, StoreError};

#[test]
fn exact_to_nonempty() {
    assert!(!Store.load("a").is_empty()); // expect: weakened-test
}

#[test]
fn contains() {
    let rows = Store.load("a");
    assert!(rows.contains(&"a".to_string())); // expect: weakened-test
}

#[test]
fn len() {
    let rows = Store.load("a");
    assert_eq!(rows.len(), 2); // expect: weakened-test
}

#[test]
fn matches() {
    assert!(matches!(Store.open(""), Err(_))); // expect: weakened-test
}

#[test]
#[should_panic]
fn should_panic() { // expect: weakened-test
    Store.load("");
}

#[test]
fn is_some() {
    assert!(Store.find("a").is_some()); // expect: weakened-test
}

#[test]
fn actual_expected() {
    let actual = Store.load("a");
    let expected = vec!["a"];
    assert_eq!(actual, expected);
}

#[test]
fn pretty() {
    pretty_assertions::assert_eq!(Store.load("a"), vec!["a"]);
}

#[test]
fn question_mark() -> anyhow::Result<()> {
    let row = Store.open("a")?;
    assert_eq!(row, 1);
    Ok(())
}

#[test]
fn assert_to_eq() {
    assert_eq!(Store.price(1), 1.19);
}
