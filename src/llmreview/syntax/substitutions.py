"""The computed parts of a text, and where exactly they stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_NAME = Pattern(rb"[A-Za-z_]\w*")


class Substitution(NamedTuple):
    """``text`` is the expression as it is written; ``value`` its node, where the tree has one."""

    node: Node
    start: int
    end: int
    text: str
    value: Node | None


def substitutions(file: SourceFile, string: Node) -> Iterator[Substitution]:
    """The computed parts of a string, in the order in which they stand."""
    for part, value in file.computed(string):
        name = _NAME.match(file.source, part.start_byte) if value == part and file.idea(part) is Idea.SUBSTITUTION else None
        if name is not None:  # the tree takes what follows the name for a part of it
            marked = file.source[part.start_byte - 1 : part.start_byte] == b"$"
            yield Substitution(part, part.start_byte - marked, name.end(), name[0].decode(errors="replace"), None)
            continue
        start, end = part.start_byte, part.end_byte
        if value == part and file.source[start - 1 : start] + file.source[end : end + 1] == b"{}":  # `"{$order->id}"`
            start, end = start - 1, end + 1
        yield Substitution(part, start, end, file.text(value) if value is not None else "", value)
