"""What ``git diff --raw -p -U0 -z`` prints: a record for each file, then a patch whose hunk headers are all that is wanted."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from llmreview.change.change import Hunk
from llmreview.pattern import Pattern

DIFF_ARGUMENTS = (
    "--raw", "-z", "--no-abbrev", "-M", "-l1000", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules=dirty",
    "-O/dev/null",
)  # fmt: skip
PATCH_ARGUMENTS = (
    "--patch", "-U0", "--diff-algorithm=default", "--submodule=short", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip

# Lines of content start with "+", "-" or "\" when there is no context, so nothing in a file can look like one of these.
_HEADING = Pattern(rb"^(?:diff --git (.+)|@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@.*)$", re.MULTILINE)
_NEEDS_QUOTES = Pattern(rb'["\\\x00-\x1f\x7f]')
_ESCAPES = {7: b"\\a", 8: b"\\b", 9: b"\\t", 10: b"\\n", 11: b"\\v", 12: b"\\f", 13: b"\\r", 34: b'\\"', 92: b"\\\\"}

SUBMODULE = "160000"
SYMLINK = "120000"


class Record(NamedTuple):
    """One changed path. ``status`` is git's letter; a sha of zeros on the new side means: look into the working tree."""

    old_mode: str
    new_mode: str
    old_sha: str
    new_sha: str
    status: str
    old_path: str
    path: str
    hunks: tuple[Hunk, ...] = ()

    @property
    def in_worktree(self) -> bool:
        return self.status != "D" and not self.new_sha.strip("0")


def parse_diff(output: bytes) -> list[Record]:
    """Records with their hunks, in git's order."""
    records: list[Record] = []
    position = 0
    while output.startswith(b":", position):
        record, position = _record(output, position)
        records.append(record)
    hunks = _hunks_by_heading(output[position + 1 :])  # one NUL stands between records and patch
    for i, record in enumerate(records):
        if record.status != "U":
            records[i] = record._replace(hunks=tuple(hunks.get(_heading(record), ())))
    return records


def _record(output: bytes, position: int) -> tuple[Record, int]:
    end = output.index(b"\0", position)
    old_mode, new_mode, old_sha, new_sha, status = output[position + 1 : end].decode().split(" ")
    path_end = output.index(b"\0", end + 1)
    old_path = path = os.fsdecode(output[end + 1 : path_end])
    if status[0] in "RC":
        new_end = output.index(b"\0", path_end + 1)
        path = os.fsdecode(output[path_end + 1 : new_end])
        path_end = new_end
    return Record(old_mode, new_mode, old_sha, new_sha, status[0], old_path, path), path_end + 1


def _hunks_by_heading(patch: bytes) -> dict[bytes, list[Hunk]]:
    hunks: dict[bytes, list[Hunk]] = {}
    current: list[Hunk] = []
    for heading, old, old_count, new, new_count in (m.groups() for m in _HEADING.finditer(patch)):
        if heading is not None:
            current = hunks.setdefault(heading, [])
        else:
            current.append(Hunk(int(old), int(old_count or 1), int(new), int(new_count or 1)))
    return hunks


def _heading(record: Record) -> bytes:
    return _quoted(b"a/" + os.fsencode(record.old_path)) + b" " + _quoted(b"b/" + os.fsencode(record.path))


def _quoted(path: bytes) -> bytes:
    if not _NEEDS_QUOTES.search(path):
        return path
    return b'"' + b"".join(_ESCAPES.get(c) or (b"\\%03o" % c if c < 32 or c == 127 else bytes((c,))) for c in path) + b'"'
