"""Looks only: what is said is tested elsewhere. After a wanted change, run with UPDATE_GOLDEN=1 and read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llmreview.model import Report
from llmreview.render import RenderOptions, renderer

from .sample import CLEAN, SAMPLE

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("name", "report", "options"),
    [
        ("terminal.txt", SAMPLE, RenderOptions()),
        ("terminal-quiet.txt", SAMPLE, RenderOptions(verbosity=-1)),
        ("terminal-clean.txt", CLEAN, RenderOptions()),
        ("markdown.md", SAMPLE, RenderOptions(max_items=3)),
        ("markdown-clean.md", CLEAN, RenderOptions()),
        ("text.txt", SAMPLE, RenderOptions()),
        ("agent.txt", SAMPLE, RenderOptions()),
        ("agent-clean.txt", CLEAN, RenderOptions()),
        ("github.txt", SAMPLE, RenderOptions()),
        ("junit.xml", SAMPLE, RenderOptions()),
        ("checkstyle.xml", SAMPLE, RenderOptions()),
    ],
)
def test_looks(name: str, report: Report, options: RenderOptions) -> None:
    text = renderer(name.partition(".")[0].partition("-")[0])(report, options)
    golden = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8", newline="\n")
    assert text == golden.read_bytes().decode("utf-8")
