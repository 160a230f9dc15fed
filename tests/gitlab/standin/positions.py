"""GitLab's rules of where a comment may stand: which line of which diff a position means, if any."""

from __future__ import annotations

from typing import Any, NamedTuple

from .diffs import Differ, FileDiff
from .repository import Repository


class Refs(NamedTuple):
    base: str
    start: str
    head: str

    def json(self) -> dict[str, str]:
        return {"base_sha": self.base, "head_sha": self.head, "start_sha": self.start}


class Position(NamedTuple):
    refs: Refs
    type: str = "text"
    old_path: str | None = None
    new_path: str | None = None
    old_line: int | None = None
    new_line: int | None = None
    line_range: dict[str, Any] | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(path for path in (self.old_path, self.new_path) if path))

    @property
    def kind(self) -> str:
        """``+`` for an added line, ``-`` for a removed one, a space where both numbers are given."""
        if self.old_line is None:
            return "+"
        return "-" if self.new_line is None else " "

    @property
    def complete(self) -> bool:
        placed = self.type != "text" or self.old_line is not None or self.new_line is not None
        return bool(self.paths) and all(self.refs) and placed

    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            **self.refs.json(),
            "old_path": self.old_path or self.new_path,
            "new_path": self.new_path or self.old_path,
            "position_type": self.type,
        }
        if self.type == "text":
            found |= {"old_line": self.old_line, "new_line": self.new_line, "line_range": self.line_range}
        return found


def position_from(fields: dict[str, Any]) -> Position:
    """What a request's ``position`` says."""
    return Position(
        Refs(fields["base_sha"], fields["start_sha"], fields["head_sha"]),
        fields["position_type"],
        fields.get("old_path"),
        fields.get("new_path"),
        fields.get("old_line"),
        fields.get("new_line"),
        fields.get("line_range"),
    )


class Places:
    """Finds positions in one repository. Patches longer than ``patch_bytes`` are too large to have any."""

    def __init__(self, repository: Repository, differ: Differ, patch_bytes: int) -> None:
        self._repository = repository
        self._differ = differ
        self.patch_bytes = patch_bytes

    def file(self, position: Position) -> FileDiff | None:
        """The first file of the diff that the position's paths ask for."""
        refs = position.refs
        diff = self._differ.compare(refs.start, refs.head, position.paths, straight=refs.start == refs.base)
        return diff.files[0] if diff and diff.files and position.paths else None

    def line_code(self, position: Position) -> str | None:
        """None where no line of the diff is meant."""
        file = self.file(position)
        if file is None or position.type != "text" or file.binary or len(file.patch.encode()) > self.patch_bytes:
            return None
        wanted = (position.old_line, position.new_line)
        for line in file.lines:
            if line.pair == wanted:
                return file.line_code(line.old, line.new)
        return self._unfolded(position, file)

    def _unfolded(self, position: Position, file: FileDiff) -> str | None:
        """An unchanged line outside of every hunk is shown when the pair of numbers is right."""
        old, new = position.old_line, position.new_line
        if old is None or new is None or file.created or file.deleted or not file.lines:
            return None
        content = self._repository.blob(position.refs.head, file.new_path) or b""
        if old < 1 or file.new_line(old) != new or new > len(content.splitlines()):
            return None
        return file.line_code(old, new)

    def holds(self, position: Position) -> bool:
        return self.line_code(position) is not None
