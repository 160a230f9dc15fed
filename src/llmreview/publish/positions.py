"""Where in a merge request's diff a line stands, as GitLab wants to be told.

An added line is named by its new number only, an unchanged one by both; both paths are always named, also where one side does
not exist. GitLab takes nothing else (its ``Gitlab::Diff::Position``; doc/api/discussions.md, "Create a new thread in the merge
request diff").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Sides(NamedTuple):
    """The commits of the merge request's version: never those of a branch or of a pipeline."""

    base: str
    start: str
    head: str


class DiffFile(NamedTuple):
    """A file of the merge request's diff. ``hunks`` are (old start, old count, new start, new count), without context."""

    old_path: str
    new_path: str
    hunks: Sequence[tuple[int, int, int, int]]
    is_new: bool = False
    is_text: bool = True
    """Whether the host shows lines of it."""

    def is_added(self, line: int) -> bool:
        return any(start <= line < start + count for _, _, start, count in self.hunks)

    def old_line(self, line: int) -> int:
        """The number on the old side of an unchanged line."""
        shift = 0
        for _, old_count, start, count in self.hunks:
            if start < line:  # one without new lines stands after the line that it names
                shift += old_count - count
        return line + shift


def line_position(file: DiffFile, line: int, sides: Sides) -> dict[str, Any]:
    """The position of a line of the new side."""
    position = {**_of_file(file, sides), "position_type": "text", "new_line": line}
    if not file.is_added(line):
        position["old_line"] = file.old_line(line)
    return position


def file_position(file: DiffFile, sides: Sides) -> dict[str, Any]:
    """The position of a file as a whole (GitLab 16.4 and later)."""
    return {**_of_file(file, sides), "position_type": "file"}


def _of_file(file: DiffFile, sides: Sides) -> dict[str, Any]:
    return {
        "base_sha": sides.base,
        "start_sha": sides.start,
        "head_sha": sides.head,
        "old_path": file.old_path,
        "new_path": file.new_path,
    }
