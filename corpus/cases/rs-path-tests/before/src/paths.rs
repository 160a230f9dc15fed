/// A path as it is stored: with slashes.
pub fn stored(path: &str) -> String {
    path.to_owned()
}
