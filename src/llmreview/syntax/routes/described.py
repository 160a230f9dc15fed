"""Routes that a description of the service names: the paths of an OpenAPI file."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.pattern import Pattern
from llmreview.syntax.routes.paths import VERBS, Route, segments_of

_FILES = Pattern(r"(?i)(?:^|/)[^/]*(?:openapi|swagger|api-?docs?|api-?spec)[^/]*\.(?:ya?ml|json)$")
_KEY = Pattern(r"^(?P<indent>[ ]*)[\"']?(?P<key>/[^\s\"':]*|[a-z]+)[\"']?\s*:\s*(?:\{|$)")


def is_description(path: str) -> bool:
    """Whether a file describes a service, by its name."""
    return _FILES.search(path) is not None


def described_routes(path: str, source: bytes) -> Iterator[Route]:
    """Every path with the methods below it; more may stand before it than the file says."""
    name, indent, line = "", 0, 0
    verbs: set[str] = set()
    for number, text in enumerate(source.decode(errors="replace").split("\n"), 1):
        match = _KEY.match(text)
        if match is None:
            continue
        if match["key"].startswith("/"):
            if name:
                yield Route(segments_of(name), frozenset(verbs), True, path, line)
            name, indent, line, verbs = match["key"], len(match["indent"]), number, set()
        elif name and match["key"] in VERBS and len(match["indent"]) > indent:
            verbs.add(match["key"])
    if name:
        yield Route(segments_of(name), frozenset(verbs), True, path, line)
