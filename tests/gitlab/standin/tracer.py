"""Where a comment on the diff of one version stands in that of the next, or that it is outdated.

The old version's diff is from A to B, the new one's from C to D. Only the paths of commented files are compared, so a
file that a push renames looks deleted, and its comments are outdated.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .diffs import Diff, Differ, FileDiff
from .positions import Places, Position, Refs


class Trace(NamedTuple):
    position: Position | None
    outdated: bool


class Tracer:
    def __init__(self, differ: Differ, places: Places, old: Refs, new: Refs, paths: Sequence[str]) -> None:
        self._places = places
        self._old, self._new = old, new
        paths = tuple(dict.fromkeys(paths))
        self._from_a_to_c = differ.compare(old.base, new.base, paths, straight=True) or Diff()
        self._from_b_to_d = differ.compare(old.head, new.head, paths, straight=True) or Diff()
        self._from_c_to_d = differ.compare(new.start, new.head, paths) or Diff()

    def trace(self, position: Position) -> Trace | None:
        if position.refs != self._old:
            return None
        if position.type != "text":
            return self._file(position)
        match position.kind:
            case "+":
                return self._added(position)
            case "-":
                return self._removed(position)
            case _:
                return self._unchanged(position)

    def _file(self, position: Position) -> Trace:
        """A comment on a whole file is outdated by any push that touches the file."""
        path = position.new_path or position.old_path or ""
        now = self._from_c_to_d.from_new(path)
        if now is None or self._from_b_to_d.from_old(path) is not None:
            return Trace(None, outdated=True)
        return Trace(position._replace(refs=self._new, old_path=now.old_path, new_path=now.new_path), outdated=False)

    def _added(self, position: Position) -> Trace:
        path, line = position.new_path or "", position.new_line or 0
        moved = self._from_b_to_d.from_old(path)
        d_path, d_line = (moved.new_path, moved.new_line(line)) if moved else (path, line)
        if d_line is None:
            return Trace(None, outdated=True)
        now = self._from_c_to_d.from_new(d_path)
        c_line = now.old_line(d_line) if now else d_line
        if c_line is None:
            return Trace(self._at(position, now, None, d_line), outdated=False)
        return self._if_shown(self._at(position, now, c_line, d_line))

    def _removed(self, position: Position) -> Trace:
        path, line = position.old_path or "", position.old_line or 0
        moved = self._from_a_to_c.from_old(path)
        c_path, c_line = (moved.new_path, moved.new_line(line)) if moved else (path, line)
        if c_line is None:
            return Trace(None, outdated=True)
        now = self._from_c_to_d.from_old(c_path)
        if now is None or now.new_line(c_line) is not None:
            return Trace(None, outdated=True)
        return Trace(self._at(position, now, c_line, None), outdated=False)

    def _unchanged(self, position: Position) -> Trace:
        a_path, b_path = position.old_path or "", position.new_path or ""
        a_line, b_line = position.old_line or 0, position.new_line or 0
        base_moved, head_moved = self._from_a_to_c.from_old(a_path), self._from_b_to_d.from_old(b_path)
        c_path, c_line = (base_moved.new_path, base_moved.new_line(a_line)) if base_moved else (a_path, a_line)
        d_line = head_moved.new_line(b_line) if head_moved else b_line
        now = self._from_c_to_d.from_old(c_path)
        if d_line is None:
            return Trace(None, outdated=True)
        if c_line is None:
            return Trace(self._at(position, now, None, d_line), outdated=now is None)
        return self._if_shown(self._at(position, now, c_line, d_line))

    def _at(self, position: Position, now: FileDiff | None, old: int | None, new: int | None) -> Position | None:
        if now is None:
            return None
        return position._replace(refs=self._new, old_path=now.old_path, new_path=now.new_path, old_line=old, new_line=new)

    def _if_shown(self, position: Position | None) -> Trace:
        """A line that is unchanged now is shown only beside the changes of a file."""
        shown = position is not None and self._places.holds(position)
        return Trace(position if shown else None, outdated=not shown)
