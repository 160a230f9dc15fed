"""The table of endpoints."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple
from urllib.parse import unquote

_MODULES = "awards discussions drafts hooks merge_requests notes people repositories".split()
_endpoints: list[Endpoint] = []


class Endpoint(NamedTuple):
    method: str
    pattern: re.Pattern[str]
    function: Callable[[Any], Any]


def endpoint(method: str, template: str) -> Callable[[Any], Any]:
    """``{name}`` in the template captures one part of a path."""

    def register(function: Any) -> Any:
        pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template) + r"\Z")
        _endpoints.append(Endpoint(method, pattern, function))
        return function

    return register


def find_endpoint(method: str, path: str) -> tuple[Endpoint | None, dict[str, str]]:
    if not _endpoints:
        for name in _MODULES:
            import_module(f"{__package__}.{name}")
    for found in _endpoints:
        match = found.pattern.match(path) if found.method == ("GET" if method == "HEAD" else method) else None
        if match:
            # The project keeps its encoding: an encoded path is told from a number by its reader.
            return found, {name: value if name == "id" else unquote(value) for name, value in match.groupdict().items()}
    return None, {}
