"""Matchers that a repository's tests define: what decides whether one lets a value pass, and whether it lets more pass now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks.conditions import choices
from llmreview.checks.demands import condition_rank
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.normal import Form, names_in, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_HINT = Pattern(rb"\bpass\b|[mM]atch")
_DECIDING = frozenset({"matchesSafely", "_matches", "matches", "matches?", "Match"})
"""Methods of matchers that say whether a value passes."""
_RESULTS = frozenset({"MatcherResult"})
_TRUE = frozenset({"true", "True", "TRUE"})


class Matcher:
    """A matcher by its name, with the expression by which a value passes."""

    def __init__(self, file: SourceFile, name: str, decides: Node) -> None:
        self.file = file
        self.name = name
        self._decides = decides

    @property
    def place(self) -> Place:
        return self.file.place(self._decides)

    @property
    def text(self) -> str:
        """What decides, on one line."""
        return " ".join(self.file.text(self._decides).split())

    def lets_more_pass(self, was: Matcher) -> bool:
        """Whether a part of the other's condition went, a choice came, or less is asked of the same thing."""
        if self._form == was._form:
            return False
        if self.file.text(self._decides) in _TRUE or self._conjuncts < was._conjuncts:
            return True
        own, others = (matcher._choices for matcher in (self, was))
        if others < own:
            return True
        about = names_in(self._form) & names_in(was._form)
        return bool(about) and len(own) == len(self._conjuncts) == 1 and self._rank < was._rank

    @cached_property
    def _form(self) -> Form:
        return normal_form(self.file, self._decides)

    @cached_property
    def _rank(self) -> int:
        return condition_rank(self.file, self._decides)

    @cached_property
    def _choices(self) -> frozenset[Form]:
        return frozenset(normal_form(self.file, side) for side in choices(self.file, self._decides))

    @cached_property
    def _conjuncts(self) -> frozenset[Form]:
        return frozenset(normal_form(self.file, side) for side in _conjuncts(self.file, self._decides))


def matchers_in(file: SourceFile) -> Iterator[Matcher]:
    """The matchers that a file of tests defines."""
    if not _HINT.search(file.source):
        return
    for node in file.query(Idea.CALL, Idea.PAIR, Idea.FUNCTION, Idea.NAME):
        found = _named(file, node)
        if found is not None:
            yield Matcher(file, *found)


def _named(file: SourceFile, node: Node) -> tuple[str, Node] | None:
    """The name of a matcher and what decides, if it is at this node that its result is made."""
    idea = file.idea(node)
    if idea is Idea.PAIR and file.text(file.role(node, "key")).strip("'\"") == "pass":
        value = file.unwrap(file.role(node, "value"))
        return _of_function(file, node, value) if value is not None else None
    if idea is Idea.NAME and file.text(node) == "pass" and node.type == "shorthand_property_identifier":
        return _of_function(file, node, node)
    if idea is Idea.FUNCTION and file.name(node) in _DECIDING:
        around = file.enclosing(node, Idea.CLASS)
        name = file.name(around) if around is not None else file.text(file.role(node, "owner")).strip("*")
        return _given(file, name, node)
    if idea is Idea.CALL:
        return _of_call(file, node)
    return None


def _of_call(file: SourceFile, node: Node) -> tuple[str, Node] | None:
    call = file.call(node)
    if call is None or not call.arguments:
        return None
    if call.name in _RESULTS:
        return _of_function(file, node, call.arguments[0].value)
    body = call.arguments[-1].value
    if call.name == "match" and call.receiver is None and file.idea(body) is Idea.LAMBDA:
        defining = file.call(file.enclosing(node, Idea.CALL))
        titles = defining.arguments[:1] if defining is not None and defining.name == "define" else []
        return _given(file, next((file.string(title.value) or "" for title in titles), ""), body)
    return None


def _of_function(file: SourceFile, node: Node, decides: Node) -> tuple[str, Node] | None:
    """By the name of the function around, with what a local name stands for."""
    if file.idea(decides) is Idea.NAME:
        definition = file.scope(decides).definition_before(file.text(decides), decides)
        decides = definition.value if definition is not None and definition.value is not None else decides
    around: Node | None = node
    while around is not None:
        around = file.enclosing(around, Idea.FUNCTION, Idea.LAMBDA)
        name = _name_of(file, around) if around is not None else ""
        if name:
            return name, file.unwrap(decides) or decides
    return None


def _name_of(file: SourceFile, function: Node) -> str:
    """A function's name, or that of what it is given to."""
    own = file.name(function)
    held = function.parent
    if own or held is None or file.idea(held) not in (Idea.PAIR, Idea.ASSIGNMENT, Idea.FIELD):
        return own
    return file.text(file.role(held, {Idea.PAIR: "key", Idea.FIELD: "name"}.get(file.idea(held) or Idea.PAIR, "target")))


def _given(file: SourceFile, name: str, function: Node) -> tuple[str, Node] | None:
    """What a function gives back, where that is all that it does."""
    statements = file.statements(file.role(function, "body"))
    if len(statements) != 1 or not name:
        return None
    last = statements[0]
    value = file.unwrap(file.role(last, "value") if file.idea(last) in (Idea.RETURN, Idea.STATEMENT) else last)
    return (name, value) if value is not None else None


def _conjuncts(file: SourceFile, condition: Node) -> Iterator[Node]:
    """The sides of ``a and b and c``; a condition without a further one is its only one."""
    waiting = [condition]
    while waiting:
        node = waiting.pop()
        if file.idea(node) is Idea.BINARY and file.operator(node) in ("and", "&&"):
            sides = (file.unwrap(file.role(node, side)) for side in ("left", "right"))
            waiting += [side for side in sides if side is not None]
        else:
            yield node
