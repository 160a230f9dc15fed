use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use thiserror::Error;

#[derive(Debug, PartialEq)]
pub struct Room {
    pub name: String,
    pub beds: u32,
    pub floor: Option<i32>,
}

#[derive(Debug, Error)]
pub enum RoomError {
    #[error("{path}: {source}")]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("line {line}: {reason}")]
    Malformed { line: usize, reason: String },
}

/// Reads `name;beds;floor`, where the floor may be missing; lines that begin with `#` are comments.
pub fn read_rooms(path: &Path) -> Result<Vec<Room>, RoomError> {
    let unreadable = |source| RoomError::Unreadable { path: path.to_owned(), source };
    let file = File::open(path).map_err(unreadable)?;
    let mut rooms = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        rooms.push(parse_room(&line, index + 1)?);
    }
    rooms.sort_by(|a, b| a.floor.cmp(&b.floor).then_with(|| a.name.cmp(&b.name)));
    Ok(rooms)
}

fn parse_room(line: &str, number: usize) -> Result<Room, RoomError> {
    let malformed = |reason: &str| RoomError::Malformed { line: number, reason: reason.to_owned() };
    let cells: Vec<&str> = line.split(';').map(str::trim).collect();
    if cells.len() < 2 {
        return Err(malformed("a name and a number of beds are needed"));
    }
    let beds = cells[1].parse().map_err(|_| malformed("the number of beds is no number"))?;
    let floor = match cells.get(2) {
        Some(text) if !text.is_empty() => Some(text.parse().map_err(|_| malformed("the floor is no number"))?),
        _ => None,
    };
    Ok(Room { name: cells[0].to_owned(), beds, floor })
}

/// Replaces the list, so that a reader sees the old one or the new one.
pub fn replace_rooms(path: &Path, text: &str) -> io::Result<()> {
    let unfinished = path.with_extension("part");
    fs::write(&unfinished, text)?;
    if let Err(error) = fs::rename(&unfinished, path) {
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rooms.csv");
        fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn rooms_come_by_floor_and_name() {
        let (_folder, path) = written("# rooms\nSea;2;1\nAnchor;3;1\nGarden;2\n");
        let names: Vec<_> = read_rooms(&path).unwrap().into_iter().map(|room| room.name).collect();
        assert_eq!(names, ["Garden", "Anchor", "Sea"]);
    }

    #[test]
    fn a_malformed_line_is_told() {
        let (_folder, path) = written("Sea;2;1\nAnchor;three\n");
        let error = read_rooms(&path).unwrap_err();
        assert_eq!(error.to_string(), "line 2: the number of beds is no number");
    }

    #[test]
    fn the_list_is_replaced() {
        let (_folder, path) = written("old");
        replace_rooms(&path, "Sea;2;1\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "Sea;2;1\n");
    }
}
