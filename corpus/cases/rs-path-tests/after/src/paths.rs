use std::path::{Component, Path, PathBuf};

/// A path as it is stored: with slashes, without `.` and without what `..` takes back.
pub fn stored(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Whether a path stays inside of the folder that it is relative to.
#[expect(clippy::needless_pass_by_value, reason = "callers hand over paths that they just made")]
pub fn is_inside(path: PathBuf) -> bool {
    let mut depth = 0_i32;
    for component in path.components() {
        match component {
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
            Component::RootDir | Component::Prefix(_) => return false,
            Component::CurDir => {}
        }
        if depth < 0 {
            return false;
        }
    }
    true
}

/// The target of a link, if it is one.
pub fn target(path: &Path) -> std::io::Result<Option<PathBuf>> {
    if !path.symlink_metadata()?.is_symlink() {
        return Ok(None);
    }
    path.read_link().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_and_backslashes() {
        assert_eq!(stored("a\\b/c"), "a/b/c");
        assert_eq!(stored("./a/../b"), "b");
    }

    #[test]
    fn paths_that_leave_their_folder() {
        assert!(is_inside(PathBuf::from("a/../b")));
        assert!(!is_inside(PathBuf::from("a/../../b")));
    }

    #[test]
    #[cfg_attr(windows, ignore = "symbolic links need a privilege there")]
    fn the_target_of_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        #[cfg(unix)]
        std::os::unix::fs::symlink("elsewhere", &link).unwrap();
        assert_eq!(target(&link).unwrap(), Some(PathBuf::from("elsewhere")));
    }
}
