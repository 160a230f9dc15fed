"""Requests through functions of the same file that ask for the path which they are given: ``request('/orders')``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.calls import Call
from llmreview.syntax.definitions import parameters_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.routes.asked import AskWords, Request, entries, read_request
from llmreview.syntax.routes.paths import ANY, VERBS
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MOST_CALLS = 40


def wrapped_request(file: SourceFile, call: Call, words: AskWords) -> Request | None:
    """What a call asks for by way of such a function; None if it asks for nothing."""
    of_own = call.receiver is None or file.is_self(file.unwrap(call.receiver))
    symbols = file.functions_by_name.get(call.name, ()) if of_own else ()
    if len(symbols) != 1 or not any("/" in (written(file, a.value) or "") for a in call.arguments):
        return None
    function = symbols[0].core
    if function.start_byte <= call.node.start_byte < function.end_byte:
        return None
    given = _given(file, function, call)
    inner = [file.call(node) for _, node in zip(range(MOST_CALLS), file.walk(function, Idea.CALL), strict=False)]
    for asking in inner:
        request = read_request(file, asking, words) if asking is not None else None
        if asking is None or request is None or request.url is None:
            continue
        for name, value in given.items():
            path = written(file, value) if request.url.endswith(f"{{{name}}}") else None
            if path is not None:
                return Request(request.url[: -len(name) - 2] + path, _verb(file, request, given, call))
    return None


def _given(file: SourceFile, function: Node, call: Call) -> dict[str, Node]:
    """The arguments of a call by the names that its function knows them by."""
    names = [d.name for d in parameters_of(file, function)]
    by_place = zip(names, (a.value for a in call.arguments if a.name is None), strict=False)
    return dict(by_place) | {a.name: a.value for a in call.arguments if a.name is not None}


def _verb(file: SourceFile, request: Request, given: dict[str, Node], call: Call) -> str:
    """The method: the function's own, or what it is given for one, by itself or among its options."""
    texts = [(file.string(value) or "").lower() for value in given.values()]
    passed = next((text for text in texts if text in VERBS), "")
    if passed:
        return passed
    for value in given.values():
        if file.idea(value) is Idea.MAPPING and "method" in (options := entries(file, value)):
            return (file.string(options["method"]) or ANY).lower()
    alone = len(call.arguments) == 1 and all(file.idea(a.value) is not Idea.NAME for a in call.arguments)
    return request.verb if request.verb not in ("", ANY) else "get" if alone else ""
