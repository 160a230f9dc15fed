"""Added lines that end in blanks or tabs, in any text file."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.change import FileChange
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence
from llmreview.syntax import Place

MEANINGFUL = (".md", ".markdown", ".mdx", ".rst", ".patch", ".diff", ".snap", ".ambr", ".golden", ".approved.txt")
"""Where the end of a line means something: a line break, or the text that a test compares with."""


def detect_text(file: FileChange, context: Context) -> Iterator[Candidate]:
    """One candidate a file: the first such line, with the others as evidence."""
    if file.path.lower().endswith(MEANINGFUL):
        return
    lines = (file.new or b"").split(b"\n")
    found = [n for n in sorted(file.added_lines()) if n <= len(lines) and _ends_in_blanks(lines[n - 1])]
    if not found:
        return
    first = found[0]
    text = lines[first - 1].rstrip(b"\r")
    column = len(text.rstrip(b" \t").decode(errors="replace")) + 1
    message = f"{len(found)} added lines end in white space" if len(found) > 1 else "An added line ends in white space"
    evidence = tuple(Evidence(file.path, line, line, "ends in white space") for line in found[1:])
    yield Candidate(Place(first, first, column), message, evidence, path=file.path)


def _ends_in_blanks(line: bytes) -> bool:
    text = line.rstrip(b"\r")
    return text != text.rstrip(b" \t")
