"""Functions that hold a place: empty ones, ones that only throw, and what makes such a function a declaration instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.nodes import holds
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.statements import is_docstring

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

DOUBLES = frozenset(
    {"mock", "mocks", "fake", "fakes", "stub", "stubs", "dummy", "noop", "null", "spy", "double", "test", "tests", "fixture"}
)
"""Words in the names of types that stand in for others."""
_GENERAL = frozenset({"base", "abstract", "interface", "mixin", "protocol", "abc", "trait", "adapter", "default"})
"""Words in the names of types that are there to be extended."""
_DECLARES = Pattern(r"\babstract\b|\bABC\b|\bABCMeta\b|\bProtocol\b|\binterface\b|\btrait\b|\bopen class\b|\bInterface\b")
_FUNCTIONS = (Idea.FUNCTION, Idea.LAMBDA)


def own_statements(file: SourceFile, function: Node) -> list[Node]:
    """The statements of a function, its documentation left out."""
    return [s for s in file.statements(file.role(function, "body")) if not is_docstring(file, s)]


def is_empty_function(file: SourceFile, node: Node | None) -> bool:
    """Whether a value is a function without a name that does nothing."""
    node = file.unwrap(node, Idea.SUBSTITUTION)
    if node is None or file.idea(node) is not Idea.LAMBDA:
        return False
    body = file.unwrap(file.role(node, "body"))
    if body is None or file.idea(body) is Idea.NULL:
        return True
    if file.idea(body) is Idea.BLOCK:
        return not file.statements(body)
    return "".join(file.text(body).split()) in ("", "{}", "()", "void0")


def does_nothing(file: SourceFile, function: Node) -> bool:
    """Whether a function has a body without a statement that does something."""
    body = file.role(function, "body")
    if file.idea(function) is Idea.LAMBDA:
        return is_empty_function(file, function)
    return body is not None and all(file.text(s).strip("; ") in ("pass", "...") for s in own_statements(file, function))


def is_whole_body(file: SourceFile, node: Node) -> bool:
    """Whether a statement, or an expression in it, is all that its function does."""
    function = file.function_around(node)
    if function is None:
        return False
    statements = own_statements(file, function)
    return len(statements) == 1 and holds(statements[0], node)


def class_around(file: SourceFile, node: Node) -> Node | None:
    """The class or type around a node."""
    return file.enclosing(node, Idea.CLASS, Idea.TYPE)


def head_of(file: SourceFile, cls: Node) -> str:
    """A class up to its body: name, bases, modifiers."""
    body = file.role(cls, "body")
    end = body.start_byte if body is not None else cls.end_byte
    return file.source[cls.start_byte : end].decode(errors="replace")


def is_double(file: SourceFile, node: Node) -> bool:
    """Whether the class around a node stands in for another one, as tests and previews have them."""
    function = file.function_around(node)
    owner = file.role(function, "owner") if function is not None else None
    if owner is not None and DOUBLES & set(words_of(file.text(owner))):
        return True
    cls = class_around(file, node)
    while cls is not None:
        if DOUBLES & set(words_of(file.name(cls))):
            return True
        cls = class_around(file, cls)
    return False


def is_declaration(file: SourceFile, node: Node) -> bool:
    """Whether the function around a node only declares what others implement: abstract, of a protocol, trait or base class."""
    function = file.function_around(node)
    if function is not None and any("abstract" in name.lower() or name == "overload" for name in annotations_of(file, function)):
        return True
    cls = class_around(file, node)
    if cls is None:
        return False
    if file.idea(cls) is Idea.TYPE or _DECLARES.search(head_of(file, cls)):
        return True
    name = file.name(cls)
    return bool(_GENERAL & set(words_of(name))) or is_extended(file.source.decode(errors="replace"), name)


def is_extended(text: str, name: str) -> bool:
    """Whether a text has a class that extends one of this name."""
    if not name:
        return False
    word = re.escape(name)
    return (
        re.search(
            rf"\bclass\s+\w+\s*(?:<\s*(?:\w+::)*{word}\b|\([^)\n]*\b{word}\b[^)\n]*\)|[^{{\n]*(?:\bextends\b|:)[^{{\n]*\b{word}\b)",
            text,
        )
        is not None
    )
