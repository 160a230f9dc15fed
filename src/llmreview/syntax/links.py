"""What a call hangs together with: the calls before and after it in its chain, and the object that all of them start from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_LINKS = 30


def links_before(file: SourceFile, call: Call) -> Iterator[Call]:
    """The calls that a call's receiver is made of, nearest first."""
    current: Call | None = call
    for _ in range(MAX_LINKS):
        current = _call_in(file, current.receiver) if current is not None else None
        if current is None:
            return
        yield current


def _call_in(file: SourceFile, receiver: Node | None) -> Call | None:
    """The call that a receiver is, or whose member it is: ``c.Response().Header`` in ``c.Response().Header().Set``."""
    node = file.unwrap(receiver, Idea.AWAIT)
    while node is not None and file.idea(node) in (Idea.MEMBER, Idea.INDEX):
        node = file.unwrap(file.role(node, "object"), Idea.AWAIT)
    return file.call(node)


def links_after(file: SourceFile, call: Call) -> Iterator[Call]:
    """The calls that are made on what a call gives, nearest first."""
    node = call.node
    for _ in range(MAX_LINKS):
        parent = node.parent
        while parent is not None and file.idea(parent) in (Idea.WRAPPER, Idea.MEMBER):
            node, parent = parent, parent.parent
        following = file.call(parent) if parent is not None and file.idea(parent) is Idea.CALL else None
        if following is None or following.receiver is None or not holds(following.receiver, call.node):
            return
        yield following
        node = following.node


def base_of(file: SourceFile, node: Node | None) -> str:
    """The name that a chain, a member or an element starts from: ``res`` of ``res.status(200).json``; else empty."""
    current = file.unwrap(node, Idea.AWAIT)
    for _ in range(MAX_LINKS):
        if current is None:
            return ""
        idea = file.idea(current)
        if idea in (Idea.NAME, Idea.SELF):
            return file.text(current)
        if idea in (Idea.MEMBER, Idea.INDEX):
            if file.is_self(file.unwrap(file.role(current, "object"))):
                return file.text(current)
            following = file.role(current, "object")
        else:
            call = file.call(current)
            following = call.receiver if call is not None else None
        current = file.unwrap(following, Idea.AWAIT)
    return ""
