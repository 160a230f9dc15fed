"""Routes of a web service: where functions are served, and which requests of test cases reach them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks import vocabulary as words
from llmreview.checks.units import head_of, marks_before
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.routes.filed import filed_routes, is_filed
from llmreview.syntax.routes.paths import VERBS

if TYPE_CHECKING:
    from llmreview.change import Tree
    from llmreview.checks.units import Unit
    from llmreview.syntax import Call, SourceFile

SECONDS = 0.3
_PARAMETER = Pattern(r"^(?::.*|\{.*\}|<.*>|\*.*|\$\{.*|\(\?P.*|%[sd])$")
_UNIT = Pattern(r"(?P<callee>[\w.]+) \"(?P<path>/[^\"]*)\"$")
_REGISTERING = frozenset(
    "path re_path url use route all add_url_rule add_route add_api_route register Handle HandleFunc".split()
) | {form for verb in VERBS for form in (verb, verb.upper(), verb.title())}


class Route(NamedTuple):
    """A path that is served; ``verb`` is empty for any, ``name`` what the application calls it by."""

    segments: tuple[str, ...]
    verb: str = ""
    name: str = ""

    def literals(self) -> tuple[str, ...]:
        return _literals(self.segments)

    def helpers(self) -> tuple[str, ...]:
        """The functions that give its address in Rails."""
        return (f"{self.name}_path", f"{self.name}_url") if self.name else ()

    def is_met_by(self, request: Request) -> bool:
        """Whether a request reaches it; prefixes that only the application knows may stand before its path."""
        asked, wanted = request.segments, self.segments
        if self.verb and request.verb and self.verb != request.verb:
            return False
        if not wanted:  # the root, which any path ends in
            return not asked and bool(self.verb) and self.verb == request.verb
        if request.open and len(asked) == len(wanted) - 1:  # `"/users/" + id`
            asked = (*asked, "*")
        if len(asked) < len(wanted):
            return False
        pairs = list(zip(asked[len(asked) - len(wanted) :], wanted, strict=True))
        named = any(a == b for a, b in pairs)
        return named and all(a in (b, "*") or _PARAMETER.match(b) is not None for a, b in pairs)


@lru_cache(maxsize=1024)
def _literals(segments: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(segment for segment in segments if not _PARAMETER.match(segment))


class Request(NamedTuple):
    """A string of a test case that may be the path of a request: its segments, ``*`` for what is computed."""

    segments: tuple[str, ...]
    verb: str
    open: bool
    """Whether it ends in a slash, so that something may be added to it."""


@lru_cache(maxsize=1024)
def route_at(path: str, verb: str = "", name: str = "") -> Route:
    return Route(_segments(path), verb if verb in VERBS else "", name)


def _segments(path: str) -> tuple[str, ...]:
    return tuple(segment for segment in path.strip().strip("^$").strip("/").split("/") if segment)


_PATH = Pattern(r"[\"'`]([^\"'`\n]*/[^\"'`\n]*)[\"'`]")
_VERB = Pattern(rf"\b({'|'.join(sorted(VERBS))})(?:\s*\(|\s)\s*(?:\w+\s*=\s*)?[rbfu]?$")
_COMPUTED = Pattern(r"[$#]?\{([^{}]*)\}|%[sd]")


def requests_in(code: str, constants: dict[str, str]) -> tuple[Request, ...]:
    """What the strings of some code may ask for. ``constants`` are paths that the file has given a name."""
    found = []
    for match in _PATH.finditer(code):
        text = _COMPUTED.sub(lambda part: constants.get(part[1] or "", "*"), _without_host(match[1]))
        if len(text) < 300 and " " not in text.strip():
            verb = _VERB.search(code, max(0, match.start() - 40), match.start())
            found.append(Request(_segments(text.partition("?")[0]), verb[1] if verb else "", text.endswith("/")))
    return tuple(found)


def _without_host(text: str) -> str:
    return "/" + text.partition("://")[2].partition("/")[2] if text.startswith(("http://", "https://")) else text


def routes_of(unit: Unit) -> tuple[Route, ...]:
    """Where a function is served: by its decorators, or by the call that it is handed to."""
    if unit.kind == "call":
        found = _UNIT.match(unit.name)
        verb = found["callee"].rpartition(".")[2].removeprefix("Map").lower() if found else ""
        return (route_at(found["path"], verb),) if found and verb in words.ROUTE_VERBS else ()
    registered = (*_by_convention(unit), *_by_place(unit), *_registered_inside(unit))
    if registered:
        return registered
    text = head_of(unit) or "\n".join(marks_before(unit) if unit.kind == "method" else ())
    if "@" not in text:
        return ()
    paths = [(found["path"], found["verb"]) for found in words.ROUTE_MARK.finditer(text)]
    bare = words.BARE_ROUTE_MARK.search(text)
    if not paths and bare is not None:
        paths = [("", bare[1])]
    return tuple(
        route_at(f"{prefix}/{path}", verb.lower().removesuffix("mapping").removeprefix("http"))
        for path, verb in paths
        for prefix in _prefixes(unit)
    )


_ACTIONS = {
    "index": ("get", ""),
    "create": ("post", ""),
    "new": ("get", "/new"),
    "show": ("get", "/:id"),
    "edit": ("get", "/:id/edit"),
    "update": ("", "/:id"),
    "destroy": ("delete", "/:id"),
}


def _by_convention(unit: Unit) -> Iterator[Route]:
    """Where an action of a Rails controller is served, by the names of both."""
    if unit.kind != "method" or not unit.owner.endswith("Controller") or not unit.file.path.endswith("_controller.rb"):
        return
    resources = unit.file.path.rpartition("/")[2].removesuffix("_controller.rb")
    one = resources[:-3] + "y" if resources.endswith("ies") else resources.removesuffix("s")
    if unit.own_name in _ACTIONS:
        verb, rest = _ACTIONS[unit.own_name]
        yield route_at(f"/{resources}{rest}", verb, resources if unit.own_name in ("index", "create") else one)
        yield route_at(f"/{one}{rest.removeprefix('/:id')}", verb, one)  # a single resource
    else:
        yield route_at(f"/{resources}/{unit.own_name}", "", f"{unit.own_name}_{resources}")
        yield route_at(f"/{resources}/:id/{unit.own_name}", "", f"{unit.own_name}_{one}")


def _by_place(unit: Unit) -> Iterator[Route]:
    """Where a function is served because its file stands there: ``POST`` of ``app/api/orders/route.ts``."""
    if unit.kind not in ("function", "value") or not is_filed(unit.file.path):
        return
    for filed in filed_routes(unit.file.path, unit.file.source):
        verb = unit.own_name.lower() if unit.own_name.isupper() else ""
        if (verb in filed.verbs) if filed.verbs else unit.own_name in ("default", "handler", *VERBS):
            path = filed.segments
            yield Route(path, verb)
            if path[:1] == ("api",) and _literals(path[1:]):  # what cases ask for is often known by where the service stands
                yield Route(path[1:], verb)


def _registered_inside(unit: Unit) -> Iterator[Route]:
    """The routes that a function itself registers: `fun Route.orders() { get("/orders") { … } }`."""
    if not unit.file.grammar.lambdas_end_in_result or unit.kind == "call":
        return
    for node in unit.file.walk(unit.core, Idea.CALL):
        call = unit.file.call(node)
        if call is not None and call.name in VERBS and call.receiver is None and len(call.arguments) == 2:
            path = unit.file.string(call.arguments[0].value)
            if path and unit.file.idea(call.arguments[1].value) is Idea.LAMBDA:
                yield route_at(path, call.name)


def _prefixes(unit: Unit) -> list[str]:
    """What the class or router in the file puts before its paths."""
    found = words.ROUTE_PREFIX.finditer(unit.file.source.decode(errors="replace"))
    own = unit.class_name.removesuffix("Controller").lower()
    paths = [match["a"] or match["b"] or match["c"] or match["d"] for match in found]
    return [path.replace("[controller]", own) for path in paths] or [""]


class _Registration(NamedTuple):
    file: SourceFile
    call: Call
    path: str
    handed: frozenset[str]


class Registry:
    """Routes that are registered apart from what they serve: URL tables, routers with named handlers, view sets."""

    def __init__(self, tree: Tree | None) -> None:
        self._tree = tree
        self._by_word: dict[str, list[_Registration]] = defaultdict(list)
        self._prefixes: dict[str, list[str]] = {}
        self._routers: dict[str, list[str]] | None = None

    def add(self, files: Iterable[SourceFile]) -> None:
        for file in files:
            if not words.REGISTRATION.search(file.source):
                continue
            for registration in _registrations(file):
                for word in registration.handed:
                    self._by_word[word].append(registration)
            for found in words.INCLUDED.finditer(file.source.decode(errors="replace")):
                self._prefixes.setdefault(found["module"].removesuffix(".urls"), []).append(found["path"])

    def routes(self, name: str, owner: str, stem: str) -> tuple[Route, ...]:
        """The routes of a function, or of a method of a class; a common name must stand beside its module's."""
        found = []
        named = [r for r in self._by_word.get(name, ()) if owner and r.file.grammar.folder_is_module]  # `s.handleOrders`
        for registration in (*self._by_word.get(owner or name, ()), *named):
            if owner or name not in words.COMMON_NAMES or stem in registration.handed:
                found += list(self._routes_of(registration, name))
        return tuple(dict.fromkeys(found))

    def behind_router(self, unit: Unit) -> tuple[Route, ...]:
        """The routes of a function whose own path says nothing: ``@content.put("")``, by what its router is included with."""
        found = words.ROUTER_MARK.search(head_of(unit))
        if found is None or _literals(_segments(found["path"])):
            return ()
        if self._routers is None:
            self._routers = defaultdict(list)
            places = self._tree.grep(("include_router",), SECONDS, ("*.py",)) if self._tree is not None else ()
            for included in (words.INCLUDED_ROUTER.search(text) for _, _, text in places or ()):
                if included is not None:
                    self._routers[included["router"]].append(included["prefix"])
        stem = unit.file.path.rpartition("/")[2].removesuffix(".py")
        names = [f"{stem}.{found['router']}", *([found["router"]] if found["router"] != "router" else [])]
        return tuple(route_at(prefix + found["path"], found["verb"]) for name in names for prefix in self._routers.get(name, ()))

    def _routes_of(self, registration: _Registration, name: str) -> Iterator[Route]:
        call, path = registration.call, registration.path
        verb, _, path = path.partition(" /") if " /" in path else (call.name, "", path)  # `"POST /orders"`
        verb = verb.lower() if verb.lower() in VERBS else name
        named = registration.file.string(call.argument("name")) or _named_behind(registration)
        paths = [path] if any(not _PARAMETER.match(s) for s in _segments(path)) else self._with_prefix(registration)
        for full in paths:
            yield route_at(full, verb, named)
            if call.name == "register":
                yield route_at(f"{full}/<pk>", verb)
                yield route_at(f"{full}/{name}")
                yield route_at(f"{full}/<pk>/{name}")

    def _with_prefix(self, registration: _Registration) -> list[str]:
        """The path behind what includes its file: it says nothing by itself."""
        module = registration.file.path.removesuffix(".py").replace("/", ".").removesuffix(".urls")
        known = [p for key, paths in self._prefixes.items() if module == key or module.endswith("." + key) for p in paths]
        if not known and self._tree is not None and registration.file.path.endswith(".py"):
            last = module.rpartition(".")[2]
            places = self._tree.grep((f"{last}.urls",), SECONDS, ("*.py",)) or ()
            found = (words.INCLUDED.search(text) for _, _, text in places)
            known = [m["path"] for m in found if m is not None and m["module"].removesuffix(".urls").rpartition(".")[2] == last]
        return [f"{prefix}/{registration.path}" for prefix in known]


