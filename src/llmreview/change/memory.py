"""A change between two states of a repository that are held in memory: what examples, the corpus and tests review."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from llmreview.change.change import Change, FileChange, Hunk, Message


class MemoryTree:
    """A repository that is a dictionary."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def read(self, paths: tuple[str, ...], limit: int) -> dict[str, bytes]:
        return {path: self.files[path] for path in paths if len(self.files.get(path, b"x" * (limit + 1))) <= limit}

    def grep(
        self,
        words: tuple[str, ...],
        seconds: float,  # noqa: ARG002 - what is in memory takes no time
        paths: tuple[str, ...] = (),
    ) -> Iterator[tuple[str, int, str]] | None:
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words))
        return iter(
            [
                (path, number, line)
                for path in self.paths()
                if not paths or any(fnmatchcase(path.lower(), pattern.lower()) for pattern in paths)
                for number, line in enumerate(self.files[path].decode(errors="replace").split("\n"), 1)
                if pattern.search(line)
            ]
        )


def change_between(
    before: Mapping[str, bytes], after: Mapping[str, bytes], message: str = "", renames: Mapping[str, str] | None = None
) -> Change:
    """The change from one state of a repository to another; ``renames`` maps new paths to old ones."""
    renames = renames or {}
    files = []
    for path in sorted({*before, *after} - set(renames.values())):
        old_path = renames.get(path, path if path in before else None)
        old, new = before.get(old_path or ""), after.get(path)
        if old == new and old_path == path:
            continue
        hunks = hunks_between(old, new)
        status = "added" if old is None else "deleted" if new is None else "renamed" if old_path != path else "modified"
        added, deleted = sum(h.new_count for h in hunks), sum(h.old_count for h in hunks)
        files.append(FileChange(path, old_path, status, old, new, hunks, added, deleted))  # type: ignore[arg-type]
    messages = (Message("0" * 40, message),) if message else ()
    return Change(None, None, message.partition("\n")[0], tuple(files), messages, (), MemoryTree(dict(after)))


def hunks_between(old: bytes | None, new: bytes | None) -> tuple[Hunk, ...]:
    """Hunks without context, as ``git diff -U0`` gives them."""
    a, b = (old or b"").splitlines(keepends=True), (new or b"").splitlines(keepends=True)
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return tuple(Hunk(i1 + (i2 > i1), i2 - i1, j1 + (j2 > j1), j2 - j1) for tag, i1, i2, j1, j2 in codes if tag != "equal")


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files under a folder by their paths relative to it; empty where there is none."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
