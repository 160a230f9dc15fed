"""What settings of compilers and bundlers make of a module's name."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.modules.reference import Surroundings

_COMPILERS = ("tsconfig.json", "tsconfig.app.json", "tsconfig.base.json", "jsconfig.json")
_BUNDLERS = (
    "vite.config.ts",
    "vite.config.js",
    "vitest.config.ts",
    "webpack.config.js",
    "deno.json",
    "import_map.json",
    "jest.config.js",
    "babel.config.js",
)
_COMMENT = Pattern(r"(\"(?:\\.|[^\"\\\n])*\")|//[^\n]*|/\*.*?\*/|,(?=\s*(?:(?://[^\n]*|/\*.*?\*/)\s*)*[}\]])", re.DOTALL)
MOST_STEPS = 5
"""How far settings are followed that others extend."""


class _Paths(NamedTuple):
    """Where a compiler looks for modules."""

    folder: str
    """What the targets of ``paths`` start from."""
    base: str | None
    """The folder of names without a dot at their beginning, if there is one."""
    paths: dict[str, list[str]]


def mapped(module: str, path: str, around: Surroundings) -> list[str]:
    """The targets that ``paths`` of the nearest settings give a module that a file imports; none where it is no alias."""
    for folder in _parents(path):
        found = [target for name in _COMPILERS for target in _targets(module, around.once(_read, posixpath.join(folder, name)))]
        if found:
            return found
    return []


def is_configured(name: str, path: str, around: Surroundings) -> bool:
    """Whether a setting of the compiler or bundler gives a package's name a meaning of its own."""
    first = name.partition("/")[0]
    for folder in _parents(path):
        for setting in (*_COMPILERS, *_BUNDLERS):
            full = posixpath.join(folder, setting)
            text = around.text(full) if full in around.paths else None
            if text is not None and any(own in text for own in (name, f"{first}/")):
                return True
            if text is not None and setting in _COMPILERS and _is_below_base(first, around.once(_read, full), text, around):
                return True
    return False


def _is_below_base(first: str, paths: _Paths | None, text: str, around: Surroundings) -> bool:
    """Whether the folder that names start from has the name, or is not known."""
    if paths is None or paths.base is None:
        return "baseUrl" in text
    whole = posixpath.join(paths.base, first)
    return whole in around.folders or any(path.startswith(f"{whole}.") for path in around.paths)


def _parents(path: str) -> Iterator[str]:
    folder = posixpath.dirname(path)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
    yield ""


def _targets(module: str, paths: _Paths | None) -> Iterator[str]:
    for pattern, targets in paths.paths.items() if paths is not None else ():
        head, star, tail = pattern.partition("*")
        matches = module.startswith(head) and module.endswith(tail) and len(module) > len(head + tail) if star else module == head
        rest = module[len(head) : len(module) - len(tail)]
        for target in targets if matches and head else ():
            yield posixpath.normpath(posixpath.join(paths.folder if paths is not None else "", target.replace("*", rest)))


def _read(around: Surroundings, path: str) -> _Paths | None:
    """What the settings of a compiler say, with those that they extend; None where there are none, or they cannot be read."""
    base: str | None = None
    for _ in range(MOST_STEPS):
        settings = _settings(around, path)
        if settings is None:
            return None
        folder = posixpath.dirname(path)
        options = settings.get("compilerOptions")
        options = options if isinstance(options, dict) else {}
        if base is None and isinstance(options.get("baseUrl"), str):
            base = posixpath.normpath(posixpath.join(folder, options["baseUrl"])).removeprefix(".")
        if isinstance(options.get("paths"), dict):
            listed = {str(k): [str(one) for one in v] for k, v in options["paths"].items() if isinstance(v, list)}
            return _Paths(base if base is not None else folder, base, listed)
        extended = settings.get("extends")
        if not isinstance(extended, str) or not extended.startswith("."):
            return _Paths(base if base is not None else folder, base, {})
        path = posixpath.normpath(posixpath.join(folder, extended if extended.endswith(".json") else f"{extended}.json"))
    return None


def _settings(around: Surroundings, path: str) -> dict[str, Any] | None:
    text = around.text(path) if path in around.paths else None
    try:
        found = json.loads(_COMMENT.sub(lambda match: match[1] or "", text)) if text is not None else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
