"""The review as a sheet for a person: what to look at, in which order, with room to tick and to write.

``lay_out`` makes it of a report, in a form to print it in: terminal, plain text, Markdown, a page, a PDF.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from llmreview.model import InputError, Report

if TYPE_CHECKING:
    from llmreview.render._sheet import Sheet

FORMS = ("terminal", "text", "markdown", "html", "pdf")


class SheetOptions(NamedTuple):
    """What the caller may choose of a form; each heeds what applies to it."""

    width: int = 80
    """Columns of the terminal."""
    color: bool = False
    paper: str = "a4"
    """``a4`` or ``us-letter``."""


class SheetRenderer(Protocol):
    def __call__(self, sheet: Sheet, options: SheetOptions, /) -> str | bytes: ...


def lay_out(report: Report, form: str, options: SheetOptions) -> str | bytes:
    """The sheet of a report. Raises InputError for a form that is none, or whose library is not installed."""
    from llmreview.render._sheet import SCREEN, Limits, build_sheet

    return renderer(form)(build_sheet(report, SCREEN if form == "html" else Limits()), options)


def renderer(form: str) -> SheetRenderer:
    """The renderer of a form; raises InputError for a name that is none."""
    if form not in FORMS:
        raise InputError(f"there is no form {form!r}", "forms: " + ", ".join(FORMS))
    return cast(SheetRenderer, import_module(f"{__name__}.{form}").render)
