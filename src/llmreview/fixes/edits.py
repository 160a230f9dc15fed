"""Edits of whole lines, and texts as they are stored: how a file gets its new content with everything else kept to the byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import NamedTuple

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The longer of two marks that begin alike first."""


class Edit(NamedTuple):
    """The lines from ``line`` to ``end_line``, and what stands there afterwards, without line ends."""

    line: int
    end_line: int
    lines: tuple[str, ...]
    detector: str

    def touches(self, line: int, end_line: int) -> bool:
        return self.line <= end_line and line <= self.end_line


class StoredText(NamedTuple):
    """A text and how it is stored: its byte order mark, its encoding."""

    text: str
    mark: bytes
    encoding: str

    @classmethod
    def of(cls, stored: bytes) -> StoredText | None:
        """The text of a file; None where it is none, or could not be stored again as it was."""
        mark, encoding = next(((m, e) for m, e in _MARKS if stored.startswith(m)), (b"", "utf-8"))
        if not mark and b"\0" in stored:
            return None
        for candidate in (encoding, "latin-1") if not mark else (encoding,):
            try:
                text = cls(stored[len(mark) :].decode(candidate), mark, candidate)
            except UnicodeDecodeError:
                continue
            return text if text.stored() == stored else None
        return None

    def stored(self) -> bytes:
        return self.mark + self.text.encode(self.encoding)

    def with_edits(self, edits: Iterable[Edit]) -> StoredText:
        """The text after edits that do not overlap. New lines end as the first line that they stand for does."""
        lines = self.text.split("\n")
        for edit in sorted(edits, key=lambda e: e.line, reverse=True):
            replaced = lines[edit.line - 1 : edit.end_line]
            end = "\r" if replaced and replaced[0].endswith("\r") else ""
            lines[edit.line - 1 : edit.end_line] = [line + end for line in edit.lines]
        return self._replace(text="\n".join(lines))


def edit_between(old: str, new: str, detector: str) -> Edit | None:
    """The one edit that makes ``new`` of ``old``; None where they are the same, or lines would only be put in."""
    before, after = (text.replace("\r\n", "\n").split("\n") for text in (old, new))
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    if start + end >= len(before):
        return None
    return Edit(start + 1, len(before) - end, tuple(after[start : len(after) - end]), detector)


def without_overlaps(edits: Iterable[Edit]) -> tuple[list[Edit], list[Edit]]:
    """Edits that can be made together, in order, and those that must wait because another one touches their lines."""
    kept: list[Edit] = []
    waiting: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.line, -e.end_line, e.detector == "trailing-whitespace")):
        if kept and edit.line <= kept[-1].end_line:
            if edit != kept[-1]:
                waiting.append(edit)
        else:
            kept.append(edit)
    return kept, waiting


def lines_after(lines: frozenset[int], edits: Iterable[Edit]) -> frozenset[int]:
    """Where some lines, and those that edits made, stand once these edits that do not overlap are made."""
    found: set[int] = set()
    waiting, shift = sorted(lines), 0
    for edit in sorted(edits, key=lambda e: e.line):
        found.update(line + shift for line in waiting if line < edit.line)
        waiting = [line for line in waiting if line > edit.end_line]
        found.update(range(edit.line + shift, edit.line + shift + len(edit.lines)))
        shift += len(edit.lines) - (edit.end_line - edit.line + 1)
    return frozenset(found.union(line + shift for line in waiting))