def served_in(unit: Unit, name: str) -> tuple[tuple[Route, ...], tuple[Route, ...]]:
    """The routes under which a unit registers a function, and those of others; none where it does more with it than that."""
    registered = [r for r in _registrations(unit.file) if unit.node.start_byte <= r.call.node.start_byte < unit.node.end_byte]
    own = [r for r in registered if name in r.handed]
    if not own or len(re.findall(rb"(?<!\w)" + re.escape(name.encode()) + rb"(?!\w)", unit.source)) != len(own):
        return (), ()
    others = (route_at(r.path) for r in registered if name not in r.handed)
    return tuple(route_at(r.path) for r in own), tuple(route for route in others if route.segments)


def _named_behind(registration: _Registration) -> str:
    """The name that a registration is given by a call on it: ``Route::get(…)->name('orders.index')``."""
    file, outer = registration.file, registration.call.node.parent
    for _ in range(8):
        call = file.call(outer)
        if call is None or call.receiver is None:
            break
        if call.name == "name" and call.arguments:
            return file.string(call.arguments[0].value) or ""
        outer = call.node.parent
    return ""


def _registrations(file: SourceFile) -> Iterator[_Registration]:
    for node in file.query(Idea.CALL):
        call = file.call(node)
        if call is None or call.name not in _REGISTERING or len(call.arguments) < 2:
            continue
        path = file.string(call.arguments[0].value)
        if path is None or len(path) > 200:
            continue
        handed = {
            file.name(part)
            for argument in call.arguments[1:6]
            if file.idea(argument.value) is not Idea.LAMBDA
            for part in file.walk(argument.value, Idea.NAME, Idea.MEMBER)
        }
        if handed:
            yield _Registration(file, call, path, frozenset(handed))
