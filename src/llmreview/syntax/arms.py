"""The arms of a chain of branches or of a switch, and what each gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.statements import next_statement

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


_DOING = frozenset({Idea.BLOCK, Idea.STATEMENT, Idea.RETURN, Idea.THROW, Idea.JUMP})


class Arm(NamedTuple):
    """One way through; ``condition`` is None for what is done otherwise."""

    node: Node
    condition: Node | None
    result: Node | None
    """The one expression that the arm gives, sets or passes on; None where it does more."""
    frame: str
    """What is done with the result: the arm's text without it."""


def arms_of_branches(file: SourceFile, branch: Node) -> list[Arm]:
    """The arms of a branch with its else-ifs and, where each of these returns, of the branches right after it."""
    arms = arms_of_branch(file, branch)
    last = branch
    while leads_on(arms):
        following = file.unwrap(next_statement(file, last))
        if following is None:
            break
        further = (
            arms_of_branch(file, following) if file.idea(following) is Idea.BRANCH else [_arm(file, following, None, [following])]
        )
        arms += further
        last = following
    return arms


def leads_on(arms: list[Arm]) -> bool:
    """Whether what stands behind a branch is done otherwise: each of its arms has a condition, and the last one returns."""
    return arms[-1].condition is not None and arms[-1].frame.startswith("return")


def arms_of_branch(file: SourceFile, branch: Node) -> list[Arm]:
    """The arms of one branch: its own, those of its else-ifs, and what is done otherwise."""
    arms: list[Arm] = []
    waiting = [branch]
    while waiting:
        current = waiting.pop()
        if file.idea(current) is Idea.BRANCH:
            arms.append(_arm(file, current, file.role(current, "condition"), [file.role(current, "then")]))
            waiting.extend(reversed([_within_else(file, part) for part in _else_ifs(file, current)]))
        else:
            arms.append(_arm(file, current, None, [current]))
    return arms


def _else_ifs(file: SourceFile, branch: Node) -> list[Node]:
    """What stands behind a branch in its own statement: else-ifs and the else, in source order."""
    condition, then = file.role(branch, "condition"), file.role(branch, "then")
    otherwise = file.role(branch, "otherwise")
    found = [c for c in branch.named_children if c not in (condition, then) and file.idea(c) in (Idea.BRANCH, Idea.ELSE)]
    if otherwise is not None and otherwise not in found and otherwise != then:
        found.append(otherwise)
    return found


def _within_else(file: SourceFile, node: Node) -> Node:
    if file.idea(node) is not Idea.ELSE:
        return file.unwrap(node) or node
    body = file.role(node, "body")
    inner = body if body is not None else node
    statements = [c for c in inner.named_children if file.idea(c) is not Idea.COMMENT]
    if file.idea(inner) is not Idea.BRANCH and len(statements) == 1 and file.idea(statements[0]) is Idea.BRANCH:
        return statements[0]
    return inner


def arms_of_switch(file: SourceFile, switch: Node) -> list[Arm]:
    """The arms of a switch that give or do something."""
    arms = []
    for case in file.walk(switch, Idea.CASE, Idea.ELSE, inside=(Idea.CASE, Idea.ELSE, Idea.BRANCH)):
        condition = file.role(case, "condition")
        body = file.role(case, "body")
        parts: list[Node | None] = [body] if body is not None else _parts_of_case(file, case, condition)
        arm = _arm(file, case, condition, parts)
        if arm.result is not None or any(_statements(file, parts)):
            arms.append(arm)
    return arms


def _parts_of_case(file: SourceFile, case: Node, condition: Node | None) -> list[Node | None]:
    """What a case does: its statements, or the one expression that stands last."""
    parts = [c for c in case.named_children if c != condition and "label" not in c.type and file.idea(c) is not Idea.COMMENT]
    if parts and any(child.type in ("->", "=>") for child in case.children) and file.idea(parts[-1]) is Idea.STATEMENT:
        return [file.role(parts[-1], "value")]  # an arm with an arrow gives its expression
    done = [c for c in parts if file.idea(c) in _DOING or c.type.endswith("_statement")]
    return [*done] if done else [*parts[-1:]]


def _arm(file: SourceFile, node: Node, condition: Node | None, parts: list[Node | None]) -> Arm:
    statements = list(_statements(file, parts))
    if len(statements) != 1:
        return Arm(node, condition, None, "")
    result = _result(file, statements[0])
    whole = file.text(statements[0])
    if result is None:
        return Arm(node, condition, None, whole)
    start = result.start_byte - statements[0].start_byte
    encoded = whole.encode()
    frame = encoded[:start] + b"_" + encoded[start + result.end_byte - result.start_byte :]
    return Arm(node, condition, result, "".join(frame.decode(errors="replace").split()).rstrip(";").removeprefix("yield"))


def _statements(file: SourceFile, parts: list[Node | None]) -> Iterator[Node]:
    """The statements of an arm, without the jump that only ends it."""
    for part in parts:
        if part is None or file.idea(part) in (Idea.COMMENT, Idea.JUMP):
            continue
        if file.idea(part) is Idea.ELSE:
            yield from _statements(file, list(part.named_children))
        elif file.idea(part) is Idea.BLOCK:
            yield from _statements(file, list(file.statements(part)))
        else:
            yield part


def _result(file: SourceFile, node: Node) -> Node | None:
    """What is returned, set, passed on as the last argument, or simply stands there."""
    current: Node | None = node
    for _ in range(6):
        if current is None:
            return None
        idea = file.idea(current)
        if idea in (Idea.RETURN, Idea.ASSIGNMENT, Idea.YIELD):
            return file.role(current, "value")
        if idea is Idea.STATEMENT:
            inner = file.role(current, "value")
            call = file.call(inner) if inner is not None and file.idea(inner) is Idea.CALL else None
            if call is not None and call.receiver is not None and call.arguments:
                return call.arguments[-1].value
            current = inner
        elif idea is None and current.named_child_count == 1:
            current = current.named_children[0]
        else:
            return current
    return None
