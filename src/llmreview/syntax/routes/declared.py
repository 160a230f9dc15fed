"""What one file says of routes: those that it declares, and what it mounts where."""

from __future__ import annotations

from typing import NamedTuple

from llmreview.syntax.routes.standing import Standing


class Declared(NamedTuple):
    """A route as its file writes it; ``verbs`` is empty for any method."""

    path: str
    verbs: frozenset[str]
    standing: Standing
    line: int
    handler: str = ""
    """The class or function that answers, where it says the methods."""


class Mount(NamedTuple):
    """A router, blueprint, module or function that is given a place: ``target`` are the words that it is named by."""

    path: str
    target: tuple[str, ...]
    standing: Standing
    line: int
