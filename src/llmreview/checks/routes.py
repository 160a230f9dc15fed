"""Routes of a web service, and the requests of test cases that reach them."""

from __future__ import annotations

import re

from llmreview.checks import vocabulary as words
from llmreview.checks.units import Unit

_PARAMETER = re.compile(r"^(?::.*|\{.*\}|<.*>|\*.*|\$\{.*|\(\?P.*|%[sd])$")
_VERB = re.compile(r"(?P<callee>[\w.]+) \"(?P<path>/[^\"]*)\"$")


def routes_of(unit: Unit) -> tuple[str, ...]:
    """The paths under which a function is served: by its decorators, or by the call that it is handed to."""
    if unit.kind == "call":
        found = _VERB.match(unit.name)
        return (found["path"],) if found and found["callee"].rpartition(".")[2] in words.ROUTE_VERBS else ()
    name = unit.file.role(unit.core, "name")
    head = unit.file.source[unit.node.start_byte : (name or unit.core).start_byte].decode(errors="replace")
    if "@" not in head:
        return ()
    paths = [found["path"] for found in words.ROUTE_MARK.finditer(head)]
    if not paths and re.search(r"@(?:\w+Mapping|Get|Post|Put|Patch|Delete)\b", head):
        paths = [""]
    return tuple(f"{prefix}/{path}" for path in paths for prefix in _prefixes(unit))


def _prefixes(unit: Unit) -> list[str]:
    """What the class or router in the file puts before its paths."""
    found = words.ROUTE_PREFIX.finditer(unit.file.source.decode(errors="replace"))
    return [match["a"] or match["b"] or match["c"] for match in found] or [""]


def registered_routes(line: str) -> list[str]:
    """Paths, and names of routes, that a line of the repository registers something under."""
    found = [match["path"] for match in words.REGISTERED_ROUTE.finditer(line)]
    return found + ["name:" + match["name"] for match in words.ROUTE_NAME.finditer(line) if found]


def requests(text: str, route: str) -> bool:
    """Whether a string of a test case is a request to a route; prefixes that only the application knows may stand before it."""
    if route.startswith("name:"):
        return text == route[5:] or text.endswith(":" + route[5:])
    if "/" not in text or " " in text.strip() or len(text) > 300:
        return False
    wanted, asked = _segments(route), _segments(re.sub(r"^https?://[^/]*", "", text.partition("?")[0]))
    if text.endswith("/") and len(asked) == len(wanted) - 1:  # `"/users/" + id`
        asked.append("*")
    literal = [segment for segment in wanted if not _PARAMETER.match(segment)]
    if not literal or len(asked) < len(wanted):
        return False
    return all(
        a in (b, "*") or _PARAMETER.match(b) is not None for a, b in zip(asked[len(asked) - len(wanted) :], wanted, strict=True)
    )


def _segments(path: str) -> list[str]:
    return [segment for segment in path.strip().strip("^$").strip("/").split("/") if segment]
