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
    for part in file.walk(string, Idea.SUBSTITUTION, inside=(Idea.SUBSTITUTION,)):
        value = file.role(part, "value")
        value = value if value is not None else next(iter(part.named_children), None)
        if value is None and part.child_count == 0 and (name := _NAME.match(file.source, part.start_byte)) is not None:
            marked = file.source[part.start_byte - 1 : part.start_byte] == b"$"  # the tree takes what follows for a part of it
            yield Substitution(part, part.start_byte - marked, name.end(), name[0].decode(errors="replace"), None)
        else:
            yield Substitution(part, part.start_byte, part.end_byte, file.text(value) if value is not None else "", value)
