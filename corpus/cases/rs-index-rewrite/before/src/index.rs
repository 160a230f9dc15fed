use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
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
