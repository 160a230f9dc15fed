use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use crate::digest::digest;

/// The digests of `paths`, in their order, worked out by up to `workers` threads.
pub fn digests(paths: &[PathBuf], workers: usize) -> io::Result<Vec<String>> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let share = paths.len().div_ceil(workers.max(1));
    thread::scope(|scope| {
        let handles: Vec<_> = paths
            .chunks(share)
            .map(|chunk| scope.spawn(move || chunk.iter().map(|path| digest(path)).collect::<io::Result<Vec<_>>>()))
            .collect();
        let mut found = Vec::with_capacity(paths.len());
        for handle in handles {
            found.extend(handle.join().expect("a digest does not panic")?);
        }
        Ok(found)
    })
}

/// The digest of one path for callers in C.
///
/// Blocks the calling thread: the interface has no way to wait, and the runtime belongs to this library.
pub fn digest_from_c(runtime: &tokio::runtime::Runtime, path: &Path) -> io::Result<String> {
    let path = path.to_path_buf();
    runtime.block_on(async move { tokio::task::spawn_blocking(move || digest(&path)).await? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(contents: &[&str]) -> (tempfile::TempDir, Vec<PathBuf>) {
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<PathBuf> = (0..contents.len()).map(|n| folder.path().join(n.to_string())).collect();
        for (path, content) in paths.iter().zip(contents) {
            std::fs::write(path, content).unwrap();
        }
        (folder, paths)
    }

    #[test]
    fn digests_come_in_the_order_of_their_paths() {
        let (_folder, paths) = files(&["a", "b", "c"]);
        let expected: Vec<String> = paths.iter().map(|path| digest(path).unwrap()).collect();
        assert_eq!(digests(&paths, 2).unwrap(), expected);
    }

    #[test]
    fn a_missing_file_is_an_error() {
        let (_folder, mut paths) = files(&["a"]);
        paths.push(PathBuf::from("/nowhere/at/all"));
        assert!(digests(&paths, 4).is_err());
    }

    #[test]
    fn a_digest_from_c_is_the_same() {
        let (_folder, paths) = files(&["a"]);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        assert_eq!(digest_from_c(&runtime, &paths[0]).unwrap(), digest(&paths[0]).unwrap());
    }
}
