"""Report -> text. One module for each format, imported when it is named; a new format is a new file here.

Modules whose names begin with an underscore are parts of renderers and no formats. A format module offers
``render(report, options) -> str``, whose text ends with a newline.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from llmreview.model import InputError, Report


class RenderOptions(NamedTuple):
    """What the caller may choose; every renderer heeds what applies to it, and JSON heeds nothing: it is always whole."""

    max_items: int = 12
    """Items shown of the findings, and of the questions; the rest is counted. 0 shows all."""
    width: int = 80
    """Columns of the terminal."""
    color: bool = False
    """Whether the text may hold ANSI styles: ``--color``, ``NO_COLOR`` and the terminal are resolved by the caller."""
    verbosity: int = 0
    """-1: the verdict and one line an item; 0: the usual; 1: also what is folded otherwise."""
    show_suppressed: bool = False
    """List suppressed findings with their reasons; they are counted in any case."""


class Renderer(Protocol):
    def __call__(self, report: Report, options: RenderOptions, /) -> str: ...


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted: those of the modules, with ``-`` for ``_``."""
    names = (name.removesuffix(".py") for folder in __path__ for name in os.listdir(folder) if name.endswith(".py"))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def renderer(name: str) -> Renderer:
    """The renderer of a format; raises InputError for a name that is none."""
    if name not in formats():
        raise InputError(f"there is no format {name!r}", "formats: " + ", ".join(formats()))
    return cast(Renderer, import_module(f"{__name__}.{name.replace('-', '_')}").render)
