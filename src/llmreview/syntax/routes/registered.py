"""Routes that calls register: ``app.get("/x", handler)``, ``path("x/", view)``, ``Route::apiResource``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_after, links_before
from llmreview.syntax.routes import words
from llmreview.syntax.routes.declared import Declared
from llmreview.syntax.routes.paths import VERBS
from llmreview.syntax.routes.resources import added_resource_routes, engine_routes, resource_routes, view_set_routes
from llmreview.syntax.routes.standing import Standing, joined, standing
from llmreview.syntax.routes.texts import written

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_VERB_AND_PATH = Pattern(r"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S*?(/\S*)$")
_PLAIN = Pattern(r"^[\w\-./:{}<>\[\]()*?+^$|\\&%,=~@#! ]*$")


def registered_routes(file: SourceFile) -> Iterator[Declared]:
    """The routes that the calls of a file register, each with what stands before its path."""
    before = "api" if file.path.endswith("routes/api.php") else ""  # Laravel puts the name of the file before its routes
    for declared in _all_registered(file):
        stands = declared.standing
        yield declared._replace(standing=stands._replace(prefix=joined(before, stands.prefix)))


def _all_registered(file: SourceFile) -> Iterator[Declared]:
    for node in file.query(Idea.CALL):
        call = file.call(node)
        if call is None or call.node != node:
            continue
        if call.name in ("resource", "apiResource", "resources", "apiResources", "singleton") and _has_resources(file):
            yield from resource_routes(file, call)
        elif call.name == "register" and call.receiver is not None and len(call.arguments) >= 2:
            yield from view_set_routes(file, call)
        elif file.grammar.family == "ruby" and call.name in ("mount", "devise_for"):
            yield from engine_routes(file, call)
        elif call.name in ("add_resource", "addResource"):
            yield from added_resource_routes(file, call)
        elif (
            call.name in words.REGISTERED_VERBS
            or (call.name in ("Route", "WebSocketRoute", "TRoute") and call.constructor)
            or call.name in ("resource", "at", "createRoute")
        ):
            yield from _registered(file, call)


def _has_resources(file: SourceFile) -> bool:
    """Whether a resource stands for several routes, as Rails and Laravel have it."""
    return file.grammar.family in ("ruby", "php")


def _registered(file: SourceFile, call: Call) -> Iterator[Declared]:
    if call.receiver is not None and call.name not in words.HANDLED_BY and _is_client(file, call.receiver):
        return
    where = file.place(call.node).line
    options = _options(file, call)
    if options:
        path = written(file, options.get("path") or options.get("url"))
        if path is not None and ("handler" in options or "method" in options):
            yield Declared(path, _verbs_in(file, options.get("method")), standing(file, call), where)
            return
    found = _path_and_verbs(file, call)
    if found is None:
        return
    path, verbs = found
    if file.grammar.docstrings and call.receiver is None and call.name in ("path", "re_path", "url"):
        before = Standing("", False, ("urlpatterns",))
        second = call.arguments[1].value
        if (included := file.call(second)) is not None and included.name == "include":
            return
        path = joined(path, "**") if file.text(second).endswith(".urls") else path
        yield Declared(path, verbs, before, where, _view(file, second))
        return
    is_subtree = file.grammar.family == "go" and call.name in words.HANDLED_BY and path.endswith("/") and path.strip("/")
    yield Declared(joined(path, "**") if is_subtree else path, verbs, standing(file, call), where)


def _view(file: SourceFile, node: Node) -> str:
    """The name of the view that answers: ``views.report``, ``ReportView.as_view()``."""
    call = file.call(node)
    made = call.receiver if call is not None and call.name == "as_view" else node if call is None else None
    return file.text(made).rpartition(".")[2]


def _is_client(file: SourceFile, receiver: Node) -> bool:
    text = file.text(receiver)
    return len(text) < 200 and words.CLIENTS.search(re.sub(r"\(.*", "", text).replace("->", ".").replace("::", ".")) is not None


def _path_and_verbs(file: SourceFile, call: Call) -> tuple[str, frozenset[str]] | None:
    """The path of a registration and the methods that it answers; None if the call is something else."""
    verb = words.REGISTERED_VERBS.get(call.name, "")
    if call.name in ("route", "Route") and not call.constructor and _is_group_or_mount(file, call):
        return None
    plain = [a for a in call.arguments if a.name is None]
    verbs = frozenset({verb}) if verb else frozenset()
    chained = next(
        (link for link in links_before(file, call) if link.name in ("route", "resource") and len(link.arguments) == 1), None
    )
    if not plain:
        return None
    first = plain[0].value
    handled = len(call.arguments) >= 2
    if chained is not None and verb:  # its path is part of what stands before
        return "", verbs
    if file.idea(first) is Idea.LAMBDA:
        return ("", verbs) if verb and call.receiver is None else None
    if file.idea(first) is Idea.COLLECTION:  # match(['get', 'post'], '/x', …)
        verbs = _verbs_in(file, first)
        first = plain[1].value if len(plain) > 1 else first
    text = written(file, first)
    named = _verb_named(file, first, text) if len(plain) >= 2 else ""
    if named:
        verbs, text, handled = frozenset({named}), written(file, plain[1].value), len(plain) >= 3
    pair = _rocket(file, call)
    if text is None and pair is not None:  # get 'health' => 'health#show'
        text, handled = pair, True
    if text is None or (text and not _PLAIN.match(text)) or "://" in text:
        return None
    both = _VERB_AND_PATH.match(text)
    if both is not None:
        return both[2], frozenset({both[1].lower()})
    handled = handled or (call.receiver is None and file.grammar.family == "ruby") or _chains_methods(file, call)
    if not handled or not _looks_served(file, call):
        return None
    return text.lstrip(":"), verbs or _verbs_beside(file, call)


def _verb_named(file: SourceFile, node: Node, text: str | None) -> str:
    """The method that a first argument is: ``"GET"``, ``http.MethodGet``."""
    name = (text if text is not None else file.name(node) if file.idea(node) is Idea.MEMBER else "").removeprefix("Method")
    return name.lower() if name.lower() in VERBS else ""


def _is_group_or_mount(file: SourceFile, call: Call) -> bool:
    """Whether ``route`` takes a function that registers routes, or a router: ``r.Route("/x", func(r chi.Router) {…})``."""
    last = call.arguments[-1].value if call.arguments else None
    return last is not None and file.idea(last) in (Idea.LAMBDA, Idea.NAME, Idea.MEMBER)


def _rocket(file: SourceFile, call: Call) -> str | None:
    for argument in call.arguments[:1]:
        pair = argument.value if file.idea(argument.value) is Idea.PAIR else None
        if pair is None and file.idea(argument.value) is Idea.MAPPING:
            pair = next((c for c in argument.value.named_children if file.idea(c) is Idea.PAIR), None)
        if pair is not None:
            return written(file, file.role(pair, "key"))
    return None


def _looks_served(file: SourceFile, call: Call) -> bool:
    """Whether the second argument is something that answers: no table of options, no text, nothing that is waited for."""
    parent = call.node.parent
    while parent is not None and file.idea(parent) is Idea.WRAPPER:
        parent = parent.parent
    if parent is not None and file.idea(parent) is Idea.AWAIT:
        return False
    second = next((a.value for a in call.arguments[1:]), None)
    if second is None:
        return True
    if any(file.idea(a.value) is Idea.LAMBDA for a in call.arguments[1:]):
        return True
    last = call.arguments[-1].value
    idea = file.idea(file.unwrap(last) or last)
    if file.grammar.family == "ruby":
        return True
    if idea is Idea.MAPPING and len(call.arguments) == 2:
        return False
    return (
        idea in (Idea.NAME, Idea.MEMBER, Idea.CALL, Idea.COLLECTION, Idea.LAMBDA, Idea.STRING, Idea.INDEX, None)
        or call.arguments[-1].name is not None
    )


def _chains_methods(file: SourceFile, call: Call) -> bool:
    return any(link.name.lower() in ("methods", "handlerfunc", "handler", "to") for link in links_after(file, call))


def _verbs_beside(file: SourceFile, call: Call) -> frozenset[str]:
    """The methods that a handler, an option or a link of the chain names: ``get(h).post(g)``, ``.Methods("GET")``."""
    found: set[str] = set()
    for argument in call.arguments[1:]:
        if argument.name in ("methods", "method", "via", "verb") or (
            argument.name is None and file.idea(file.unwrap(argument.value) or argument.value) is Idea.COLLECTION
        ):
            found |= _verbs_in(file, argument.value)
        elif argument.name is None and file.idea(argument.value) is Idea.CALL:
            for node in file.walk(argument.value, Idea.CALL, inside=(Idea.LAMBDA,)):
                inner = file.call(node)
                if (
                    inner is not None
                    and inner.name.removesuffix("_service") in VERBS
                    and inner.node.start_byte == argument.value.start_byte
                ):
                    found.add(inner.name.removesuffix("_service"))
    for link in links_after(file, call):
        if link.name in ("Methods", "methods", "via"):
            for argument in link.arguments:
                found |= _verbs_in(file, argument.value)
    return frozenset(found)


def _verbs_in(file: SourceFile, node: Node | None) -> frozenset[str]:
    if node is None:
        return frozenset()
    found = (w.removeprefix("method") for w in re.findall(r"[a-z]+", file.text(node).lower()))
    return frozenset(w for w in found if w in VERBS)


def _options(file: SourceFile, call: Call) -> dict[str, Node]:
    """``server.route({ method: 'GET', path: '/x', handler })``"""
    if len(call.arguments) != 1 or file.idea(call.arguments[0].value) is not Idea.MAPPING:
        return {}
    found: dict[str, Node] = {}
    for child in call.arguments[0].value.named_children:
        key = file.role(child, "key") if file.idea(child) is Idea.PAIR else child
        value = file.role(child, "value") if file.idea(child) is Idea.PAIR else child
        if key is not None and value is not None:
            found[file.name(child) if file.idea(child) is Idea.FUNCTION else file.text(key).strip("\"'")] = value
    return found
