"""Every request and its answer, with a verdict of the API's description."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .exchange import Answer, Request
from .faults import Fault

if TYPE_CHECKING:
    from .description import Description


class Entry(NamedTuple):
    request: Request
    answer: Answer | None
    """None where the connection was closed instead."""
    fault: Fault | None
    problems: tuple[str, ...]

    @property
    def text(self) -> str:
        status = self.answer.status if self.answer else "closed"
        return f"{self.request.method} {self.request.path} {status}"


class RequestLog:
    def __init__(self, description: Description | None) -> None:
        self._description = description
        self._lock = threading.Lock()
        self.entries: list[Entry] = []
        self.crashes: list[str] = []
        """Of the stand-in itself."""

    def add(self, request: Request, answer: Answer | None, fault: Fault | None) -> None:
        """``answer`` is what the stand-in made of the request, also where the caller did not get it."""
        problems: tuple[str, ...] = ()
        if self._description and request.path.startswith("/api/"):
            problems = tuple(self._description.problems(request, answer))
        with self._lock:
            self.entries.append(Entry(request, answer, fault, problems))

    def __iter__(self) -> Iterator[Entry]:
        return iter(list(self.entries))

    def __len__(self) -> int:
        return len(self.entries)

    def of(self, method: str, route: str = "") -> list[Entry]:
        return [entry for entry in self if entry.request.method == method and route in entry.request.path]

    @property
    def writes(self) -> list[Entry]:
        return [entry for entry in self if entry.request.method not in {"GET", "HEAD"} and entry.request.path.startswith("/api/")]

    def clear(self) -> None:
        """Forget, the invalid ones too."""
        self.entries.clear()

    def forgive(self) -> None:
        """What was invalid so far was so on purpose."""
        with self._lock:
            self.entries = [entry._replace(problems=()) for entry in self.entries]

    def check(self) -> None:
        """Fails where a request or an answer was not as the description of the API has it."""
        assert not self.crashes, "\n".join(self.crashes)
        wrong = [f"{entry.text}: {problem}" for entry in self for problem in entry.problems]
        assert not wrong, "not as the API is described:\n" + "\n".join(wrong)
