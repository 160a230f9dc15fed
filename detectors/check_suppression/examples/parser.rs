// expect: check-suppression
#![allow(dead_code, unused_variables)]

/// Put `#[allow(clippy::unwrap_used)]` above it. ok: check-suppression (documentation)
// expect: check-suppression
#[allow(clippy::too_many_arguments)]
pub fn parse(text: &str) -> usize {
    // expect: check-suppression
    #[expect(clippy::unwrap_used, reason = "the pattern is a literal and always compiles")]
    let n = text.parse().unwrap();
    let shown = "#[allow(dead_code)]"; // ok: check-suppression (text in a string)
    n
}

#[derive(Debug)] // ok: check-suppression (no suppression)
#[deny(unsafe_code)] // ok: check-suppression (makes it stricter)
pub struct Token;

// expect: check-suppression
#[expect(
    clippy::too_many_arguments,
    reason = "one for each column"
)]
fn columns() {}
