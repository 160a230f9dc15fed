"""What those who implement a public interface must write now: methods that came without a body."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from llmreview.claims.visibility import head_of, is_public
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.syntax import SourceFile
    from llmreview.syntax.symbols import Symbol

_FAMILIES = frozenset({"java", "kotlin", "csharp", "go"})
"""Languages in which a class says what it implements, or the compiler asks for it."""
_MADE_BY_MARK = Pattern(
    r"@(?:\w+\.)*(?!(?:Nullable|Non[nN]ull|NotNull|Deprecated|Suppress\w*|FunctionalInterface|Throws|Jvm\w+)\b)[A-Z]\w*"
    r"|^\s*\[(?!Obsolete|return|CLSCompliant)\w+",
)
"""Marks of what a framework writes by itself: queries, remote calls."""
_MADE_BY_NAME = Pattern(r"(?:repository|dao|mapper|dbset)\b\s*<|\b(?:\w+\.)?I?(?:Grain|Hub)\w*\b", re.IGNORECASE)
"""What an interface extends that a framework implements: ``extends JpaRepository<Row, Long>``."""
_SEALED = Pattern(r"\bsealed\b|@interface\b|\bannotation\b")
_HAS_ANOTHER = Pattern(r"\b(?:static|default|private|protected|override|sealed|partial|extern)\b")
"""What is no demand, or none that others hear."""


def demanded_of_implementors(old: SourceFile, new: SourceFile, known: Container[str]) -> Iterator[tuple[str, Evidence]]:
    """Methods without a body that came to interfaces, and abstract ones to classes, which others may implement.

    Those whose name is ``known`` may have been there in another place, or in what the interface extends.
    """
    if new.grammar.family not in _FAMILIES:
        return
    former, present = _types(old), _types(new)
    had = {symbol.name for symbol in old.symbols}
    for symbol in new.symbols:
        outer = present.get(symbol.name.rpartition(".")[0])
        if symbol.kind != "method" or symbol.name in had or symbol.own_name in known or outer is None or outer.name not in former:
            continue
        if is_public(old, former[outer.name]) and _is_left_to_others(new, outer) and _must_be_written(new, symbol, outer):
            note = f"`{outer.name}` demands `{symbol.own_name}` of those who implement it"
            yield outer.name, Evidence(new.path, symbol.line, symbol.line, note)


def _types(file: SourceFile) -> dict[str, Symbol]:
    return {symbol.name: symbol for symbol in file.symbols if symbol.kind in ("type", "class")}


def _is_left_to_others(file: SourceFile, outer: Symbol) -> bool:
    """Whether people write what implements a type, not a framework, and others may."""
    body = file.role(outer.core, "body")
    head = file.source[outer.node.start_byte : body.start_byte if body is not None else outer.core.start_byte].decode(
        errors="replace"
    )
    if _SEALED.search(head) or _MADE_BY_MARK.search(head) or _MADE_BY_NAME.search(head):
        return False
    if file.grammar.family == "go":  # a method of its own makes an interface one that no other package implements
        return not any(s.own_name[:1].islower() for s in file.symbols if s.name.rpartition(".")[0] == outer.name)
    return True


def _must_be_written(file: SourceFile, symbol: Symbol, outer: Symbol) -> bool:
    """Whether a method has no body, and no other method stands for it."""
    if file.role(symbol.core, "body") is not None:
        return False
    head = head_of(file, symbol)
    whole = file.source[symbol.node.start_byte : symbol.core.end_byte].decode(errors="replace")
    if _HAS_ANOTHER.search(head) or _MADE_BY_MARK.search(whole):
        return False
    return outer.kind == "type" or "abstract" in head.split()
