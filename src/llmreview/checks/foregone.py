"""Assertions whose outcome is settled before the code under test has a say: by logic, by the library, by what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks.conditions import condition_of
from llmreview.checks.demands import relation_of
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_OPPOSITES = ({"is", "is not"}, {"==", "!="}, {"===", "!=="}, {"<", ">="}, {">", "<="}, {"in", "not in"})
_LOOKS = Pattern(r"query(?:All)?By\w+$|querySelector(?:All)?$|getElementById$")
"""Queries of a page that give null where they find nothing, and never undefined."""
_NO_CHECK = frozenset(
    "not_called called_once called_with called_once_with has_calls any_call not_awaited awaited_once awaited_with".split()
)
"""What a mock of Python takes for one more attribute: its checks are called ``assert_…``."""
_MOCKS = Pattern(rb"\b(?:\w*Mock|patch|mocker)\b")


def are_complements(file: SourceFile, left: Node, right: Node) -> bool:
    """Whether one of two conditions holds whatever the values are: ``x is None or x is not None``."""
    if not (file.idea(left) is file.idea(right) is Idea.BINARY) or {file.operator(left), file.operator(right)} not in _OPPOSITES:
        return False
    if next(iter(file.walk(left, Idea.CALL)), None) is not None:
        return False  # two calls may give two things
    sides = [(file.role(left, side), file.role(right, side)) for side in ("left", "right")]
    return all(a is not None and b is not None and normal_form(file, a) == normal_form(file, b) for a, b in sides)


def asks_no_check(file: SourceFile, node: Node) -> bool:
    """Whether an ``assert`` takes an attribute that any mock has for one of its checks: ``assert send.not_called``."""
    condition = condition_of(file, node)
    if condition is None or file.grammar.family != "python" or not _MOCKS.search(file.source):
        return False
    call = file.call(condition)
    name = call.name if call is not None and call.receiver is not None else ""
    return (file.name(condition) if file.idea(condition) is Idea.MEMBER else name) in _NO_CHECK


def is_never_undefined(file: SourceFile, node: Node, subject: Node) -> bool:
    """Whether a query that gives null where it finds nothing only has to be defined."""
    call, asked = file.call(node), file.call(file.unwrap(subject))
    if call is None or asked is None or not _LOOKS.match(asked.name):
        return False
    is_denied = call.receiver is not None and file.text(call.receiver).endswith(".not")
    return relation_of(file, call)[0] == ("toBeUndefined" if is_denied else "toBeDefined")


def is_over_nothing(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether it stands in a loop over a list that is written empty."""
    for parent in file.ancestors(node):
        if parent.start_byte < case.start_byte:
            return False
        over = file.unwrap(file.role(parent, "over")) if file.idea(parent) is Idea.LOOP else None
        if over is not None and file.idea(over) is Idea.COLLECTION and not over.named_child_count:
            return True
    return False


def repeats_condition(file: SourceFile, compared: list[Node], branch: Node) -> bool:
    """Whether the branch that it stands in is only taken where it holds: ``if (sum === 180) { expect(sum).toBe(180) }``."""
    condition = file.unwrap(file.role(branch, "condition"))
    if condition is None or len(compared) != 2 or file.idea(condition) is not Idea.BINARY:
        return False
    sides = [file.role(condition, side) for side in ("left", "right")]
    if file.operator(condition) not in ("==", "===") or any(side is None for side in sides):
        return False
    asked = {normal_form(file, side) for side in sides if side is not None}
    return next(iter(file.walk(condition, Idea.CALL)), None) is None and asked == {normal_form(file, value) for value in compared}
