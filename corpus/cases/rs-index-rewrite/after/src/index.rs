use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

/// An index of names to offsets, kept as lines `name offset`.
pub fn load(path: &Path) -> io::Result<BTreeMap<String, u64>> {
    let mut index = BTreeMap::new();
    for line in BufReader::new(File::open(path)?).lines() {
        let line = line?;
        let (name, offset) = line.split_once(' ').ok_or(io::ErrorKind::InvalidData)?;
        index.insert(name.to_string(), offset.parse().map_err(|_| io::ErrorKind::InvalidData)?);
    }
    Ok(index)
}

/// Writes the lines of an index in the order of their names, in place of the old file as a whole.
pub fn sort(path: &Path) -> io::Result<()> {
    let mut lines: Vec<String> = BufReader::new(File::open(path)?).lines().collect::<io::Result<_>>()?;
    lines.sort();
    lines.dedup();
    let beside = path.with_extension("new");
    let written = write_lines(&beside, &lines).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The first error is the one to tell; what is left of the new file does no harm.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_lines(path: &Path, lines: &[String]) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// Copies the lines of `from` whose names `keep` accepts, one by one.
pub fn filter(from: &Path, to: &Path, keep: impl Fn(&str) -> bool) -> io::Result<u64> {
    let mut out = BufWriter::new(File::create(to)?);
    let mut kept = 0;
    for line in BufReader::new(File::open(from)?).lines() {
        let line = line?;
        if line.split_once(' ').is_some_and(|(name, _)| keep(name)) {
            writeln!(out, "{line}")?;
            kept += 1;
        }
    }
    out.flush()?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_sorted_and_unique() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("index");
        fs::write(&path, "b 2\na 1\nb 2\n").unwrap();
        sort(&path).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "a 1\nb 2\n");
    }

    #[test]
    fn only_names_that_are_kept_are_copied() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "a 1\nb 2\n").unwrap();
        assert_eq!(filter(&from, &to, |name| name == "b").unwrap(), 1);
        assert_eq!(load(&to).unwrap().get("b"), Some(&2));
    }
}
