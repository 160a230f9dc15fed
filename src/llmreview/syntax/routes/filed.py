"""Routes that a file has by where it stands: Next.js, Nuxt, SvelteKit, Remix, Astro, serverless functions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.routes.paths import Route, segments_of

_CODE = r"\.(?:[cm]?[jt]sx?)$"


_ENDINGS = ("js", "ts", "jsx", "tsx", "py", "go", "php")


class _Convention(NamedTuple):
    pattern: Pattern[str]
    prefix: str
    exports_verbs: bool = False
    verb_in_name: bool = False
    dotted: bool = False
    told_by: Pattern[bytes] | None = None
    """What stands in such a file, where other frameworks lay files in the same folders."""


_EXPORTED = Pattern(
    rb"export\s+(?:async\s+)?(?:function|const|let)\s*\*?\s*(?P<a>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)\b"
    rb"|\bas\s+(?P<b>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)\b|export\s*(?:const)?\s*\{(?P<c>[^}]*)\}"
)
_HANDLER = Pattern(
    rb"export\s+default|module\.exports\s*=|export\s+(?:async\s+)?(?:function|const)\s+(?:GET|POST|PUT|PATCH|DELETE)\b"
    rb"|class\s+handler\b|def\s+handler\b|func\s+Handler\b"
)
_EVENT_HANDLER = Pattern(rb"\w*[eE]ventHandler\b")
_ON_REQUEST = Pattern(rb"\bonRequest")
_LOADER = Pattern(rb"\b(?:loader|action)\b")

_CONVENTIONS = (
    _Convention(Pattern(r"(?:^|/)app/(?P<path>(?:.*/)?)route" + _CODE), "", exports_verbs=True),
    _Convention(Pattern(r"(?:^|/)pages/(?P<path>api/.+?)" + _CODE), "", exports_verbs=True),
    _Convention(
        Pattern(r"(?:^|/)server/(?P<path>api/.+?)(?:\.(?P<verb>get|post|put|patch|delete))?" + _CODE),
        "",
        verb_in_name=True,
        told_by=_EVENT_HANDLER,
    ),
    _Convention(
        Pattern(r"(?:^|/)server/routes/(?P<path>.+?)(?:\.(?P<verb>get|post|put|patch|delete))?" + _CODE),
        "",
        verb_in_name=True,
        told_by=_EVENT_HANDLER,
    ),
    _Convention(Pattern(r"(?:^|/)routes/(?P<path>(?:.*/)?)\+server" + _CODE), "", exports_verbs=True),
    _Convention(Pattern(r"(?:^|/)app/(?P<path>(?:.*/)?[^/]+)\+api" + _CODE), "", exports_verbs=True),
    _Convention(Pattern(r"(?:^|/)app/routes/(?P<path>[^/]+?)(?:/route)?" + _CODE), "", dotted=True, told_by=_LOADER),
    _Convention(Pattern(r"(?:^|/)app/routes/(?P<path>.+/.+?)(?:/route)?" + _CODE), "", dotted=True, told_by=_LOADER),
    _Convention(Pattern(r"(?:^|/)src/routes/(?P<path>api/(?:.*/)?[^+/]+?)" + _CODE), "", exports_verbs=True, told_by=_EXPORTED),
    _Convention(Pattern(r"^(?P<path>api/.+?)\.(?:[cm]?[jt]sx?|py|go|php)$"), "", told_by=_HANDLER),
    _Convention(Pattern(r"(?:^|/)functions/(?P<path>.+?)" + _CODE), "", told_by=_ON_REQUEST),
    _Convention(Pattern(r"(?:^|/)netlify/functions/(?P<path>[^/]+?)(?:/index)?" + _CODE), "/.netlify/functions/"),
)
_VERB = Pattern(rb"\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)\b")


def is_filed(path: str) -> bool:
    """Whether a file may be a route by where it stands."""
    if not path.endswith(_ENDINGS):
        return False
    return any(c.pattern.search(path) for c in _CONVENTIONS)


def filed_routes(path: str, source: bytes) -> Iterator[Route]:
    """The routes that a file serves by the conventions of frameworks that go by paths."""
    for convention in _CONVENTIONS:
        match = convention.pattern.search(path)
        if match is None or (convention.told_by is not None and not convention.told_by.search(source)):
            continue
        text = match["path"]
        if convention.dotted:
            text = text.replace(".", "/")
        parts = [p for p in text.split("/") if p and not _is_group(p)]
        if parts and parts[-1] in ("index", "_index"):
            parts.pop()
        if convention.dotted:
            parts = [
                p.strip("_") for p in parts if p not in ("route", "_index") and not (p.startswith("_") and not p.endswith("_"))
            ]
        verbs = _exported(source) if convention.exports_verbs else frozenset()
        if convention.verb_in_name and match["verb"]:
            verbs = frozenset({match["verb"]})
        yield Route(segments_of(convention.prefix + "/".join(parts)), verbs, False, path, 1)


def _is_group(part: str) -> bool:
    return (part.startswith("(") and part.endswith(")")) or part.startswith("@")


def _exported(source: bytes) -> frozenset[str]:
    found: set[bytes] = set()
    for match in _EXPORTED.finditer(source):
        found |= {v for v in (match["a"], match["b"]) if v}
        found |= set(_VERB.findall(match["c"] or b""))
    return frozenset() if b"ALL" in found else frozenset(v.decode().lower() for v in found)
