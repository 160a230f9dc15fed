"""The routes of a whole repository, read from the files that declare some, each when it is first of interest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.routes import words
from llmreview.syntax.routes.declared import Declared, Mount
from llmreview.syntax.routes.described import described_routes, is_description
from llmreview.syntax.routes.filed import filed_routes
from llmreview.syntax.routes.marked import marked_routes, paths_in
from llmreview.syntax.routes.mounted import mounts
from llmreview.syntax.routes.paths import REST, Route, literals_of, segments_of, telling
from llmreview.syntax.routes.registered import registered_routes
from llmreview.syntax.routes.rewritten import is_rewriting, rewritten_routes
from llmreview.syntax.routes.standing import Standing, joined, standing
from llmreview.syntax.routes.texts import written
from llmreview.syntax.routes.views import answered_by

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MAX_DEPTH = 6
MAX_HANDED = 3
"""How many functions deep a router is followed that is handed on."""
MOST_CALLERS = 6
FEW_FILES = 30
"""So many files are all read; of more only those that may have to do with a path."""
_MOUNTING = Pattern(
    rb"include_router|register_blueprint|\binclude\(|\.(?:use|mount|Mount|nest|register|route|Group|service|routes|add_router|addRouter)\(|MapGroup"
)
_STEM = Pattern(r"(?:\.[A-Za-z]+)+$")


class Answer(NamedTuple):
    """What the table says of a request: the routes that serve it, and those of its path that answer other methods only."""

    served: tuple[Route, ...]
    other_methods: tuple[Route, ...]
    kin: tuple[Route, ...]
    """Routes that share the beginning of its path, or what it is about: they show that the repository serves such paths."""


class RouteTable:
    """``files`` are those that may declare routes; ``by_place`` the paths of files that are routes by where they stand."""

    def __init__(self, files: Iterable[SourceFile], placed: Iterable[tuple[str, bytes]], configured: Sequence[str] = ()) -> None:
        self._files = {file.path: file for file in files}
        self._configured = tuple(configured)
        self._declarations: dict[str, tuple[Declared, ...]] = {}
        self._mounted: dict[str, tuple[Mount, ...]] = {}
        self._views: dict[str, frozenset[str]] = {}
        self._calls: dict[str, list[tuple[str, Node]]] = {}
        self._prefixes: dict[tuple[str, tuple[str, ...]], list[tuple[str, bool]]] = {}
        given = tuple(placed)
        self.filed: list[Route] = [route for path, source in given for route in filed_routes(path, source)]
        self._handed_on = [r for path, source in given if is_rewriting(path) for r in rewritten_routes(path, source)]
        self._handed_on += [r for path, source in given if is_description(path) for r in described_routes(path, source)]

    def _declared(self, path: str) -> tuple[Declared, ...]:
        if path not in self._declarations:
            file = self._files[path]
            marked = [
                declared._replace(path=joined(before, declared.path))
                for declared in marked_routes(file)
                for before in ("", *self._application_prefixes.get(file.grammar.family, ()))
            ]
            self._declarations[path] = (*marked, *registered_routes(file))
        return self._declarations[path]

    @cached_property
    def _application_prefixes(self) -> dict[str, tuple[str, ...]]:
        """What applications put before all of the routes that annotations declare, by language; it may be left out by proxies."""
        found: dict[str, set[str]] = {family: set(self._configured) for family in ("java", "kotlin")}
        for file in self._files.values():
            for name, families in words.APPLICATION_PREFIXES.items():
                calls = file.calls_by_name.get(name, ()) if name.encode() in file.source else ()
                texts = [written(file, c.arguments[0].value) for n in calls if (c := file.call(n)) is not None and c.arguments]
                if name == "ApplicationPath" and name.encode() in file.source:
                    texts = [p for mark in file.query(Idea.ANNOTATION) if file.name(mark) == name for p in paths_in(file, mark)]
                for family in families:
                    found.setdefault(family, set()).update(t for t in texts if t and t.strip("/"))
        return {family: tuple(sorted(texts)) for family, texts in found.items()}

    def _mounts(self, path: str) -> tuple[Mount, ...]:
        if path not in self._mounted:
            file = self._files[path]
            self._mounted[path] = tuple(mounts(file)) if _MOUNTING.search(file.source) else ()
        return self._mounted[path]

    def all_routes(self, about: Sequence[str] = ()) -> Iterator[Route]:
        """Every route; with ``about`` those of files that name one of these segments or mount something, and few others."""
        yield from self.filed
        yield from self._handed_on
        for path in self._files if not about or len(self._files) <= FEW_FILES else self._naming(about):
            for declared in self._declared(path):
                yield from self._in_full(path, declared)
            yield from self._opaque(path)

    def _naming(self, about: Sequence[str]) -> Iterator[str]:
        named = re.compile(
            "|".join(re.escape(word) for word in (*about, *{w.replace("-", "") for w in about})).encode(), re.IGNORECASE
        )
        for path, file in self._files.items():
            if named.search(file.source) or named.search(path.encode()) or _MOUNTING.search(file.source):
                yield path

    def __bool__(self) -> bool:
        return bool(self.filed) or any(self._declared(path) for path in self._files)

    def _in_full(self, path: str, declared: Declared) -> Iterator[Route]:
        for prefix, open_ in self._before(path, declared.standing, 0):
            segments = segments_of(joined(prefix, declared.path))
            if segments == (REST,) and words.FALLBACK.search(self._line(path, declared.line)):
                continue
            yield Route(segments, self._answered(declared), open_, path, declared.line)

    def _answered(self, declared: Declared) -> frozenset[str]:
        """The methods of a route: those that its view answers, where it says them."""
        if not declared.handler:
            return declared.verbs
        if declared.handler not in self._views:
            self._views[declared.handler] = answered_by(self._files.values(), declared.handler)
        answered = self._views[declared.handler]
        return (answered & declared.verbs or declared.verbs) if answered and declared.verbs else answered or declared.verbs

    def _line(self, path: str, line: int) -> bytes:
        lines = self._files[path].lines
        return b"\n".join(lines[line - 1 : line + 4])

    def _before(self, path: str, stands: Standing, depth: int) -> list[tuple[str, bool]]:
        """The prefixes behind which a router stands, each with whether more may stand before it."""
        if (stands.root and not stands.names) or depth > MAX_DEPTH:
            return [(stands.prefix, not stands.root)]
        key = (path, stands.names)
        if key not in self._prefixes:
            self._prefixes[key] = [("", True)]  # while it is being looked for
            self._prefixes[key] = self._mounted_at(path, stands, depth) or [("", not stands.root)]
        return [(joined(before, stands.prefix), open_) for before, open_ in self._prefixes[key]]

    def _mounted_at(self, path: str, stands: Standing, depth: int) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        for other in self._files:
            for mount in self._mounts(other):
                if _names(mount.target, path, stands.names, other):
                    before = self._before(other, mount.standing, depth + 1)
                    found += [(joined(prefix, mount.path), open_) for prefix, open_ in before]
        for name in stands.names if not found and depth < MAX_HANDED else ():
            for other, node in self._calls_of(name):
                found += self._handed_at(other, self._files[other], node, depth)
        return list(dict.fromkeys(found))

    def _calls_of(self, name: str) -> list[tuple[str, Node]]:
        """The calls of a function that fills routers, with their files; none for a name that many things have."""
        if name not in self._calls:
            called = re.compile(rb"(?<![\w\"'])%b\s*\(" % re.escape(name.encode()))
            places = [path for path, file in self._files.items() if len(name) > 3 and called.search(file.source)]
            few = places if len(places) <= MOST_CALLERS else []
            self._calls[name] = [
                (path, node) for path in few for node in self._files[path].calls_by_name.get(name, ())[:MOST_CALLERS]
            ]
        return self._calls[name]

    def _handed_at(self, path: str, file: SourceFile, node: Node, depth: int) -> list[tuple[str, bool]]:
        """Behind what a function fills a router that it is handed: ``registerOrders(api.Group("/orders"))``."""
        from llmreview.syntax.routes.standing import of_router

        call = file.call(node)
        if call is None:
            return []
        router = next((a.value for a in call.arguments if file.idea(a.value) in (Idea.NAME, Idea.CALL, Idea.MEMBER)), None)
        if router is None:
            return self._before(path, standing(file, call), depth + 1)
        return self._before(path, of_router(file, router, call.node), depth + 1)

    def _opaque(self, path: str) -> Iterator[Route]:
        """What is mounted but could not be read serves anything under its path: proxies, packages, GraphQL."""
        for mount in self._mounts(path):
            if mount.path.strip("/") and _answers(mount) and not any(self._reads(mount, other, path) for other in self._files):
                for prefix, open_ in self._before(path, mount.standing, 0):
                    yield Route((*segments_of(joined(prefix, mount.path)), REST), frozenset(), open_, path, mount.line)

    def _reads(self, mount: Mount, path: str, other: str) -> bool:
        """Whether what is mounted stands in the file at ``path``."""
        last = mount.target[-1]
        if last.encode() not in self._files[path].source and not _is_module(mount.target, path):
            return False
        if last[:1].isupper() and any(s.own_name == last for s in self._files[path].symbols):  # a view set
            return True
        standings = (*(d.standing for d in self._declared(path)), *(m.standing for m in self._mounts(path)))
        return any(_names(mount.target, path, stands.names, other) for stands in standings)

    def ask(self, segments: Sequence[str], verb: str, open_: bool, ids: frozenset[int] = frozenset()) -> Answer:
        """What serves a request; ``ids`` are those of its segments that are ids, counted from the end."""
        served: list[Route] = []
        others: list[Route] = []
        kin: list[Route] = []
        loosely: list[Route] = []
        first, about = literals_of(segments)[:1], telling(segments)[:1]
        for route in self.all_routes(telling(segments) or literals_of(segments)):
            if route.serves(segments, open_):
                if not route.allows(verb):
                    others.append(route)
                else:
                    (served if route.takes_ids(segments, ids) else loosely).append(route)
            elif (about and about[0] in route.segments) or (not open_ and first and literals_of(route.segments)[:1] == first):
                kin.append(route)
        others = [route for route in others if route.takes_ids(segments, ids)] or others
        if not any(route.takes_ids(segments, ids) for route in others):  # an id may be any word
            served += loosely
        return Answer(tuple(served), tuple(others), tuple(kin))


def _answers(mount: Mount) -> bool:
    return any(word in words.OPAQUE for part in mount.target for word in words_of(part))


def _is_module(target: tuple[str, ...], path: str) -> bool:
    """Whether one of the last words of a target is in a path: then the file may be its module."""
    return any(part.lower() in path.lower() for part in target[-2:])


def _names(target: tuple[str, ...], path: str, names: tuple[str, ...], said_in: str) -> bool:
    """Whether what is mounted is what stands in the file at ``path`` under one of ``names``."""
    if not target:
        return False
    if target[-1] == "urls" and path != said_in and "urlpatterns" not in names:
        return False
    parts = [p for p in _STEM.sub("", path).split("/") if p not in ("index", "__init__", "mod", "main")]
    if path == said_in:
        return target[-1] in names or (target[-1] == "urls" and target[-2:-1] != () and target[-2] in names)
    for own in ((), target[-1:]):  # the module itself, or a name in it
        module = target[: len(target) - len(own)]
        if not module or (own and names and own[0] not in (*names, "router", "default", "urlpatterns", "routes")):
            continue
        count = min(len(module), len(parts))
        if count and [p.lower() for p in module[-count:]] == [p.lower() for p in parts[-count:]]:
            return True
    return (
        len(target) == 1 and target[0] in names and target[0] not in ("router", "app", "routes", "api", "urlpatterns", "r", "bp")
    )
