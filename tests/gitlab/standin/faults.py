"""What goes wrong, and at which request."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import Literal, NamedTuple

from .exchange import Answer

How = Literal[
    "401",
    "403",
    "404",
    "409",
    "429-text",
    "429-json",
    "500-html",
    "502",
    "503",
    "slow",
    "close-before-answer",
    "close-after-commit",
    "truncated",
    "invalid-json",
    "act-before",
    "act-after",
]
_HOWS: tuple[How, ...] = How.__args__  # type: ignore[attr-defined]
FAULTS = tuple(how for how in _HOWS if not how.startswith("act-"))
"""What can go wrong; the rest of ``how`` is things that a test has done at a request."""

_ANSWERS: dict[str, Answer] = {
    "401": Answer(401, {"message": "401 Unauthorized"}),
    "403": Answer(403, {"message": "403 Forbidden"}),
    "404": Answer(404, {"message": "404 Not found"}),
    "409": Answer(409, {"message": "409 Conflict: Resource lock"}),
    "500-html": Answer(
        500, "<html><body><h1>500</h1>Whoops, something went wrong on our end.</body></html>", content_type="text/html"
    ),
    "502": Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", content_type="text/html"),
}


class Fault(NamedTuple):
    """At the ``nth`` request that fits (from 1), and the ``times - 1`` after it.

    ``route`` is searched for in the path below ``/api/v4`` as a regular expression; ``method`` fits exactly. Only a route
    with ``git-`` or ``.git`` in it is about git (``\\.git/info/refs``, ``git-upload-pack``).
    ``retry_after`` is in seconds, for 429 and 503; ``seconds`` is how long ``slow`` takes.
    """

    how: How
    method: str | None = None
    route: str = ""
    nth: int = 1
    times: int = 1
    retry_after: int = 0
    seconds: float = 0.5
    action: Callable[[], object] | None = None

    def fits(self, method: str, path: str) -> bool:
        about_git = ".git/" in path
        meant = not about_git or ".git" in self.route or "git-" in self.route
        return meant and self.method in {None, method} and re.search(self.route, path) is not None

    def answer(self) -> Answer | None:
        """What is answered in place of doing what was asked; None for the faults of a connection."""
        wait = {"Retry-After": str(self.retry_after)}
        if self.how == "429-text":
            limits = {
                "RateLimit-Limit": "10",
                "RateLimit-Observed": "11",
                "RateLimit-Remaining": "0",
                "RateLimit-Name": "throttle",
            }
            return Answer(429, "Retry later\n", wait | limits)
        if self.how == "429-json":
            return Answer(429, {"message": {"error": "This endpoint has been requested too many times. Try again later."}}, wait)
        if self.how == "503":
            return Answer(503, {"message": "503 Service Unavailable"}, wait)
        return _ANSWERS.get(self.how)


class FaultPlan:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: list[tuple[Fault, list[int]]] = []
        self.met: list[Fault] = []

    def add(self, **fault: object) -> None:
        made = Fault(**fault)  # type: ignore[arg-type]
        assert made.how in _HOWS, f"no such fault: {made.how}"
        self._planned.append((made, [0]))

    def clear(self) -> None:
        self._planned.clear()

    def next(self, method: str, path: str) -> Fault | None:
        """The fault that this request meets; each plan counts the requests that fit it."""
        chosen = None
        with self._lock:
            for fault, count in self._planned:
                if not fault.fits(method, path):
                    continue
                count[0] += 1
                if chosen is None and fault.nth <= count[0] < fault.nth + fault.times:
                    chosen = fault
            if chosen:
                self.met.append(chosen)
        return chosen
