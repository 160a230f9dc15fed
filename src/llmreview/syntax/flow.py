"""What is conditional on what, and what runs once per element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


def _climb(file: SourceFile, node: Node, within: Node | None) -> Iterator[tuple[Node, Node]]:
    """Each node around ``node`` with the child that holds it, nearest first, not beyond ``within``."""
    child = node
    for parent in file.ancestors(node):
        if within is not None and child == within:
            return
        yield child, parent
        child = parent


def conditions(file: SourceFile, node: Node, within: Node | None = None) -> list[Node]:
    """The branches, cases, handlers and short circuits that decide whether ``node`` runs, nearest first, up to ``within``."""
    found = []
    for child, parent in _climb(file, node, within):
        idea = file.idea(parent)
        hangs = (
            (idea is Idea.BRANCH and child != file.role(parent, "condition") and not _is_initialiser(file, child, parent))
            or (idea is Idea.CASE and child != file.role(parent, "condition"))
            or (idea is Idea.HANDLER and child != file.role(parent, "protected"))
            or (
                idea is Idea.BINARY
                and child == file.role(parent, "right")
                and file.operator(parent) in ("&&", "||", "??", "?:", "and", "or")
            )
        )
        if hangs:
            found.append(parent)
    return found


def _is_initialiser(file: SourceFile, part: Node, branch: Node) -> bool:
    """Whether a part of a branch runs before its condition: `if err := run(); err != nil {`."""
    condition = file.role(branch, "condition")
    return condition is not None and part.end_byte <= condition.start_byte and part != file.role(branch, "then")


def repetitions(file: SourceFile, node: Node, within: Node | None = None) -> list[Node]:
    """The loops, comprehensions and per-element callbacks that run ``node`` once per element, nearest first, up to ``within``."""
    found = []
    for child, parent in _climb(file, node, within):
        idea = file.idea(parent)
        if idea is Idea.LOOP:
            if holds(file.role(parent, "body"), node) or holds(file.role(parent, "condition"), node):
                found.append(parent)
        elif idea is Idea.COMPREHENSION:
            clauses = [c for c in parent.named_children if file.idea(c) is Idea.ITERATION]
            if not clauses or child != clauses[0]:
                found.append(parent)
        elif idea is Idea.CALL and (file.idea(child) is Idea.ARGUMENTS or holds(file.role(parent, "block"), node)):
            call = file.call(parent)
            inside = next((a.value for a in call.arguments if holds(a.value, node)), None) if call else None
            if call and inside is not None and file.idea(inside) is Idea.LAMBDA and _runs_per_element(file, call):
                found.append(parent)
    return found


def iterated(file: SourceFile, loop: Node) -> Node | None:
    """What a loop goes over; what a call is made on that runs a function once per element."""
    return file.role(loop, "receiver") or file.role(file.role(loop, "callee"), "object") or file.role(loop, "over")


def _runs_per_element(file: SourceFile, call: Call) -> bool:
    """Whether a call runs the function passed to it once per element; not on an optional value, where the language tells."""
    sources = file.grammar.element_sources
    if call.name not in file.grammar.per_element or not sources:
        return call.name in file.grammar.per_element
    before = file.call(call.receiver)
    while before is not None:
        if before.name in sources:
            return True
        before = file.call(before.receiver)
    return False
