"""Requests that interfaces declare, of which a library makes a client: Retrofit, Ktorfit, Feign, Spring's exchanges, Refit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.routes.asked import ClientCall
from llmreview.syntax.routes.marked import annotated, class_prefixes, is_client, marks_of, named_verbs, paths_in
from llmreview.syntax.routes.paths import segments_of
from llmreview.syntax.routes.standing import joined
from llmreview.syntax.routes.texts import written
from llmreview.syntax.routes.urls import read_url

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_OF_TYPE = ("FeignClient", "HttpExchange", "Client", "ReactiveFeignClient", "RegisterRestClient")


def declared_request(file: SourceFile, mark: Node, verbs: Mapping[str, str]) -> ClientCall | None:
    """The request that a method of an interface stands for: ``@POST("orders/{id}/refund")``. ``verbs`` are annotations of methods
    by what they send, empty where an argument says it."""
    verb = verbs.get(file.name(mark).rpartition(".")[2])
    holder = annotated(file, mark) if verb is not None else None
    if verb is None or holder is None or file.idea(holder) is not Idea.FUNCTION:
        return None
    cls = file.enclosing(holder, Idea.CLASS, Idea.TYPE)
    if cls is None or not is_client(file, cls):
        return None
    prefix = _of_type(file, cls)
    if prefix is None:
        return None
    url = read_url(joined(prefix, paths_in(file, mark)[0]))
    segments = segments_of(url[1]) if url is not None else ()
    if url is None or not segments:
        return None
    if not verb:
        named = named_verbs(file, mark)
        verb = next(iter(named)) if len(named) == 1 else ""
    return ClientCall(mark, verb, segments, True, "", url[1])


def _of_type(file: SourceFile, cls: Node) -> str | None:
    """What the annotations of an interface put before its paths; None for one that goes to a host of its own."""
    for name, mark in marks_of(file, cls).items():
        arguments = file.role(mark, "arguments")
        if name not in _OF_TYPE or arguments is None:
            continue
        named = {
            file.name(a): written(file, file.role(a, "value")) for a in arguments.named_children if file.idea(a) is Idea.KEYWORD
        }
        url = named.get("url") or ""
        if url.startswith("http") and read_url(url) is None:
            return None
        if name == "HttpExchange":
            return paths_in(file, mark)[0]
        return named.get("path") or class_prefixes(file, cls, "")[0]
    return class_prefixes(file, cls, "")[0]
