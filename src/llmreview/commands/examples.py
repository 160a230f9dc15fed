"""The annotated examples of a detector as people read them: one that is flawed, one that is not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

CONTEXT = 40
"""Lines of an example that are shown at most."""


class Example(NamedTuple):
    """A part of an example file, and the line (counted from 1) of the file where it begins."""

    file: str
    line: int
    text: str


def find_example(folder: str, word: str, detector: str) -> Example | None:
    """A stretch of an example annotated ``word: detector`` (``expect`` or ``ok``), in the first file that has one.

    One that shows nothing else is preferred, then the shortest.
    """
    annotation = re.compile(rf"(?<![\w-]){word}: *{re.escape(detector)}\b(?!-)")
    other = re.compile(rf"(?<![\w-])(?!{word}:)(?:expect|ok|todo-expect|todo-ok): *[a-z]")
    for name, text in _files(os.path.join(folder, "examples")):
        lines = text.splitlines()
        marked = [index for index, line in enumerate(lines) if annotation.search(line)]
        stretches = [_stretch(lines, index) for index in marked]
        if stretches:
            start, end = min(stretches, key=lambda s: (sum(bool(other.search(line)) for line in lines[s[0] : s[1]]), s[1] - s[0]))
            return Example(name, start + 1, "\n".join(lines[start:end][:CONTEXT]))
    return None


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of each file. Of a change's example only ``after`` and the message are of interest."""
    for directory, directories, names in os.walk(folder):
        directories[:] = sorted(d for d in directories if d != "before" and not d.startswith((".", "__")))
        for name in sorted(names):
            path = os.path.join(directory, name)
            with open(path, "rb") as stream:
                yield os.path.relpath(path, folder), stream.read().decode("utf-8", "replace")


def _stretch(lines: list[str], index: int) -> tuple[int, int]:
    """From the unindented line (or the member of a class) that opens the block around ``index`` to where the block ends."""
    start = _opening(lines, index)
    margin = _indent(lines[start])
    end = index + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > margin):
        end += 1
    if end < len(lines) and re.match(r"\s*[\])}]", lines[end]):
        end += 1
    while end > index + 1 and not lines[end - 1].strip():
        end -= 1
    return start, max(end, min(index + 2, len(lines)))


def _opening(lines: list[str], index: int) -> int:
    """The head of the function around a line: the outermost less indented line that is not the head of a class."""
    start, margin = index, _indent(lines[index])
    for candidate in range(index, -1, -1):
        line = lines[candidate]
        if not line.strip() or re.match(r"\s*[\])}]", line) or _indent(line) >= margin:
            continue
        if re.search(r"\b(class|interface|enum|namespace|module)\b.*[:{]\s*$", line):
            break
        start, margin = candidate, _indent(line)
    while start > 0 and re.match(r"\s*(@|//|#|\*|/\*)", lines[start - 1]) and lines[start - 1].strip():
        start -= 1
    return start


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
