"""Entries of mappings: what a mapping is for, as far as its names and its place tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_COMPUTED = (Idea.MEMBER, Idea.CALL, Idea.INDEX, Idea.AWAIT, Idea.BINARY)
_ANSWERING = (Idea.RETURN, Idea.YIELD, Idea.COLLECTION, Idea.COMPREHENSION, Idea.LAMBDA, Idea.FUNCTION)


class EntryWords(Protocol):
    """The names of queries, states and answers."""

    def words(self, topic: str) -> frozenset[str]: ...


def keys_of(file: SourceFile, mapping: Node) -> frozenset[str]:
    """The keys of a mapping, without quotes."""
    keys = (file.role(p, "key") for p in file.elements(mapping))
    return frozenset(file.string(k) or file.text(k) for k in keys if k is not None)


def is_reset(file: SourceFile, mapping: Node, words: EntryWords) -> bool:
    """Whether a mapping is a query, a configuration, the start or the end of some state, or is altered by a spread."""
    if any(file.idea(c) is Idea.SPREAD for c in file.elements(mapping)):
        return True
    for outer in file.ancestors(mapping):
        idea = file.idea(outer)
        label = ""
        if idea is Idea.PAIR:
            label = file.string(file.role(outer, "key")) or file.text(file.role(outer, "key"))
            if label in words.words("predicates") or label.startswith("$"):
                return True
        elif idea is Idea.CALL:
            call = file.call(outer)
            if call is not None and call.name in words.words("queries"):
                return True
        elif idea is Idea.ASSIGNMENT:
            label = file.text(file.role(outer, "target"))
        elif idea in (Idea.FUNCTION, Idea.LAMBDA):
            label = file.name(outer)
        if any(word in label.lower() for word in words.words("resets")):
            return True
        if idea is Idea.FUNCTION:
            return False
    return False


def is_answer(file: SourceFile, mapping: Node, name: str, words: EntryWords) -> bool:
    """Whether a mapping is a record of computed values that goes out: returned, or handed to what answers."""
    entries = file.elements(mapping)
    values = [file.unwrap(file.role(entry, "value")) or entry for entry in entries]
    computed = [v for v in values if file.idea(v) in _COMPUTED]
    nulls = [v for v in values if is_null(file, v)]
    named = [v for v in values if file.idea(v) is Idea.NAME]
    if not computed or len(computed) + len(named) < 2 or len(nulls) > len(computed) + len(named):
        return False
    if name in words.words("mundane") or len(name) < 5:
        return False
    outer = mapping.parent if file.idea(mapping) is not Idea.ARGUMENTS or mapping.parent is None else mapping.parent.parent
    while outer is not None and file.idea(outer) in (Idea.WRAPPER, Idea.ARGUMENTS):
        outer = outer.parent
    if outer is None:
        return False
    idea = file.idea(outer)
    call = file.call(outer) if idea is Idea.CALL else None
    if call is not None:
        return call.name in words.words("answers")
    return idea in _ANSWERING or (idea is Idea.BLOCK and file.idea(outer.parent or outer) in _ANSWERING)


def is_null(file: SourceFile, node: Node | None) -> bool:
    """Whether a value is nothing at all, as its language writes it."""
    node = file.unwrap(node)
    return node is not None and file.idea(node) is Idea.NULL
