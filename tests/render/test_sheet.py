"""The sheet in all its forms: hostile texts stay texts, and what does not fit is counted."""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llmreview.model import FileSummary, InputError, Report
from llmreview.render._sheet import Limits, build_sheet
from llmreview.render._text import visible
from llmreview.render._treemap import lay_out
from llmreview.render.html import page
from llmreview.sheet import FORMS, SheetOptions, renderer

from .sample import CLEAN, SAMPLE
from .strategies import reports, texts

FILES = (
    FileSummary("src/export.py", "modified", 120, 4),
    FileSummary("src/views/report.py", "added", 60, 0),
    FileSummary("tests/test_export.py", "modified", 10, 2),
    FileSummary("uv.lock", "modified", 900, 800),
)
SHEET = build_sheet(SAMPLE._replace(files=FILES))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

hostile = st.builds(
    lambda report, paths: report._replace(files=tuple(FileSummary(path, "modified", 3, 1) for path in paths)),
    reports(),
    st.lists(texts, max_size=4),
)


class Tags(HTMLParser):
    """The elements of a page, and the texts of those that a browser does not show."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@given(report=hostile)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_report_breaks_a_form(report: Report) -> None:
    sheet = build_sheet(report)
    for form in ("terminal", "text", "markdown", "html"):
        text = renderer(form)(sheet, SheetOptions())
        assert isinstance(text, str), form
        text.encode()
        allowed = text.replace("\n", "").replace("\t", "")
        assert visible(allowed) == allowed, form


@given(hostile)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_a_report_is_markup_on_the_page(report: Report) -> None:
    """The same elements with the same attributes, whatever the texts say."""
    tags = Tags(page(build_sheet(report, Limits(0, 0, 0, 0, 0, 0, 0, 0)))).tags
    assert {tag for tag, _ in tags} <= set(
        "html head meta title style body header h1 p span code main section svg rect text h2 table thead tbody tr th td ol li "
        "label input div pre ul dl dt dd textarea footer button kbd script".split()
    )
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert not [attributes for _, attributes in tags if {"href", "src", "onclick", "onload", "style"} & set(attributes)]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=30))
def test_a_picture_is_filled_and_nothing_overlaps(weights: list[int]) -> None:
    placed = lay_out(weights, 960, 220)
    for weight, block in zip(weights, placed, strict=True):
        assert math.isclose(block.width * block.height, weight / sum(weights) * 960 * 220, rel_tol=1e-6)
        assert block.x >= -1e-6
        assert block.x + block.width <= 960 + 1e-6
        assert block.y + block.height <= 220 + 1e-6
    for one in range(len(placed)):
        for other in placed[:one]:
            a = placed[one]
            apart = a.x >= other.x + other.width - 1e-6 or other.x >= a.x + a.width - 1e-6
            assert apart or a.y >= other.y + other.height - 1e-6 or other.y >= a.y + a.height - 1e-6


def test_a_page_is_whole_and_asks_nobody() -> None:
    text = page(SHEET)
    tags = Tags(text).tags
    assert not [attributes for tag, attributes in tags if tag in ("link", "img", "iframe")]
    policy = next(a["content"] for tag, a in tags if tag == "meta" and a.get("http-equiv"))
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    boxes = [a for tag, a in tags if tag == "input"]
    assert len(boxes) == len(SHEET.entries) + len(SHEET.questions) == sum(tag == "textarea" for tag, _ in tags)


def test_plain_text_is_ascii() -> None:
    report = SAMPLE._replace(change=SAMPLE.change._replace(title="Exporte größer “machen” → 輸出…"), files=FILES)
    text = renderer("text")(build_sheet(report), SheetOptions())
    assert isinstance(text, str)
    assert text.isascii()
    assert 'Exporte groer "machen" ->' in text.replace("\\u{df}", "") or "Exporte gro" in text


def test_what_does_not_fit_is_counted() -> None:
    sheet = build_sheet(SAMPLE._replace(files=FILES), Limits(boxes=1, questions=1, areas=1))
    assert len(sheet.entries) == 1
    assert sheet.more_entries == len(SHEET.entries) - 1
    for form in ("terminal", "markdown", "html"):
        assert f"and {sheet.more_entries} more" in str(renderer(form)(sheet, SheetOptions()))


def test_a_clean_change_says_what_was_looked_for() -> None:
    text = renderer("terminal")(build_sheet(CLEAN._replace(files=FILES)), SheetOptions())
    assert "Looked for and not found" in str(text)


def test_a_form_that_is_none() -> None:
    with pytest.raises(InputError) as raised:
        renderer("word")
    assert raised.value.advice == "forms: terminal, text, markdown, html, pdf"
    assert set(FORMS) == {"terminal", "text", "markdown", "html", "pdf"}


@given(hostile)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_report_breaks_the_pdf(report: Report) -> None:
    pytest.importorskip("typst", reason="Typst is not installed")
    pdf = renderer("pdf")(build_sheet(report), SheetOptions())
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF-")


def test_the_pdf_of_a_common_change_has_two_pages_at_most() -> None:
    pytest.importorskip("typst", reason="Typst is not installed")
    for paper in ("a4", "us-letter"):
        pdf = renderer("pdf")(SHEET, SheetOptions(paper=paper))
        assert isinstance(pdf, bytes)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2


def run_chromium(directory: Path, *arguments: str) -> str:
    assert CHROMIUM is not None
    profile = f"--user-data-dir={directory / 'profile'}"
    words = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", profile, *arguments]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is here")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(tmp_path: Path, scheme: str) -> None:
    """axe-core in the page itself; its policy is taken off for that, and for that alone."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page(SHEET))
    if scheme == "dark":
        text = text.replace("@media (prefers-color-scheme: dark)", "@media all")
    probe = "axe.run().then(r => { document.body.innerHTML = ''; document.title = JSON.stringify(r.violations.map(v => [v.id, v.nodes.map(n => n.html)])); })"
    file = tmp_path / "page.html"
    file.write_text(text.replace("</body>", f"<script>{axe}</script><script>{probe}</script></body>"), "utf-8")
    dom = run_chromium(tmp_path, "--virtual-time-budget=20000", "--dump-dom", file.as_uri())
    title = re.search(r"<title>(.*?)</title>", dom, re.DOTALL)
    assert title is not None
    assert json.loads(title[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")) == []


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is here")
def test_ticks_and_notes_survive_a_reload(tmp_path: Path) -> None:
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page(SHEET))
    deed = """<script>
      const box = document.querySelector('.item input'), note = document.querySelector('.item textarea');
      if (!box.checked) { box.click(); note.value = 'Seen'; note.dispatchEvent(new Event('input')); location.reload(); }
      else document.title = 'kept: ' + note.value + ', ' + document.getElementById('progress').textContent;
    </script>"""
    file = tmp_path / "page.html"
    file.write_text(text.replace("</body>", f"{deed}</body>"), "utf-8")
    dom = run_chromium(tmp_path, "--virtual-time-budget=5000", "--dump-dom", file.as_uri())
    assert f"<title>kept: Seen, 1 of {len(SHEET.entries) + len(SHEET.questions)} looked at</title>" in dom
