"""Chains of calls: ``session.query(User).filter(…).first()`` as the calls it is made of, first to last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import only_names

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_LINKS = 24


class Chain(NamedTuple):
    """Calls that are each made on what the one before gives."""

    file: SourceFile
    calls: tuple[Call, ...]
    root: Node | None
    """What the first is called on: a name or a member of something; None where it is a plain function."""
    names: tuple[str, ...]
    """Every name from the left to the right, those of the root and of members between calls included."""

    @property
    def node(self) -> Node:
        return self.calls[-1].node

    def until(self, index: int) -> Chain:
        """The chain up to and with the call at ``index``."""
        call = self.calls[index]
        return read_chain(self.file, call.node) or self


def outermost(file: SourceFile, node: Node) -> Node:
    """The last call of the chain in which a call stands."""
    found, current = node, node
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea is Idea.CALL:
            callee = file.unwrap(file.role(parent, "callee"))
            if current not in (callee, file.role(parent, "receiver"), file.role(parent, "callee")):
                break
            found = parent
        elif idea is Idea.MEMBER:
            if current != file.role(parent, "object"):
                break
        elif idea not in (Idea.WRAPPER, Idea.AWAIT):
            break
        current = parent
    return found


def read_chain(file: SourceFile, node: Node | None) -> Chain | None:
    """The chain that ends with the call that a node is; None if it is none."""
    calls: list[Call] = []
    names: list[str] = []
    current = file.unwrap(node, Idea.AWAIT)
    root: Node | None = None
    while current is not None and len(names) < MAX_LINKS:
        call = file.call(current) if file.idea(current) is Idea.CALL else None
        if call is not None:
            calls.append(call)
            names.append(call.name)
            current, root = file.unwrap(call.receiver, Idea.AWAIT), None
            continue
        root = root or current
        if file.idea(current) is Idea.MEMBER:
            names.append(file.name(current))
            inner = file.unwrap(file.role(current, "object"), Idea.AWAIT)
            root = None if inner is not None and file.idea(inner) is Idea.CALL else root
            current = inner
        elif file.idea(current) is Idea.INDEX:
            current = file.role(current, "object")
        else:
            names.append(file.text(current) if current.end_byte - current.start_byte < 80 else "?")
            current = None
    if not calls:
        return None
    return Chain(file, tuple(reversed(calls)), root, tuple(reversed(names)))


def names_read(file: SourceFile, node: Node) -> Iterator[Node]:
    """The names in an expression that are read as values: not those of members, keywords and types."""
    return (name for name in file.walk(node, Idea.NAME) if not only_names(file, name))
