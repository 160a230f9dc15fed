"""Sorts: which list, by which comparator or key, and how much is decided in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.flow import parameters_of
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

Matches = Callable[["Call", str], bool]
"""Says whether a call is one of a topic's (``Vocabulary.matches``)."""


class Sort(NamedTuple):
    call: Call
    list: Node | None
    """What is sorted."""
    gives: bool
    """Whether the call gives the sorted list."""
    ordering: Node | None
    """The function that compares two elements or gives the key of one, where it is at hand."""


def read_sort(file: SourceFile, node: Node | None, matches: Matches) -> Sort | None:
    call = file.call(node)
    if call is None:
        return None
    of_argument = matches(call, "sorts_argument")
    gives = matches(call, "gives_sorted")
    if not (of_argument or gives or matches(call, "sorts")):
        return None
    what = call.argument(position=0) if of_argument else call.receiver
    functions = (f for a in call.arguments if a.value != what and (f := _function(file, a.value)) is not None)
    return Sort(call, file.unwrap(what), gives, next(functions, None))


def _function(file: SourceFile, node: Node, steps: int = 3) -> Node | None:
    """The function that an argument is, names, or wraps (``cmp_to_key(f)``)."""
    node = file.unwrap(node) or node
    idea = file.idea(node)
    if idea in (Idea.LAMBDA, Idea.FUNCTION) or steps <= 0:
        return node
    if idea is Idea.NAME:
        wanted = file.text(node)
        found = [s.core for s in file.symbols if s.own_name == wanted and file.idea(s.core) in (Idea.LAMBDA, Idea.FUNCTION)]
        return found[0] if len(found) == 1 else None
    call = file.call(node) if idea is Idea.CALL else None
    if call is not None and len(call.arguments) == 1:
        return _function(file, call.arguments[0].value, steps - 1)
    return None


class Decisions(NamedTuple):
    """What an ordering decides by branches: where, and whether one expression is nested in the other."""

    places: list[Node]
    nested: bool
    compares: bool
    """Whether it compares two elements, rather than giving the key of one."""


def decisions(file: SourceFile, ordering: Node) -> Decisions | None:
    """The branches and cases of a comparator that look at both elements, or of a key that look at its element."""
    names = [parameter.name for parameter in parameters_of(file, ordering)]
    names = names[1:] if names and names[0] in ("self", "cls") else names
    if len(names) not in (1, 2) or any(True for _ in file.walk(ordering, Idea.LOOP)):
        return None
    about = _about(file, ordering, set(names))
    found = [branch for branch in _branches(file, ordering) if _looks_at(file, branch, about)]
    expressions = [b for b in found if not _holds_statements(file, b)]
    nested = any(inner != outer and _holds(outer, inner) for outer in expressions for inner in expressions)
    return Decisions(found, nested, len(names) == 2)


def _branches(file: SourceFile, ordering: Node) -> Iterator[Node]:
    for node in file.walk(ordering, Idea.BRANCH, Idea.CASE, Idea.SWITCH):
        if file.role(node, "condition") is not None and not (file.idea(node) is Idea.CASE and _has_subject(file, node)):
            yield node


def _has_subject(file: SourceFile, case: Node) -> bool:
    switch = file.enclosing(case, Idea.SWITCH)
    return switch is not None and file.role(switch, "condition") is not None


def _about(file: SourceFile, ordering: Node, names: set[str]) -> list[set[str]]:
    """The sets of names of which a condition must hold one whole set to be about both elements."""
    found = [names]
    for assignment in file.walk(ordering, Idea.ASSIGNMENT):
        value, target = file.role(assignment, "value"), file.role(assignment, "target")
        if value is not None and target is not None and names <= _names(file, value):
            found.append({file.text(target)})
    return found if len(names) == 2 else [set(names)]


def _looks_at(file: SourceFile, branch: Node, about: list[set[str]]) -> bool:
    condition = file.role(branch, "condition")
    held = _names(file, condition) if condition is not None else set()
    return any(wanted <= held for wanted in about)


def _names(file: SourceFile, node: Node) -> set[str]:
    return {file.text(name) for name in file.walk(node, Idea.NAME)}


def _holds_statements(file: SourceFile, branch: Node) -> bool:
    return any(True for _ in file.walk(branch, Idea.BLOCK, Idea.RETURN, Idea.STATEMENT))


def _holds(outer: Node, inner: Node) -> bool:
    return outer.start_byte <= inner.start_byte and inner.end_byte <= outer.end_byte


def swaps_of_neighbours(file: SourceFile, loop: Node) -> Node | None:
    """The branch in which two elements of one list that were compared change places, in a loop within ``loop``."""
    body = file.role(loop, "body")
    for inner in file.walk(body, Idea.LOOP, inside=(Idea.FUNCTION, Idea.LAMBDA)) if body is not None else ():
        for branch in file.walk(inner, Idea.BRANCH):
            condition, then = file.role(branch, "condition"), file.role(branch, "then")
            if condition is None or then is None:
                continue
            compared = {file.text(e) for e in _elements(file, condition)}
            set_ = {file.text(target) for target in _elements_set(file, then)}
            if len(compared) == 2 and (compared <= set_ or _swaps_by_call(file, then, compared)):
                return branch
    return None


def _elements(file: SourceFile, node: Node) -> Iterator[Node]:
    for found in file.walk(node, Idea.INDEX, Idea.CALL, inside=(Idea.INDEX,)):
        call = file.call(found) if file.idea(found) is Idea.CALL else None
        if call is None or (call.name == "get" and len(call.arguments) == 1):
            yield found


def _elements_set(file: SourceFile, node: Node) -> Iterator[Node]:
    for assignment in file.walk(node, Idea.ASSIGNMENT):
        target = file.role(assignment, "target")
        if target is not None:
            yield from file.walk(target, Idea.INDEX, inside=(Idea.INDEX,))


def _swaps_by_call(file: SourceFile, node: Node, compared: set[str]) -> bool:
    """Whether a call of ``swap`` or two of ``set`` put the elements into each other's place."""
    names = [call.name for found in file.walk(node, Idea.CALL) if (call := file.call(found)) is not None]
    return "swap" in names or names.count("set") == len(compared)
