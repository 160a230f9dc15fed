"""What an assertion is about: the names, calls and literals that its values are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

LITERALS = (Idea.NUMBER, Idea.STRING, Idea.BOOLEAN, Idea.NULL)
MAX_STEPS = 3
"""Definitions through which what an assertion is about is followed."""


def made_of(file: SourceFile, value: Node, steps: int = MAX_STEPS) -> Iterator[Node]:
    """The names, calls and literals in a value; for a local variable those of its initialiser."""
    for node in file.walk(value, Idea.NAME, Idea.MEMBER, Idea.CALL, *LITERALS):
        if file.idea(node) is not Idea.NAME:
            yield node
        elif node.parent is None or file.idea(node.parent) is not Idea.KEYWORD or node == file.role(node.parent, "value"):
            definition = file.scope(node).definition_before(file.text(node), node) if steps else None
            made_by = definition.value if definition is not None and definition.kind == "assignment" else None
            if made_by is None:
                yield node
            else:
                yield from made_of(file, made_by, steps - 1)


def names_of(file: SourceFile, parts: Iterable[Node]) -> frozenset[str]:
    """The names of some parts, literals aside."""
    return frozenset(_named(file, part) for part in parts if file.idea(part) not in LITERALS) - {""}


def _named(file: SourceFile, node: Node) -> str:
    if file.idea(node) is not Idea.CALL:
        return file.name(node)
    call = file.call(node)
    if (
        call is not None and call.receiver is not None and assertion_words.LOOKING.match(call.name)
    ):  # what it looks for is what it is about
        return f"{call.name}({', '.join(file.text(a.value) for a in call.arguments)})"
    return call.name if call is not None and call.name not in words.NEEDS_MATCHER else ""


def with_chain(file: SourceFile, node: Node) -> Node:
    """``expect(x).to.be.true``: the call with the words behind it."""
    while node.parent is not None and file.idea(node.parent) is Idea.MEMBER:
        node = node.parent
    call = file.call(node)
    return [link.node for link in links(file, node)][-1] if call is not None and call.name == assertion_words.EXPECTING else node


def links(file: SourceFile, node: Node) -> list[Call]:
    """A call and those that are made on what it gives: ``$mock->expects(…)->method(…)->with(…)``."""
    found = [call] if (call := file.call(node)) is not None else []
    for parent in file.ancestors(node):
        call = file.call(parent) if file.idea(parent) is Idea.CALL else None
        if call is not None and call.receiver is not None and call.receiver == found[-1].node:
            found.append(call)
        elif file.idea(parent) is not Idea.MEMBER:
            break
    return found
