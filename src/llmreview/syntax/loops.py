"""What loops do with their elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def keeps_by_key(file: SourceFile, loop: Node, keeps: frozenset[str]) -> bool:
    """Whether all that a loop does is to put its elements in a table, to be looked up there. ``keeps`` names the methods."""
    item, statements = file.text(file.role(loop, "item")).split(" ")[-1], file.statements(file.role(loop, "body"))
    if len(statements) != 1:
        return False
    for node in file.walk(statements[0], Idea.ASSIGNMENT, Idea.CALL):
        call = file.call(node)
        if call is not None and call.name in keeps and len(call.arguments) == 2:
            return file.text(call.arguments[1].value) == item
        target = file.role(node, "target")
        if target is not None and file.idea(target) is Idea.INDEX:
            return file.text(file.role(node, "value")) == item
    return False


def alters_elements(file: SourceFile, loop: Node, flushes: frozenset[str]) -> bool:
    """Whether a loop changes its elements for a later flush: what they belong to holds all of them until then anyway."""
    item = file.text(file.role(loop, "item")).split(" ")[-1]
    targets = [file.role(node, "target") for node in file.walk(loop, Idea.ASSIGNMENT)]
    if not any(t is not None and file.idea(t) is Idea.MEMBER and file.text(file.role(t, "object")) == item for t in targets):
        return False
    calls = [call for call in map(file.call, file.walk(file.scope(loop).node, Idea.CALL)) if call is not None]
    flushed = [call.node for call in calls if call.name in flushes]
    return bool(flushed) and not any(loop.start_byte <= node.start_byte < loop.end_byte for node in flushed)
