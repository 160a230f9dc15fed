use shop::{Store, StoreError};

#[test]
fn exact_to_nonempty() {
    assert_eq!(Store.load("a"), vec!["a"]);
}

#[test]
fn contains() {
    let rows = Store.load("a");
    assert_eq!(rows, vec!["a", "b"]);
}

#[test]
fn len() {
    let rows = Store.load("a");
    assert_eq!(rows, vec!["a", "b"]);
}

#[test]
fn matches() {
    assert!(matches!(Store.open(""), Err(StoreError::NotFound)));
}

#[test]
#[should_panic(expected = "no row")]
fn should_panic() {
    Store.load("");
}

#[test]
fn is_some() {
    assert_eq!(Store.find("a"), Some(3));
}

#[test]
fn actual_expected() {
    assert_eq!(Store.load("a"), vec!["a"]);
}

#[test]
fn pretty() {
    assert_eq!(Store.load("a"), vec!["a"]);
}

#[test]
fn question_mark() {
    let row = Store.open("a").unwrap();
    assert_eq!(row, 1);
}

#[test]
fn assert_to_eq() {
    assert!(Store.price(1) == 1.19);
}
