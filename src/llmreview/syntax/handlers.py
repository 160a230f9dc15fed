"""Functions that answer requests, by the annotations, parameters and registrations that the caller's vocabulary names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import type_name
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

EXPORTED_VERBS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
"""Functions of these names are routes in file-system routers."""


class HandlerWords(NamedTuple):
    """What handlers of requests are known by."""

    annotations: frozenset[str]
    """Last parts of annotations: ``GetMapping``, ``route``."""
    parameters: frozenset[str]
    """Names and types of parameters: ``req``, ``HttpServletResponse``."""
    routes: frozenset[str]
    """Functions that register a handler for a path: ``get`` in ``app.get("/x", handler)``."""


def is_handler(file: SourceFile, function: Node, words: HandlerWords) -> bool:
    """Whether a function answers a request."""
    if file.name(function) in EXPORTED_VERBS:
        return True
    if any(file.name(annotation).rpartition(".")[2] in words.annotations for annotation in annotations_of(file, function)):
        return True
    for definition in file.scope(function).all_definitions():
        if definition.kind == "parameter" and words.parameters & {definition.name, type_name(file, definition.type)}:
            return True
    call = _registration(file, function)
    return call is not None and call.name in words.routes and _path(file, call).startswith("/")


def heading(file: SourceFile, function: Node) -> str:
    """What announces a function: its name, its annotations, the path that it is registered for; a line each."""
    call = _registration(file, function)
    symbol = next((s for s in file.symbols if s.core == function), None)
    name = symbol.own_name if symbol is not None else file.name(function)
    return "\n".join([name, *map(file.text, annotations_of(file, function)), _path(file, call) if call is not None else ""])


def annotations_of(file: SourceFile, function: Node) -> list[Node]:
    """The annotations or decorators of a function, wherever its grammar keeps them."""
    around = function.parent if function.parent is not None and function.parent.type == "decorated_definition" else function
    body = file.role(function, "body")
    end = body.start_byte if body is not None else function.end_byte
    found = [a for a in file.walk(around, Idea.ANNOTATION, inside=(Idea.BLOCK, Idea.CLASS)) if a.start_byte < end]
    before = function.prev_named_sibling
    while before is not None and file.idea(before) is Idea.ANNOTATION:
        found.append(before)
        before = before.prev_named_sibling
    return found


def _registration(file: SourceFile, function: Node) -> Call | None:
    """The call that a function without a name is an argument of."""
    around = function.parent
    if around is not None and around.type in file.grammar.argument_holders:
        around = around.parent
    if file.idea(function) is not Idea.LAMBDA or around is None or file.idea(around) is not Idea.ARGUMENTS:
        return None
    return file.call(around.parent)


def _path(file: SourceFile, call: Call) -> str:
    return file.string(call.argument(position=0)) or ""
