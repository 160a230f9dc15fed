from __future__ import annotations

from hypothesis import given, settings

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render.terminal import render as terminal
from llmreview.render.text import render

from .sample import BUFFER, CLEAN, SAMPLE
from .strategies import reports


@settings(deadline=None, max_examples=60)
@given(reports())
def test_nothing_but_printable_ascii(report: Report) -> None:
    for verbosity in (-1, 0, 1):
        text = render(report, RenderOptions(verbosity=verbosity, color=True, width=200))
        assert text.isascii()
        assert text.replace("\n", "").isprintable()
        assert text.endswith("\n")


def test_the_width_is_always_the_same() -> None:
    for report in (SAMPLE, CLEAN):
        assert render(report, RenderOptions(width=200, color=True)) == render(report, RenderOptions(width=40))
    assert max(map(len, render(SAMPLE, RenderOptions()).splitlines())) == 80


def test_typography_becomes_what_it_stands_for_and_the_rest_is_spelled() -> None:
    finding = BUFFER._replace(
        message="“a” → b \u2013 \u2018c\u2019…", path="src/café/顧.py", symbol="naïve", excerpt=("return b  ",)
    )
    text = render(SAMPLE._replace(findings=(finding,)), RenderOptions())
    assert "\"a\" -> b - 'c'..." in text
    assert r"src/caf\xe9/\u9867.py:42  na\xefve" in text
    assert "42 | return b~~" in text


def test_it_is_the_terminals_report_otherwise() -> None:
    plain = SAMPLE._replace(findings=(BUFFER._replace(excerpt=()),), checklist=SAMPLE.checklist[:1])
    assert render(plain, RenderOptions()) == terminal(plain, RenderOptions()).replace("“", '"').replace("”", '"')
