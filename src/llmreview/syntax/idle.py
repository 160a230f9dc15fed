"""Statements that do nothing where they stand: what ends a function or a switch that ends there anyway, values for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_NULL_BY_ITSELF = frozenset({"python", "php"})
"""Languages in which a function that ends without a value gives back the null that they have."""
_ALWAYS_LEFT = frozenset({"go"})
"""Languages in which no case goes on into the next."""
_NOBODY = "_"
_IDEAS = frozenset({Idea.RETURN, Idea.JUMP, Idea.CASE, Idea.ASSIGNMENT, Idea.STATEMENT})


def is_idle(file: SourceFile, node: Node, idea: Idea | None) -> bool:
    """Whether a statement, or an arm of a switch, may go without anything being done otherwise."""
    if idea not in _IDEAS:
        return False
    if idea is Idea.RETURN:
        return _says_nothing(file, node) and _is_last_of_function(file, node)
    if idea is Idea.JUMP:
        return node.type == "break_statement" and node.named_child_count == 0 and _ends_switch(file, node)
    if idea is Idea.CASE:
        return _is_empty_default(file, node)
    if idea is Idea.STATEMENT:
        node = node.named_children[0] if node.named_child_count == 1 else node
        return file.idea(node) is Idea.ASSIGNMENT and _is_for_nobody(file, node)
    return _is_for_nobody(file, node)


def _says_nothing(file: SourceFile, node: Node) -> bool:
    if node.type != "return_statement" or file.grammar.last_is_result:
        return False
    values = [child for child in node.named_children if file.idea(child) is not Idea.COMMENT]
    return not values or (file.grammar.family in _NULL_BY_ITSELF and file.idea(values[0]) is Idea.NULL)


def _is_last_of_function(file: SourceFile, node: Node) -> bool:
    """Whether a statement is the last of a function's own block, with others before it."""
    block, after = node.parent, node.next_named_sibling
    if block is not None and block.type == "statement_list":
        block = block.parent
    if block is None or block.parent is None or not file.is_block(block) or node.prev_named_sibling is None:
        return False
    return file.idea(block.parent) in (Idea.FUNCTION, Idea.LAMBDA) and (after is None or file.idea(after) is Idea.COMMENT)


def _ends_switch(file: SourceFile, node: Node) -> bool:
    """Whether a ``break`` is the last of the last arm of a switch, or of any where each is left at its end."""
    arm = node.parent
    if arm is not None and arm.type == "statement_list":
        arm = arm.parent
    if arm is None or file.idea(arm) is not Idea.CASE or node.next_named_sibling is not None:
        return False
    if file.grammar.family in _ALWAYS_LEFT:
        return True
    following = arm.next_named_sibling
    return following is None or (following.next_named_sibling is None and _is_empty_default(file, following))


def _is_empty_default(file: SourceFile, node: Node) -> bool:
    """Whether it is the last arm of a switch, for whatever else there is, and does nothing."""
    if node.next_named_sibling is not None or not file.text(node).startswith("default"):
        return False
    if node.parent is not None and node.parent.type == "select_statement":  # Go's waits where it has none
        return False
    within = [child for child in node.named_children if child.type not in ("switch_label", "statement_list")]
    within += [child for listed in node.named_children if listed.type == "statement_list" for child in listed.named_children]
    return all(child.type in ("break_statement", "empty_statement") or file.idea(child) is Idea.COMMENT for child in within)


def _is_for_nobody(file: SourceFile, node: Node) -> bool:
    """Whether a name is given to the blank, as a sign to linters that it is known."""
    target, value = file.role(node, "target"), file.role(node, "value")
    return (
        target is not None
        and value is not None
        and file.text(target) == _NOBODY
        and file.idea(value) is Idea.NAME
        and not (node.parent is not None and file.idea(node.parent) in (Idea.ASSIGNMENT, Idea.LAMBDA))
    )
