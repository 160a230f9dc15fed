"""Ways from one node of a tree to another, and what is true of a node by its form, whatever it means: the words of which
grammars are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node


def holds(outer: Node | None, inner: Node) -> bool:
    """Whether a node stands in another one, or is that one."""
    return outer is not None and outer.start_byte <= inner.start_byte and inner.end_byte <= outer.end_byte


def text_of(node: Node | None) -> str:
    """The text of a node, asked of the tree itself: for what has no ``SourceFile`` at hand."""
    return (node.text or b"").decode(errors="replace") if node is not None else ""


# Ways to the part that plays a role


def first_child(node: Node) -> Node | None:
    """The first named child that is not a comment."""
    return next((c for c in node.named_children if not c.is_extra), None)


def itself(node: Node) -> Node:
    """A role that a node plays itself: a body whose statements stand in the node directly, a name that is a leaf."""
    return node


def last_child(node: Node) -> Node | None:
    """The last named child that is not a comment."""
    return next((c for c in reversed(node.named_children) if not c.is_extra), None)


def of_decorator(part: str, call_kind: str) -> Callable[[Node], Node | None]:
    """What a decorator's call has in field ``part``; one that is no call stands for its own ``function``."""

    def find(node: Node) -> Node | None:
        target = first_child(node)
        if target is not None and target.type == call_kind:
            return target.child_by_field_name(part)
        return target if part == "function" else None

    return find


def child_of_kind(*kinds: str) -> Callable[[Node], Node | None]:
    """A role played by the first child of one of these kinds."""

    def find(node: Node) -> Node | None:
        return next((c for c in node.named_children if c.type in kinds), None)

    return find


def nth_child(index: int) -> Callable[[Node], Node | None]:
    """A role played by the named child at ``index``, comments set aside."""

    def find(node: Node) -> Node | None:
        children = [c for c in node.named_children if not c.is_extra]
        return children[index] if -len(children) <= index < len(children) else None

    return find


def first_argument(node: Node) -> Node | None:
    """The first argument of a call."""
    arguments = node.child_by_field_name("arguments")
    return first_child(arguments) if arguments is not None else None


# Conditions on which a node means something else


def is_in(*kinds: str) -> Callable[[Node], bool]:
    """Whether a node stands right in one of these kinds."""
    return lambda node: node.parent is not None and node.parent.type in kinds


def reads(*words: bytes) -> Callable[[Node], bool]:
    """Whether a node is one of these words: grammars have ``null``, ``raise`` or ``break`` as mere identifiers."""
    sizes = frozenset(map(len, words))  # cheaper to ask than the text
    return lambda node: node.end_byte - node.start_byte in sizes and node.text in words


def is_kind(*kinds: str) -> Callable[[Node], bool]:
    """Whether a node is of one of these kinds."""
    return lambda node: node.type in kinds


def has_operator(*operators: str) -> Callable[[Node], bool]:
    """Whether the operator of a node is one of these."""

    def find(node: Node) -> bool:
        operator = node.child_by_field_name("operator")
        return operator is not None and operator.type in operators

    return find


def is_named(node: Node) -> bool:
    """Whether a node gives a name: an argument that is passed by one."""
    return node.child_by_field_name("name") is not None
