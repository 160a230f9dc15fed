"""Added lines that end in blanks or tabs, in any text file."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.change import FileChange
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.blanks import ends_that_matter, quoted_lines
from llmreview.syntax.statements import is_docstring

MARKDOWN = (".md", ".markdown", ".mdx", ".qmd", ".rmd")
"""Where two blanks at the end of a line break it."""
VERBATIM = Pattern(
    r"\.(?:patch|diff|snap|ambr|golden|csv|tsv|eml|mbox)$|\.(?:approved|expected|received)(?:\.\w+)?$"
    r"|(?:^|/)(?:__snapshots__|snapshots?|__image_snapshots__|golden|goldens|cassettes|vendor|third_party|node_modules)/"
)
"""Where the end of a line is data: what a test compares with, what a tool applies, what others wrote."""
TEST_DATA = Pattern(r"(?:^|/)(?:fixtures?|testdata|test-data|test_data|expected)/")
"""Where everything but source code is data."""


def detect_text(file: FileChange, context: Context) -> Iterator[Candidate]:
    """One candidate a file: the first such line, with the others as evidence."""
    path = file.path.lower()
    if VERBATIM.search(path) or file.new is None:
        return
    lines = file.new.split(b"\n")
    found = [n for n in sorted(file.added_lines()) if n <= len(lines) and _ends_in_blanks(lines[n - 1])]
    if found and path.endswith(MARKDOWN):
        found = [n for n in found if not _is_line_break(lines[n - 1])]
    source = context.sources.new(file) if found else None
    if source is None and TEST_DATA.search(path):
        return
    quoted = _quoted_ends(source, found) if source is not None else set()
    quoted |= quoted_lines(path, file.new, source is not None) if found else set()
    found = [n for n in found if n not in quoted]
    if not found:
        return
    first = found[0]
    kept = lines[first - 1].rstrip(b"\r").rstrip(b" \t").decode(errors="replace")
    message = f"{len(found)} added lines end in white space" if len(found) > 1 else "An added line ends in white space"
    evidence = tuple(Evidence(file.path, line, line, "ends in white space") for line in found[1:])
    place = Place(first, first, len(kept) + 1)
    replacement = None if ends_that_matter(file.path, lines, [first]) else kept
    yield Candidate(place, message, evidence, path=file.path, replacement=replacement, about_layout=True)


def _ends_in_blanks(line: bytes) -> bool:
    return line.rstrip(b"\r").endswith((b" ", b"\t"))


def _is_line_break(line: bytes) -> bool:
    """Whether Markdown breaks the line there: two blanks or more after text."""
    text = line.rstrip(b"\r")
    return text.endswith(b"  ") and bool(text.strip()) and b"\t" not in text[len(text.rstrip(b" \t")) :]


def _quoted_ends(source: SourceFile, numbers: list[int]) -> set[int]:
    """Those of the lines that end within a string, whose value the blanks are part of; documentation aside."""
    starts = [0]
    for line in source.lines:
        starts.append(starts[-1] + len(line) + 1)
    ranges = [(starts[n] - 2, starts[n] - 1) for n in numbers if starts[n] >= 2]
    quoted: set[int] = set()
    for string in source.query(Idea.STRING, ranges=ranges):
        if not (source.grammar.docstrings and is_docstring(source, source.statement_around(string))):
            quoted.update(range(string.start_point[0] + 1, string.end_point[0] + 1))
    return quoted
