"""The sheet as plain text that any printer and any mail shows: ASCII alone."""

from __future__ import annotations

from llmreview.render._page import Page
from llmreview.render._sheet import Sheet
from llmreview.sheet import SheetOptions
from llmreview.sheet.terminal import draw

_BARS = ".:-=+*#@"
"""From light to heavy."""


def render(sheet: Sheet, options: SheetOptions) -> str:
    """As at a terminal, without styles; what is not ASCII is spelled out, so that nothing is lost."""
    return draw(sheet, Page(options.width, color=False, ascii=True), options.width, _BARS)
