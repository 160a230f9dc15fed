"""Functions whose form is not their author's to choose: an interface, a framework or a caller asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of, is_handed_over

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


class Hooks(NamedTuple):
    """What tells a function that somebody else asks for: its whole name, its first word, names of its parameters."""

    names: frozenset[str]
    first_words: frozenset[str]
    parameters: frozenset[str]


_INHERITS = Pattern(r"\b(?:extends|implements)\b|\(\s*\w")
_OVERRIDES = Pattern(r"\boverride\b")
_SERVER_ACTIONS = Pattern(rb"""["']use server["']""")


def is_asked_for(file: SourceFile, function: Node, name: str, hooks: Hooks) -> bool:
    """Whether the form of a function is given: it is registered, handed over, a hook or a handler, overrides another one, or
    stands where nothing but its form counts: in an object, a type or another function."""
    marked = bool(annotations_of(file, function)) or name.startswith("__")
    if marked or name in hooks.names or set(words_of(name)[:1]) & hooks.first_words or is_handed_over(file, name):
        return True
    if name[:1].isupper() and any(True for _ in file.walk(function, Idea.ELEMENT)):
        return True  # a component
    parameters = {d.name for d in file.scope(function).parameters()}
    unused = any(name.startswith("_") for name in parameters)  # it takes what it does not need
    if unused or hooks.parameters & parameters or overrides(file, function):
        return True
    holder = _holder(file, function)
    if holder is None:
        return _SERVER_ACTIONS.search(file.source[:400]) is not None
    return file.idea(holder) is not Idea.CLASS


def has_contract(file: SourceFile, function: Node, services: frozenset[str]) -> bool:
    """Whether a function may have its form from what its class inherits or how it is marked, other than by ``services``, which
    only make it known."""
    cls = _holder(file, function)
    if cls is None or file.idea(cls) is not Idea.CLASS:
        return False
    return _inherits(file, cls) or not set(annotations_of(file, cls)) <= services


def _holder(file: SourceFile, function: Node) -> Node | None:
    return file.enclosing(function, Idea.CLASS, Idea.TYPE, Idea.FUNCTION, Idea.LAMBDA, Idea.MAPPING)


def overrides(file: SourceFile, function: Node) -> bool:
    """Whether a method says that it takes the place of another one."""
    body = file.role(function, "body")
    end = body.start_byte if body is not None else function.end_byte
    return _OVERRIDES.search(file.source[function.start_byte : end].decode(errors="replace").partition("(")[0]) is not None


def _inherits(file: SourceFile, cls: Node) -> bool:
    body = file.role(cls, "body")
    head = file.source[cls.start_byte : body.start_byte].decode(errors="replace") if body is not None else ""
    head = head if file.role(cls, "parameters") is None else head.partition("(")[0]
    return file.role(cls, "bases") is not None or _INHERITS.search(head) is not None
