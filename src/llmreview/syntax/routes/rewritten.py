"""Paths that configuration hands on to another service: rewrites of Next.js, Vercel and nginx, proxies of dev servers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.pattern import Pattern
from llmreview.syntax.routes.paths import REST, Route, segments_of, telling

_FILES = Pattern(
    r"(?:^|/)(?:next\.config|vite\.config|nuxt\.config|webpack\.config|rsbuild\.config|vue\.config|proxy\.conf|svelte\.config)[\w.-]*$"
    r"|(?:^|/)(?:vercel\.json|netlify\.toml|_redirects|nginx[\w.-]*|setupProxy\.[jt]s|Caddyfile)$|\.conf(?:\.template)?$"
)
_PAIRS = (
    Pattern(r"source[\"']?\s*:\s*[\"'`](?P<path>/[^\"'`]*)[\"'`]\s*,\s*[\"']?destination[\"']?\s*:\s*(?P<to>[^,}\n]+)"),
    Pattern(
        r"[\"'`](?P<path>/[\w/^.*-]+)[\"'`]\s*:\s*(?:\{[^{}]*?\btarget[\"']?\s*:\s*)?(?P<to>[\"'`]https?://[^\"'`\s]+|[\w.]+)"
    ),
    Pattern(r"location\s+(?:[~^=*]+\s+)?\^?(?P<path>/\S*)\s*\{[^}]*?proxy_pass\s+(?P<to>[^;\s]+)"),
    Pattern(r"from\s*=\s*[\"'](?P<path>/[^\"']*)[\"']\s*\n\s*to\s*=\s*[\"'](?P<to>[^\"']+)"),
    Pattern(r"^(?P<path>/\S+)\s+(?P<to>https?://\S+)", re.MULTILINE),
    Pattern(r"\buse\(\s*[\"'`](?P<path>/[\w/*-]+)[\"'`]\s*,[^;]*?\btarget\s*:\s*(?P<to>[^,}\n]+)"),
)
_OUTSIDE = Pattern(r"https?://(?!localhost|127\.|0\.0\.0\.0|host\.docker)[\w-]+(?:\.[\w-]+)+")


def is_rewriting(path: str) -> bool:
    """Whether a file may hand paths on to other services."""
    return _FILES.search(path) is not None


def rewritten_routes(path: str, source: bytes) -> Iterator[Route]:
    """The paths that go to another service: to a host that is not this machine, or, for a path that says what it is about,
    to one that is not known."""
    text = source.decode(errors="replace")
    for pairs in _PAIRS:
        for match in pairs.finditer(text):
            target = match["to"].strip("\"'`")
            outside = _OUTSIDE.match(target) is not None
            segments = segments_of(match["path"].strip("^$"))
            segments = segments[:-1] if segments[-1:] == (REST,) else segments
            is_known = target.startswith(("http://", "https://", "/")) and "$" not in target
            if segments and (outside or (not is_known and telling(segments))):
                yield Route((*segments, REST), frozenset(), False, path, text.count("\n", 0, match.start()) + 1)
