"""The sheet as one page, to tick in a browser or to print."""

from __future__ import annotations

from llmreview.render._sheet import Sheet
from llmreview.render.html import page
from llmreview.sheet import SheetOptions


def render(sheet: Sheet, _options: SheetOptions) -> str:
    """See ``llmreview.render.html``."""
    return page(sheet)
