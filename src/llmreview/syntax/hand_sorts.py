"""Sorts that are written out as loops: bubble, selection and insertion sorts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.flow import repetitions
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def sorted_by_hand(file: SourceFile, loop: Node) -> Node | None:
    """What shows that two nested loops sort a list: elements that are compared and change places, or make room for another."""
    body = file.role(loop, "body")
    if body is None:
        return None
    for branch in file.walk(body, Idea.BRANCH, inside=(Idea.FUNCTION,)):
        condition = file.role(branch, "condition")
        if condition is None or not repetitions(file, branch, body):
            continue
        compared = {file.text(e) for e in _elements(file, condition)}
        if len(compared) == 2 and (_exchanges(file, branch, compared) or _selects(file, body, branch, compared)):
            return branch
    for inner in file.walk(body, Idea.LOOP, inside=(Idea.FUNCTION,)):
        if _makes_room(file, inner):
            return inner
    return None


def _exchanges(file: SourceFile, branch: Node, compared: set[str]) -> bool:
    """Whether the elements that a branch compares change places in it."""
    then = file.role(branch, "then")
    if then is None:
        return False
    return compared <= {file.text(target) for target in _elements_set(file, then)} or _swaps_by_call(file, then, compared)


def _selects(file: SourceFile, body: Node, branch: Node, compared: set[str]) -> bool:
    """Whether a branch keeps the index of the smaller element, which then changes places with another one of the list."""
    then = file.role(branch, "then")
    kept = {file.text(file.role(a, "target")) for a in file.walk(then, Idea.ASSIGNMENT)} if then is not None else set()
    lists = {element.partition("[")[0] for element in compared}
    if len(lists) != 1 or not any(element.rstrip("]").endswith(f"[{name}") for name in kept for element in compared):
        return False
    (name,) = lists
    exchanged = [file.text(t) for t in _elements_set(file, body) if file.text(t).startswith(f"{name}[")]
    return len(set(exchanged)) == 2 and any(element in compared for element in exchanged)


def _makes_room(file: SourceFile, loop: Node) -> bool:
    """Whether a loop moves elements of a list by one place while they are larger than another one."""
    condition, body = file.role(loop, "condition"), file.role(loop, "body")
    if condition is None or body is None:
        return False
    compared = {file.text(e) for e in _elements(file, condition)}
    for assignment in file.walk(body, Idea.ASSIGNMENT):
        target, value = file.unwrap(file.role(assignment, "target")), file.unwrap(file.role(assignment, "value"))
        moved = file.text(value) in compared and target is not None and file.idea(target) is Idea.INDEX
        if moved and file.text(target).partition("[")[0] == file.text(value).partition("[")[0]:
            return True
    return False


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
