"""The modules of Python's standard library and their public names, whatever the platform and version (see ``tools/``)."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

_UNSURE = frozenset({"distutils", "test"})
"""Packages that others extend, or of which not all is known."""


def is_standard(top: str) -> bool:
    """Whether a top-level module is of the standard library of any version that is known."""
    return top in sys.stdlib_module_names or top in _table()


def has_module(module: str) -> bool | None:
    """Whether the standard library, to which the top of a path belongs, has a module; None where it cannot be told."""
    parts = module.split(".")
    if module in _table():
        return True
    return None if parts[0] not in _table() or parts[0] in _UNSURE or any(part.startswith("_") for part in parts) else False


def has_name(module: str, name: str) -> bool | None:
    """Whether a standard module has a name; None for what is private, or differs by platform."""
    names = _table().get(module, "").split()
    return None if not names or name.startswith("_") else name in names


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    lines = Path(__file__).with_name("standard_names.txt").read_text(encoding="utf-8").splitlines()
    return {module: names for module, _, names in (line.partition(" ") for line in lines)}
