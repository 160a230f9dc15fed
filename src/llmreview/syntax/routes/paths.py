"""Paths of routes and of requests in one normal form, and whether one is the other's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llmreview.pattern import Pattern

ANY = "*"
"""A segment that is a parameter of a route, or computed in a request."""
REST = "**"
"""Any number of segments."""

VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options"})

_GROUP = Pattern(r"\(\?P?<\w+>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\((?:[^()]|\([^()]*\))*\)\??")
_BRACES = Pattern(r"\{\{.*?\}\}|\$?#?\{[^{}]*\}")
_REST = Pattern(
    r"^(?:\*\*?\w*|\*|\{\*.*\}|\{\*\*.*\}|\{.*\.\.\.\}|\{[^}]*:\.[*+]\}|\{[^}]*:path\}|<path:.*>|:\w+[*+]|:\w+\(\.\*\)|\[\[?\.\.\..*\]?\]|\$|\.\*|\{/?\*.*\})$"
)
_PARAMETER = Pattern(r"^(?::.*|\{.*\}|<.*>|\[.*\]|\$\w+|\$?#?\{.*\}|%[sdv]|\(.*\)|\*)$")
_PARTLY = Pattern(r"[{}<>\[\]*]|:\w+\b|%[sdv]|\\|\$\{|#\{")
_APPLICATION = Pattern(
    r"^(?:_?api|apis|rest|backend|server|ajax|svc|service|services|proxy|gateway|public|internal|v\d+(?:\.\d+)?|version)$"
)
"""Segments that a proxy, a gateway or the application as a whole may put before a route or take away."""
_VERSION = Pattern(r"^v\d+(?:\.\d+)?$")


class Route(NamedTuple):
    """A path that is served. ``verbs`` is empty where any method is."""

    segments: tuple[str, ...]
    verbs: frozenset[str]
    open: bool
    """Whether more may stand before it that could not be read."""
    path: str
    line: int

    def serves(self, asked: Sequence[str], open_: bool) -> bool:
        """Whether a request for these segments gets here, whatever its method; ``open_`` if more may stand before them."""
        return any(self._meets_somehow(segments, wanted, open_) for segments, wanted in self._ways(asked))

    def _ways(self, asked: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        for wanted in _without_application(self.segments):
            for segments in _without_application(asked):
                yield segments, wanted

    def _meets_somehow(self, segments: Sequence[str], wanted: Sequence[str], open_: bool) -> bool:
        return (
            _meets(segments, wanted) or (self.open and _ends_like(segments, wanted)) or (open_ and _ends_like(wanted, segments))
        )

    def takes_ids(self, asked: Sequence[str], ids: frozenset[int]) -> bool:
        """Whether the segments of a request that are ids (counted from its end) meet parameters of this route, and no words."""
        for segments, wanted in self._ways(asked):
            tail = wanted[len(wanted) - len(segments) :] if len(segments) <= len(wanted) else wanted
            if REST in wanted or all(len(tail) < at or tail[len(tail) - at] == ANY for at in ids):
                return True
        return False

    def allows(self, verb: str) -> bool:
        return not verb or not self.verbs or verb in self.verbs or (verb == "head" and "get" in self.verbs)


def segments_of(path: str) -> tuple[str, ...]:
    """A path as its segments: parameters, however they are written, as ``*``, a tail of any length as ``**``."""
    text = path.strip()
    if "(?" in text or text.startswith("^") or text.endswith(("/$", "\\d+$")):  # a regular expression
        text = _GROUP.sub(lambda m: REST if m[0].rstrip(")").endswith((".*", ".+")) else "{}", text.lstrip("^").rstrip("$"))
        text = text.replace("\\", "").replace("/?", "/")
    text = _BRACES.sub(lambda m: m[0].replace("/", "\0").replace("?", "\0").replace("#", "\0"), text)  # a pattern may hold them
    text = text.partition("?")[0] if not re.search(r":\w+\?", text) else text
    return tuple(_segment(part) for part in text.partition("#")[0].split("/") if part)


def _segment(text: str) -> str:
    if _REST.match(text):
        return REST
    if _PARAMETER.match(text) or _PARTLY.search(text):
        return ANY
    return text.lower()


def literals_of(segments: Sequence[str]) -> tuple[str, ...]:
    """The segments that are no parameters."""
    return tuple(s for s in segments if s not in (ANY, REST))


def telling(segments: Sequence[str]) -> tuple[str, ...]:
    """The literal segments that say what a path is about: those that applications put before all of theirs set aside."""
    return tuple(s for s in literals_of(segments) if not _APPLICATION.match(s))


def segments_are_of_service(segments: Sequence[str]) -> bool:
    """Whether a path begins as those of services do: ``/api``, ``/v1``."""
    return bool(segments) and _APPLICATION.match(segments[0]) is not None


def _without_application(segments: Sequence[str]) -> list[Sequence[str]]:
    """The segments, and what remains of them behind ``api``, ``v1`` and the like, and without versions."""
    found = [segments]
    unversioned = tuple(s for s in segments if not _VERSION.match(s))
    if len(unversioned) != len(segments):
        found.append(unversioned)
    while segments and _APPLICATION.match(segments[0]):
        segments = segments[1:]
        if telling(segments):
            found.append(segments)
    return found


def _meets(asked: Sequence[str], wanted: Sequence[str]) -> bool:
    for index, want in enumerate(wanted):
        if want == REST:
            return True
        if index >= len(asked):
            return False
        if asked[index] == REST:
            return True
        if want != ANY and asked[index] not in (want, ANY):
            return False
    return len(asked) == len(wanted)


def _ends_like(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the last segments of one are the other, so that what stands before may be a prefix that was not read."""
    if REST in shorter:
        before = shorter[: shorter.index(REST)]
        starts = range(len(longer) - len(before) + 1)
        return not before or any(_meets(longer[i:], shorter) and _shares(longer[i:], before) for i in starts)
    tail = longer[len(longer) - len(shorter) :]
    if len(shorter) > len(longer) or not _meets(tail, shorter):
        return False
    return not literals_of(shorter) or _shares(tail, shorter)


def _shares(segments: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a literal of one is the other's at the same place."""
    return any(a == b and a not in (ANY, REST) for a, b in zip(segments, wanted, strict=False))
