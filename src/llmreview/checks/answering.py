"""Functions of test files that are called as if they asserted, and only give an answer that nobody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from llmreview.checks import vocabulary as words
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_KNOWN: WeakKeyDictionary[SourceFile, dict[str, bool]] = WeakKeyDictionary()
_PLAIN = (Idea.RETURN, Idea.ASSIGNMENT)


def only_answers(file: SourceFile, name: str) -> bool:
    """Whether all that the file's functions of a name do is to work out a value: ``return cart.total() == expected``."""
    known = _KNOWN.setdefault(file, {})
    if name not in known:
        own = [s for s in file.symbols if s.own_name == name and s.kind == "function" and file.idea(s.core) is Idea.FUNCTION]
        known[name] = bool(own) and all(_works_out(file, symbol.core) for symbol in own)
    return known[name]


def _works_out(file: SourceFile, function: Node) -> bool:
    body = file.role(function, "body")
    statements = file.statements(body)
    if not statements or file.idea(statements[-1]) is not Idea.RETURN or any(file.idea(s) not in _PLAIN for s in statements):
        return False
    value = file.unwrap(file.role(statements[-1], "value"))
    if value is None or file.idea(value) not in (Idea.BINARY, Idea.UNARY, Idea.BOOLEAN):
        return False
    calls = (call for node in file.walk(function, Idea.CALL) if (call := file.call(node)) is not None)
    return not any(words.ASSERTING.match(call.name) or words.ASSERTING_MEMBER.match(call.name) for call in calls)
