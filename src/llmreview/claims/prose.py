"""Documentation in the code: comments on what others use, docstrings, and what a program says of its use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.signatures import is_public
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
_MARKED = Pattern(r"\s*(?:/\*\*|///|//!|/\*!)")
"""Comments that are documentation by their form."""


def changed_prose(facts: Facts) -> bool:
    """Whether documentation in the code came or became another: that of something public, or of what stood before."""
    if any(_DESCRIPTION.search(file.path) and _DESCRIBED.search(facts.added(file)) for file in facts.change.files):
        return True
    shown = (file for file in facts.code if not file.path.endswith((".json", ".yaml", ".yml", ".toml", ".xml")))
    return any(_HELP.search(facts.added(file)) for file in shown) or any(
        _documents(side.source, facts) or _has_long_text(side.source)
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


def _documents(file: SourceFile, facts: Facts) -> bool:
    below = {symbol.line: symbol for symbol in file.symbols}
    for comment in file.comments:
        place = file.place(comment)
        if not file.touches(place.line, place.end_line):
            continue
        symbol = below.get(_line_below(comment))
        if symbol is not None and _is_read(file, symbol, facts):
            return True
        is_marked = _MARKED.match(file.text(comment)) is not None or _is_on_a_field(file, comment)
        if symbol is None and is_marked and _stands_open(file, comment, facts):
            return True
    return any(_has_new_docstring(file, symbol) and _is_read(file, symbol, facts) for symbol in file.symbols)


def _line_below(comment: Node) -> int:
    """The line below a comment and those that follow it, annotations too."""
    node = comment
    while (following := node.next_named_sibling) is not None and following.start_point[0] <= node.end_point[0] + 1:
        if following.type not in ("comment", "line_comment", "block_comment", "attribute_item", "decorator"):
            break
        node = following
    return node.end_point[0] + (1 if node.end_point[1] == 0 else 2)


def _is_read(file: SourceFile, symbol: Symbol, facts: Facts) -> bool:
    """Whether others read what is said of a symbol, or read it before."""
    return is_public(file, symbol) or symbol.own_name in facts.former_definitions


def _is_on_a_field(file: SourceFile, comment: Node) -> bool:
    """Whether a comment stands among the fields of a type of Go, which are documented by plain ones."""
    return file.grammar.family == "go" and comment.parent is not None and comment.parent.type == "field_declaration_list"


def _stands_open(file: SourceFile, comment: Node, facts: Facts) -> bool:
    """Whether a comment is on the file, or on a part of something that others use."""
    line = file.place(comment).line
    around = [symbol for symbol in file.symbols if symbol.line < line <= symbol.end_line]
    return not around or (around[-1].kind in ("class", "type") and _is_read(file, around[-1], facts))


def _has_new_docstring(file: SourceFile, symbol: Symbol) -> bool:
    body = file.role(symbol.core, "body") if file.grammar.docstrings else None
    first = next(iter(file.statements(body)), None) if body is not None else None
    if first is None or not is_docstring(file, first):
        return False
    place = file.place(first)
    return file.touches(place.line, place.end_line)
