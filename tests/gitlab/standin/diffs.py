"""What changed between two commits, file by file and line by line, as ``git diff --find-renames=30%`` tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import sha1
from itertools import pairwise
from typing import Literal, NamedTuple

from .repository import GitError, Repository

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_PATCH = re.compile(rb"^diff --git ", re.MULTILINE)
_OPTIONS = ("--find-renames=30%", "-l0", "--full-index", "--no-color", "--no-ext-diff", "--no-textconv")


class Line(NamedTuple):
    """``old`` and ``new`` count on both sides, also on the side where the line does not stand."""

    kind: Literal[" ", "+", "-"]
    old: int
    new: int

    @property
    def pair(self) -> tuple[int | None, int | None]:
        """As a position names the line: the number on each side where it stands."""
        return (None if self.kind == "+" else self.old, None if self.kind == "-" else self.new)


class Hunk(NamedTuple):
    old: int
    old_count: int
    new: int
    new_count: int


class FileDiff:
    """``patch`` is what follows the headers: hunks, or one sentence on binary files."""

    def __init__(self, old_path: str, new_path: str, modes: tuple[str, str], status: str, patch: str) -> None:
        self.old_path, self.new_path, self.status, self.patch = old_path, new_path, status, patch
        self.old_mode, self.new_mode = modes
        self.binary = patch.startswith(("Binary files", "GIT binary patch"))

    @property
    def created(self) -> bool:
        return self.status == "A"

    @property
    def deleted(self) -> bool:
        return self.status == "D"

    @property
    def renamed(self) -> bool:
        return self.status == "R"

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.old_path,) if self.old_path == self.new_path else (self.old_path, self.new_path)

    def line_code(self, old: int, new: int) -> str:
        return f"{sha1(self.new_path.encode(), usedforsecurity=False).hexdigest()}_{old}_{new}"

    @cached_property
    def hunks(self) -> tuple[Hunk, ...]:
        found = [_HUNK.match(line) for line in self.patch.split("\n")] if not self.binary else []
        return tuple(Hunk(*(int(n) if n is not None else 1 for n in match.groups())) for match in found if match)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines()) if not self.binary else ()

    def _lines(self) -> Iterator[Line]:
        old = new = 0
        for text in self.patch.split("\n"):
            if header := _HUNK.match(text):
                old, new = int(header[1]), int(header[3])
                continue
            match text[:1]:
                case "+":
                    yield Line("+", old, new)
                    new += 1
                case "-":
                    yield Line("-", old, new)
                    old += 1
                case " ":
                    yield Line(" ", old, new)
                    old, new = old + 1, new + 1

    @cached_property
    def _removed(self) -> frozenset[int]:
        return frozenset(line.old for line in self.lines if line.kind == "-")

    @cached_property
    def _added(self) -> frozenset[int]:
        return frozenset(line.new for line in self.lines if line.kind == "+")

    def new_line(self, old: int) -> int | None:
        """Where the old file's line stands in the new one, None where it was removed."""
        if self.deleted or old in self._removed:
            return None
        return old + sum(line.kind == "+" and line.old <= old for line in self.lines) - sum(n < old for n in self._removed)

    def old_line(self, new: int) -> int | None:
        """Where the new file's line stood in the old one, None where it was added."""
        if self.created or new in self._added:
            return None
        return new + sum(line.kind == "-" and line.new <= new for line in self.lines) - sum(n < new for n in self._added)


class Diff(NamedTuple):
    files: tuple[FileDiff, ...] = ()

    def from_old(self, path: str) -> FileDiff | None:
        return next((file for file in self.files if file.old_path == path), None)

    def from_new(self, path: str) -> FileDiff | None:
        return next((file for file in self.files if file.new_path == path), None)


class Differ:
    """Compares commits of one repository, and remembers what it found: commits never change."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: dict[tuple[str, str, tuple[str, ...]], Diff] = {}

    def compare(self, start: str | None, head: str | None, paths: Sequence[str] = (), *, straight: bool = False) -> Diff | None:
        """From the start (or, when not straight, the merge base of both) to the head; None where a commit is unknown."""
        if not start or not head or not self._repository.find(start) or not self._repository.find(head):
            return None
        base = start if straight else self._repository.merge_base(start, head)
        if base is None:
            return None
        key = (base, head, tuple(paths))
        if key not in self._known:
            self._known[key] = self._diff(*key)
        return self._known[key]

    def _diff(self, base: str, head: str, paths: tuple[str, ...]) -> Diff:
        attributes = self._attributes(head)
        limits = [f":(top,literal){path}" for path in paths]
        output = self._repository.git(*attributes, "diff", "--raw", "-p", "-z", *_OPTIONS, base, head, "--", *limits)
        return Diff(tuple(_files(output)))

    def _attributes(self, head: str) -> tuple[str, ...]:
        """A bare repository reads no .gitattributes: the head's are handed over."""
        found = self._repository.blob(head, ".gitattributes")
        if not found:
            return ()
        file = self._repository.path / f"attributes-{head}"
        file.write_bytes(found)
        return ("-c", f"core.attributesFile={file}")

    def generated(self, head: str, paths: Sequence[str]) -> frozenset[str]:
        """The paths that ``.gitattributes`` calls ``gitlab-generated``."""
        attributes = self._attributes(head)
        if not attributes or not paths:
            return frozenset()
        listed = self._repository.git(*attributes, "check-attr", "-z", "gitlab-generated", "--", *paths).decode().split("\0")
        return frozenset(path for path, value in zip(listed[::3], listed[2::3], strict=False) if value in {"set", "true"})

    def patch(self, start: str, head: str) -> bytes:
        """The whole diff as text, with headers and no limits."""
        base = self._repository.merge_base(start, head)
        if base is None:
            raise GitError("no merge base")
        return self._repository.git("diff", *_OPTIONS, base, head)


def _files(output: bytes) -> Iterator[FileDiff]:
    raw, _, rest = output.partition(b"\0\0") if b"\0\0" in output else (output, b"", b"")
    starts = [match.start() for match in _PATCH.finditer(rest)]
    patches = iter([rest[start:end] for start, end in pairwise([*starts, len(rest)])])
    fields = iter(raw.decode(errors="replace").rstrip("\0").split("\0") if raw.strip(b"\0") else [])
    for record in fields:
        old_mode, new_mode, _, _, status = record.removeprefix(":").split(" ")
        old_path = next(fields)
        new_path = next(fields) if status[0] in "RC" else old_path
        patch = next(patches, b"")
        if status[0] == "T":  # two patches: the one kind of file goes, the other comes
            patch = b"\n".join(filter(None, (_hunks(patch), _hunks(next(patches, b"")))))
        else:
            patch = _hunks(patch)
        yield FileDiff(old_path, new_path, (old_mode, new_mode), status[0], patch.decode(errors="replace"))


def _hunks(patch: bytes) -> bytes:
    found = re.search(rb"^(@@ |Binary files )", patch, re.MULTILINE)
    return patch[found.start() :] if found else b""
