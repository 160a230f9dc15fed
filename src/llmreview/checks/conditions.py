"""The conditions of assertions: what one asks, the choices that it leaves, and the branch on which it hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import is_assertion
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node


def condition_of(file: SourceFile, node: Node) -> Node | None:
    """What must hold: the condition of an ``assert``, or of a call that is given one."""
    if file.idea(node) is Idea.ASSERT:
        return file.unwrap(file.role(node, "condition"))
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    is_one = call is not None and call.name in words.ONE_CONDITION and len(call.arguments) > 0
    return file.unwrap(call.arguments[0].value) if call is not None and is_one else None


def choices(file: SourceFile, condition: Node | None) -> list[Node]:
    """The sides of ``a or b or c``; a condition without a choice is its only one."""
    if condition is None:
        return []
    if file.idea(condition) is not Idea.BINARY or file.operator(condition) not in ("or", "||"):
        return [condition]
    sides = (file.unwrap(file.role(condition, side)) for side in ("left", "right"))
    return [choice for side in sides for choice in choices(file, side)]


def condition_around(file: SourceFile, node: Node, case: Node) -> Node | None:
    """The branch in a case on which an assertion hangs, if nothing is demanded where its condition does not hold."""
    for parent in file.ancestors(node):
        if parent.start_byte <= case.start_byte:
            return None
        if file.idea(parent) is Idea.BRANCH:
            condition = file.role(parent, "condition")
            is_guard = condition is not None and condition.start_byte <= node.start_byte < condition.end_byte
            return None if is_guard or _demands_otherwise(file, parent) else parent
    return None


def _demands_otherwise(file: SourceFile, branch: Node) -> bool:
    otherwise = file.role(branch, "otherwise")
    if otherwise is None:
        return False
    calls = map(file.call, file.walk(otherwise, Idea.CALL))
    return next(iter(file.walk(otherwise, Idea.ASSERT, Idea.THROW)), None) is not None or any(
        call is not None and is_assertion(file, call) for call in calls
    )
