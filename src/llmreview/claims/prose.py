"""What may be documentation in the code: comments, docstrings, and what a program says of its use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.statements import is_docstring

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.syntax import Node, SourceFile
    from llmreview.syntax.symbols import Symbol

_HELP = Pattern(
    r"(?:^|[\s({,@.\"'])(?:help|usage|use|examples?|description|summary|short|long|doc|epilog|about)(?:_?text)?[\"']?\s*(?:[=:]|\()\s*"
    r"[rf]?[\"'`]\w+\s|\bset(?:Help|Description|Usage)\(|\.describe\(|@(?:doc|moduledoc|api\w*|schema|operation)\b"
    r"|^\s*#?\[(?:\w+\()*(?:Produces|Swagger|OpenApi|OA\\)\w*",
    re.IGNORECASE | re.MULTILINE,
)
"""Texts that a program shows to those who use it."""
_DESCRIPTION = Pattern(
    r"(?:^|/)(?:openapi|swagger|asyncapi|fern|apis?|schemas?|specs?|proto)(?:[/._-].*)?\.(?:ya?ml|json|proto|graphqls?)$|\.graphqls?$|\.proto$",
    re.IGNORECASE,
)
_DESCRIBED = Pattern(
    r"^\s*[\"']?(?:docs|description|summary|title)[\"']?\s*:|^\s*(?:\"\"\"|//|#)\s*\w", re.IGNORECASE | re.MULTILINE
)
"""Descriptions of an interface, of which its reference is made."""
LINES_OF_A_TEXT = 3
"""Line breaks of a string from which on it is a text to be read."""
MOST_PARTS = 12
"""Lines of a text that is put together of strings."""
_NAMED = Pattern(r"\b\w*(?:_DOC|_DOCS|_HELP|_USAGE|_DESCRIPTION|Doc|Help|Usage|Description)\s*(?::[^=\n]+)?:?=\s*\(?")
_WORDS = Pattern(r"[A-Za-z`][\w`'.-]* [\w`'(.-]+")
"""What says something, unlike ``# type: ignore``."""
_OF_DOCUMENTATION = Pattern(r"(?://[/!]|/\*[*!])[^\n]*[A-Za-z]{3}")
"""A comment that documentation is made of, drawings in it too."""


def changed_prose(facts: Facts) -> bool:
    """Whether what may be documentation in the code came or became another: comments, docstrings, texts that are shown."""
    if any(_DESCRIPTION.search(file.path) and _DESCRIBED.search(facts.added(file)) for file in facts.change.files):
        return True
    shown = (file for file in facts.code if not file.path.endswith((".json", ".yaml", ".yml", ".toml", ".xml")))
    return any(_HELP.search(facts.added(file)) for file in shown) or any(
        _documents(side.source) or _has_long_text(side.source)
        for side in facts.sides(new=True)
        if not facts.is_test(side.source.path)
    )


def _has_long_text(file: SourceFile) -> bool:
    """Whether lines changed of a text that goes over several lines, as help and usage do."""
    texts = (file.place(node) for node in file.walk(file.root, Idea.STRING, inside=(Idea.STRING,)))
    touched = (text for text in texts if file.touches(text.line, text.end_line))
    return any(text.end_line - text.line >= LINES_OF_A_TEXT or _is_part_of_one(file, text.line) for text in touched)


def _is_part_of_one(file: SourceFile, line: int) -> bool:
    """Whether a line stands in a text that is put together, and called documentation: ``POLICY_DOC = "…" + "…"``."""
    above = b"\n".join(file.lines[max(0, line - MOST_PARTS) : line]).decode(errors="replace")
    named = list(_NAMED.finditer(above))
    return bool(named) and ";" not in re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", "", above[named[-1].end() :].rpartition("\n")[0])


def _documents(file: SourceFile) -> bool:
    """Whether words came to a comment outside of functions, or to a docstring: to whom it is documentation nobody can tell."""
    inside = [(symbol.line, symbol.end_line) for symbol in file.symbols if symbol.kind in ("function", "method")]
    comments = ((comment, *_lines(file, comment)) for comment in file.comments)
    return any(
        file.touches(line, end_line)
        and (_WORDS.search(file.text(comment)) or _OF_DOCUMENTATION.match(file.text(comment)))
        and not any(first < line <= last for first, last in inside)
        for comment, line, end_line in comments
    ) or any(_has_new_docstring(file, symbol) for symbol in file.symbols)


def lines_of_prose(file: SourceFile) -> frozenset[int]:
    """The lines of a file that comments and docstrings take, from 1."""
    documented = (node for node in (file.root, *(file.role(symbol.core, "body") for symbol in file.symbols)) if node is not None)
    first = (next(iter(file.statements(body)), None) for body in documented) if file.grammar.docstrings else ()
    texts = [node for node in first if node is not None and is_docstring(file, node)]
    return frozenset(
        line for node in (*file.comments, *texts) for line in range(_lines(file, node)[0], _lines(file, node)[1] + 1)
    )


def touched_prose(facts: Facts, *, new: bool) -> Iterator[Evidence]:
    """The first line of each file's comments and docstrings that came, or else that went."""
    for side in facts.sides(new):
        changed = side.change.added_lines() if new else side.change.deleted_lines()
        lines = lines_of_prose(side.source) & changed
        if lines:
            yield Evidence(side.source.path, min(lines), min(lines), "it came" if new else "it went")


def _lines(file: SourceFile, node: Node) -> tuple[int, int]:
    place = file.place(node)
    return place.line, place.end_line


def _has_new_docstring(file: SourceFile, symbol: Symbol) -> bool:
    body = file.role(symbol.core, "body") if file.grammar.docstrings else None
    first = next(iter(file.statements(body)), None) if body is not None else None
    return first is not None and is_docstring(file, first) and file.touches(*_lines(file, first))
