"""Registrations that stand for several routes: resources of Rails, Laravel and Flask, sets of views, mounted engines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_after
from llmreview.syntax.routes.declared import Declared
from llmreview.syntax.routes.standing import joined, standing
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_RESOURCE = Pattern(r"^:?[\w./-]+$")
_PATTERN = Pattern(r"^[\w^/{}<>()?.+*-]*$")
_REST_VERBS = {"": frozenset({"get", "post"}), "{id}": frozenset({"get", "put", "patch", "delete"})}
"""What the views of a set answer, behind its path."""


def resource_routes(file: SourceFile, call: Call) -> Iterator[Declared]:
    """``resources :orders``, ``Route::apiResource('orders', …)``: the seven routes that they stand for."""
    before, where = standing(file, call), file.place(call.node).line
    one = call.name in ("resource", "singleton") and file.grammar.family == "ruby"
    given = next((written(file, a.value) for a in call.arguments if a.name == "path"), None)
    for name in _resource_names(file, call):
        text = written(file, name)
        if text is None or not _RESOURCE.match(text):
            continue
        path = given if given is not None else text.lstrip(":").replace(".", "/{id}/")
        for tail, verb in _actions(file, call, one):
            yield Declared(joined(path, tail), frozenset({verb}), before, where)


def _resource_names(file: SourceFile, call: Call) -> Iterator[Node]:
    """What is given as a name: an argument, of several in Ruby; the keys of a table where that is how several are written."""
    several = file.grammar.family == "ruby" and call.name in ("resources", "apiResources", "resource")
    for argument in call.arguments if several else call.arguments[:1]:
        if argument.name is None and file.idea(argument.value) is not Idea.MAPPING:
            yield argument.value
        elif argument.name is None and call.name in ("apiResources", "resources"):
            keys = (file.role(p, "key") for p in argument.value.named_children if file.idea(p) is Idea.PAIR)
            yield from (key for key in keys if key is not None and file.idea(key) is Idea.STRING)


_ACTIONS = {
    "index": ("", "get"), "store": ("", "post"), "create": ("", "post"), "show": ("{id}", "get"), "update": ("{id}", "put"),
    "destroy": ("{id}", "delete"), "new": ("new", "get"), "edit": ("{id}/edit", "get"),
}  # fmt: skip
"""The actions of a resource by name: the path behind the resource's own, and the method."""


def _actions(file: SourceFile, call: Call, one: bool) -> Iterator[tuple[str, str]]:
    """The paths and methods of a resource: those that ``only`` and ``except`` leave."""
    only, without = _listed(file, call, "only"), _listed(file, call, "except")
    for name, (tail, verb) in _ACTIONS.items():
        if (only and name not in only) or name in without:
            continue
        path = "" if one and tail == "{id}" else tail.removeprefix("{id}/") if one else tail
        yield path, verb
        if name == "update":
            yield path, "patch"
        if name == "create" and file.grammar.family == "php":
            yield "create", "get"


def _listed(file: SourceFile, call: Call, name: str) -> frozenset[str]:
    """``only: [:index]``, ``->only(['index'])``"""
    values = [a.value for a in call.arguments if a.name == name]
    values += [a.value for link in links_after(file, call) if link.name == name for a in link.arguments]
    for argument in call.arguments:
        for pair in argument.value.named_children if file.idea(argument.value) is Idea.MAPPING else ():
            value = file.role(pair, "value") if file.text(file.role(pair, "key")).strip("\"':") == name else None
            values += [value] if value is not None else []
    return frozenset(word for value in values for word in re.findall(r"\w+", file.text(value)))


def engine_routes(file: SourceFile, call: Call) -> Iterator[Declared]:
    """``mount Sidekiq::Web => "/sidekiq"``, ``mount Api => at``, ``devise_for :users``: everything below is served."""
    pair = call.arguments[0].value if call.arguments else None
    if pair is not None and file.idea(pair) is Idea.MAPPING:
        pair = next((c for c in pair.named_children if file.idea(c) is Idea.PAIR), None)
    given = written(file, file.role(pair, "value")) if pair is not None and file.idea(pair) is Idea.PAIR else None
    named = next((a.value for a in call.arguments if a.name == "at"), None)
    path = given or written(file, named) or (_symbol(file, pair) if call.name == "devise_for" else "")
    if path and path.strip("/"):
        yield Declared(joined(path, "**"), frozenset(), standing(file, call), file.place(call.node).line)


def _symbol(file: SourceFile, node: Node | None) -> str:
    return (written(file, node) or "").lstrip(":")


def view_set_routes(file: SourceFile, call: Call) -> Iterator[Declared]:
    """``router.register("orders", OrderViewSet)``"""
    path = written(file, call.arguments[0].value)
    if path is not None and _PATTERN.match(path) and file.grammar.docstrings:
        for tail, verbs in _REST_VERBS.items():
            handler = file.text(call.arguments[1].value).rpartition(".")[2]
            yield Declared(joined(path, tail), verbs, standing(file, call), file.place(call.node).line, handler)


def added_resource_routes(file: SourceFile, call: Call) -> Iterator[Declared]:
    """``api.add_resource(Orders, "/orders")``"""
    for argument in call.arguments[1:]:
        path = written(file, argument.value) if argument.name is None else None
        if path is not None:
            yield Declared(path, frozenset(), standing(file, call), file.place(call.node).line)
