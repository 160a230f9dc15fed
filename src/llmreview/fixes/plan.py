"""What is to be written: for each file its new content, or why it is left alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.fixes.edits import Edit, StoredText, lines_after, without_overlaps
from llmreview.fixes.suggestions import PYTHON, WHITE_SPACE, Fixer
from llmreview.model import Finding
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import Change, FileChange
    from llmreview.change.worktree import Worktree

_CONFLICT = Pattern(rb"^<{7} .*^={7}\r?$.*^>{7} ", re.DOTALL | re.MULTILINE)
MOST_ROUNDS = 8
"""Rewrites inside of each other that are made at once."""
LIMIT = 100_000_000
"""Bytes: whatever was reviewed is smaller."""


class FileFix(NamedTuple):
    """A file of the working tree before and after its edits."""

    path: str
    before: StoredText
    after: StoredText
    edits: tuple[Edit, ...]


class Refusal(NamedTuple):
    """What could be mended, and why it is not."""

    path: str
    line: int | None
    why: str


class Plan(NamedTuple):
    fixes: tuple[FileFix, ...]
    refusals: tuple[Refusal, ...]


def plan(findings: Iterable[Finding], change: Change, worktree: Worktree) -> Plan:
    """The safe fixes of the findings that count, file by file."""
    fixer = Fixer(change)
    by_path: defaultdict[str, list[Edit]] = defaultdict(list)
    fixes, refusals = [], []
    for finding in findings:
        if finding.suppressed is None and finding.path is not None:
            by_path[finding.path].extend(fixer.edits(finding))
            doubtful = sorted(fixer.doubtful_blanks(finding))
            refusals += [Refusal(finding.path, line, "white space may be part of the value") for line in doubtful]
    for path, edits in sorted(by_path.items()):
        fix, refused = _plan_file(change.by_path[path], list(dict.fromkeys(edits)), worktree) if edits else (None, [])
        fixes += [fix] if fix is not None else []
        refusals += refused
    return Plan(tuple(fixes), tuple(refusals))


def _plan_file(file: FileChange, edits: list[Edit], worktree: Worktree) -> tuple[FileFix | None, list[Refusal]]:
    content = worktree.read(file.path, LIMIT)
    if content is None:
        return None, [Refusal(file.path, None, "is not a regular file of the working tree")]
    reviewed = file.raw if file.raw is not None else file.new
    if reviewed is None or not _is_same(content, reviewed):
        return None, [Refusal(file.path, None, "differs in the working tree from what the change ends with")]
    if _CONFLICT.search(content):
        return None, [Refusal(file.path, None, "has conflicts that are not settled")]
    before = StoredText.of(content)
    if before is None:
        return None, [Refusal(file.path, None, "is stored in an encoding that could not be kept")]
    added = file.added_lines()
    ours = [edit for edit in edits if added.issuperset(range(edit.line, edit.end_line + 1))]
    refusals = [Refusal(file.path, edit.line, "the change did not add this line") for edit in edits if edit not in ours]
    kept, waiting = _with_white_space(*without_overlaps(ours))
    after, solved = _with_what_waited(before.with_edits(kept), kept, waiting)
    refusals += [Refusal(file.path, e.line, "another fix touches this line: fix once more") for e in waiting if e not in solved]
    kept += solved
    if not _is_still_code(file.path, before.text, after.text):
        return None, [Refusal(file.path, kept[0].line, "would no longer be parsed as before")]
    return (FileFix(file.path, before, after, tuple(kept)) if after != before else None), refusals


def _with_white_space(kept: list[Edit], waiting: list[Edit]) -> tuple[list[Edit], list[Edit]]:
    """White space at the end of lines that another edit rewrites goes with that one."""
    spaces = [edit for edit in waiting if edit.detector == WHITE_SPACE]
    merged = []
    for edit in kept:
        blanks = any(edit.touches(space.line, space.end_line) for space in spaces)
        merged.append(edit._replace(lines=tuple(line.rstrip(" \t") for line in edit.lines)) if blanks else edit)
    return merged, [edit for edit in waiting if edit not in spaces]


def _with_what_waited(text: StoredText, kept: list[Edit], waiting: list[Edit]) -> tuple[StoredText, list[Edit]]:
    """The text with the rewrites made, too, that others of their lines kept from being made; and which ones these were."""
    detectors = {edit.detector for edit in waiting} & PYTHON
    if not detectors:
        return text, []
    from llmreview.fixes.rewriting import rewrites  # imports libcst

    lines = lines_after(frozenset(), kept)
    for _ in range(MOST_ROUNDS):
        found = (edit for detector in sorted(detectors) for edit in rewrites(text.text, detector))
        more, _ = without_overlaps(edit for edit in found if lines.issuperset(range(edit.line, edit.end_line + 1)))
        if not more:
            return text, [edit for edit in waiting if edit.detector in detectors]
        text, lines = text.with_edits(more), lines_after(lines, more)
    return text, []


def _is_same(stored: bytes, reviewed: bytes) -> bool:
    """Whether a file is the one that was reviewed; git may have turned its line ends into those of this system."""
    return stored == reviewed or (b"\0" not in stored and stored.replace(b"\r\n", b"\n") == reviewed.replace(b"\r\n", b"\n"))


def _is_still_code(path: str, before: str, after: str) -> bool:
    """Whether what Python could read can still be read."""
    if not path.endswith((".py", ".pyi", ".pyw")):
        return True
    return not _parses(before) or _parses(after)


def _parses(source: str) -> bool:
    import ast
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the code under review: not of ours
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def unified_diff(fix: FileFix) -> Iterator[bytes]:
    """The lines of a patch that `git apply` takes, stored as the file is (in UTF-8 where that one has wide characters)."""
    from difflib import diff_bytes, unified_diff

    def lines(text: StoredText) -> list[bytes]:
        wide = text.encoding.startswith(("utf-16", "utf-32"))
        stored = text.text.encode() if wide else text.stored()
        return [line + b"\n" for line in stored.removesuffix(b"\n").split(b"\n")][: None if stored else 0]

    before, after = lines(fix.before), lines(fix.after)
    ended = fix.before.text.endswith("\n"), fix.after.text.endswith("\n")
    for side, has_end in zip((before, after), ended, strict=True):
        if not has_end and side:
            side[-1] = side[-1].removesuffix(b"\n") + _NO_END
    yield from diff_bytes(unified_diff, before, after, _quoted(b"a/", fix.path), _quoted(b"b/", fix.path))


_NO_END = b"\n\\ No newline at end of file\n"


def _quoted(side: bytes, path: str) -> bytes:
    """A path as git writes it in a patch: in quotes where it holds what would be taken for something else."""
    import os

    name = side + os.fsencode(path)
    if not any(byte < 32 or byte > 126 or byte in b'"\\' for byte in name):
        return name + b"\t" * (b" " in name)
    escaped = "".join(chr(b) if 32 <= b <= 126 and b not in b'"\\' else f"\\{b:03o}" for b in name)
    return b'"' + escaped.encode() + b'"'
