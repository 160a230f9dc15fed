"""The terminal's report for everything that is none: logs, mail, old terminals. Plain ASCII, 80 columns, no colours."""

from __future__ import annotations

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render._page import Page
from llmreview.render.terminal import draw

_WIDTH = 80


def render(report: Report, options: RenderOptions) -> str:
    """The same lines wherever it runs; what is not ASCII is spelled out, so that nothing is lost."""
    return draw(report, options, Page(_WIDTH, color=False, ascii=True))
