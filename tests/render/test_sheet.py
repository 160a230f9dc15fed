"""The sheet in all its forms: hostile texts stay texts, and what does not fit is counted."""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from llmreview.model import Area, ClaimCheck, FileSummary, InputError, Report, ScopeCheck
from llmreview.render._picture import Type, legend, tiles
from llmreview.render._sheet import Limits, Place, build_sheet
from llmreview.render._text import runs, visible
from llmreview.render._treemap import lay_out
from llmreview.render.html import page
from llmreview.sheet import FORMS, SheetOptions, pdf, renderer

from .sample import CLEAN, SAMPLE
from .strategies import reports, texts

FILES = (
    FileSummary("src/shop/export.py", "modified", 120, 4),
    FileSummary("src/shop/reports/monthly.py", "added", 60, 0),
    FileSummary("uv.lock", "modified", 900, 800, False),
    FileSummary("web/src/api/customers.ts", "modified", 10, 2),
    FileSummary("web/src/style.css", "modified", 30, 2),
)
AREAS = (
    Area("export", 2, 184, ("src/shop/export.py", "src/shop/reports/monthly.py")),
    Area("web", 2, 44, ("web/src/style.css", "web/src/api/customers.ts")),
)
REPORT = SAMPLE._replace(files=FILES, checks=SAMPLE.checks._replace(scope=ScopeCheck("pass", AREAS, 228)))
SHEET = build_sheet(REPORT)
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
        "html head meta title style body header h1 p span code main section svg g rect text h2 table thead tbody tr th td ol li "
        "label input div pre ul dl dt dd textarea footer button kbd script".split()
    )
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert not [attributes for _, attributes in tags if {"href", "src", "onclick", "onload", "style"} & set(attributes)]


TYPE = Type(letter=7.0, line=18.0, margin=8.0)


def test_the_picture_shows_files_inside_of_areas() -> None:
    drawn = list(tiles(SHEET.blocks, 960, 220, TYPE))
    frame = next(tile for tile in drawn if tile.is_frame)
    inside = drawn[drawn.index(frame) + 1 :][: len(frame.block.parts)]
    for tile in inside:
        assert frame.at.x <= tile.at.x
        assert frame.at.y < tile.at.y
        assert tile.at.x + tile.at.width <= frame.at.x + frame.at.width
        assert tile.at.y + tile.at.height <= frame.at.y + frame.at.height


def test_the_picture_is_read_without_colour() -> None:
    for tile in tiles(SHEET.blocks, 960, 220, TYPE):
        if tile.block.worst and not tile.is_frame:
            assert tile.label[0].startswith({"high": "H", "medium": "M", "low": "L", "info": "i"}[tile.block.worst])
    assert "H high" in legend(SHEET.blocks)


def test_the_picture_leaves_out_what_nobody_reads() -> None:
    """A lock file has more lines than the rest of most changes."""
    assert "uv.lock" not in str(SHEET.blocks)
    assert sum(block.weight for block in SHEET.blocks) == 228


def test_two_areas_of_one_name_are_two_blocks() -> None:
    areas = tuple(area._replace(name="shop") for area in AREAS)
    blocks = build_sheet(REPORT._replace(checks=SAMPLE.checks._replace(scope=ScopeCheck("pass", areas, 228)))).blocks
    assert [block.weight for block in blocks] == [184, 44]


def test_one_block_is_no_picture() -> None:
    sheet = build_sheet(SAMPLE._replace(files=FILES[:1]))
    assert "<svg" not in page(sheet)


def test_beyond_many_files_the_picture_has_one_block_for_the_rest() -> None:
    files_ = tuple(FileSummary(f"src/{number}.py", "modified", 100 - number, 0) for number in range(60))
    blocks = build_sheet(SAMPLE._replace(files=files_, checks=CLEAN.checks._replace(scope=ScopeCheck("pass")))).blocks
    assert blocks[-1].name == "20 more files"
    assert len(blocks) == 41


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
    boxes = [a for tag, a in tags if tag == "input" and a.get("id") != "keys"]
    assert len(boxes) == len(SHEET.entries) + len(SHEET.questions) == sum(tag == "textarea" for tag, _ in tags)


def test_plain_text_is_ascii() -> None:
    report = SAMPLE._replace(change=SAMPLE.change._replace(title="Exporte größer “machen” → 輸出…"), files=FILES)
    text = renderer("text")(build_sheet(report), SheetOptions())
    assert isinstance(text, str)
    assert text.isascii()
    assert 'Exporte gr\\xf6\\xdfer "machen" -> ' in text


def test_a_line_of_code_ends_where_nobody_reads_on() -> None:
    first = SHEET.entries[0].place
    long = [f._replace(excerpt=("x" * 100_000,)) if (f.path, f.line) == first[:2] else f for f in SAMPLE.findings]  # type: ignore[index]
    text = page(build_sheet(SAMPLE._replace(findings=tuple(long))))
    assert max(map(len, re.findall("x+", text))) == 399


def test_a_change_of_files_that_nobody_reads() -> None:
    report = REPORT._replace(checks=SAMPLE.checks._replace(scope=ScopeCheck("pass")))
    assert build_sheet(report).checks[2].summary == "no lines besides tests, documentation and what nobody reads line by line"


def test_what_does_not_fit_is_counted() -> None:
    sheet = build_sheet(REPORT, Limits(boxes=1, questions=1, areas=1))
    assert len(sheet.entries) == 1
    assert sheet.more_entries == len(SHEET.entries) - 1
    for form in ("terminal", "markdown", "html"):
        assert f"and {sheet.more_entries} more" in str(renderer(form)(sheet, SheetOptions()))


@pytest.mark.parametrize("form", ["terminal", "text", "markdown", "html"])
def test_the_order_of_a_sheet(form: str) -> None:
    """Title, glance, checks, boxes, questions, what is clear, what was not looked at."""
    text = str(renderer(form)(SHEET, SheetOptions())).partition("</style>")[2 if form == "html" else 0]
    marks = (
        SHEET.title,
        SHEET.areas[0].name,
        "Claims",
        "Look at these",
        "Questions that nobody",
        "Looked for and",
        "Not looked at",
    )
    places = [text.find(mark) for mark in marks]
    assert -1 not in places
    assert places == sorted(places)


def test_what_was_not_looked_at_is_never_left_unsaid() -> None:
    sheet = build_sheet(CLEAN._replace(files=FILES, not_evaluated=(), suppressed=0))
    for form in ("terminal", "text", "markdown", "html"):
        assert "nothing of this change was left out" in str(renderer(form)(sheet, SheetOptions()))


def test_ticks_are_kept_for_one_change_alone() -> None:
    """Two commits name a change; two patches, and two states that are not committed, have but the same revisions."""
    patch = REPORT._replace(change=SAMPLE.change._replace(base=None, head=None))
    working = REPORT._replace(change=SAMPLE.change._replace(base="a" * 40, head="WORKTREE"))
    commits = REPORT._replace(change=SAMPLE.change._replace(base="a" * 40, head="b" * 40))
    for report in (patch, working):
        assert build_sheet(report).key == build_sheet(report).key
        assert build_sheet(report).key != build_sheet(report._replace(files=FILES[1:])).key
    assert build_sheet(commits).key == f"{'a' * 40}..{'b' * 40}"


def test_an_area_shows_its_risk_however_long_its_path_is() -> None:
    area = AREAS[0]._replace(name="apps/frontend/src/components/conversations/列表/details")
    report = REPORT._replace(checks=SAMPLE.checks._replace(scope=ScopeCheck("pass", (area,), 184)))
    table = (
        str(renderer("terminal")(build_sheet(report), SheetOptions(width=80))).partition("\nTests")[0].rstrip().splitlines()[-3:]
    )
    assert [cell_len(line[: re.search("none|Findings|[0-9]+, worst", line).start()]) for line in table] == [67] * 3  # type: ignore[union-attr]
    assert "表/details" in table[-1]
    narrow = str(renderer("terminal")(build_sheet(report), SheetOptions(width=40)))
    assert "5, worst" in narrow.partition("\nTests")[0]


def test_a_long_verdict_is_apart_from_what_is_said_of_it() -> None:
    report = SAMPLE._replace(checks=SAMPLE.checks._replace(claims=ClaimCheck("not-evaluated")))
    for form in ("terminal", "text"):
        text = str(renderer(form)(build_sheet(report), SheetOptions()))
        assert re.search(r"^Claims +not-evaluated \S", text, re.MULTILINE)


def test_a_place_is_never_cut() -> None:
    """A path without its line leads nowhere."""
    path = "src/" + "long/" * 20 + "export.py"
    findings = tuple(finding._replace(path=path, line=1234) for finding in SAMPLE.findings)
    for form in ("terminal", "text"):
        assert f"    {path}:1234" in str(renderer(form)(build_sheet(SAMPLE._replace(findings=findings)), SheetOptions()))


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


def test_a_character_that_no_font_has_is_spelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typst would set an empty box. A font of this machine is asked for what Typst does not bring along."""
    typst = pytest.importorskip("typst", reason="Typst is not installed")
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    font = FontBuilder(1000)
    font.setupGlyphOrder([".notdef", "han"])
    font.setupCharacterMap({ord("漢"): "han"})
    font.setupGlyf(dict.fromkeys((".notdef", "han"), Glyph()))
    font.setupHorizontalMetrics(dict.fromkeys((".notdef", "han"), (1000, 0)))
    font.setupHorizontalHeader()
    font.setupPost()
    font.save(tmp_path / "han.ttf")
    (tmp_path / "damaged.ttf").write_bytes(b"no font")
    known = [(str(tmp_path / "damaged.ttf"), "A"), (str(tmp_path / "han.ttf"), "B"), (None, "Libertinus Serif")]
    found = [SimpleNamespace(path=path, index=0, family=family, style="normal", weight=400) for path, family in known]
    monkeypatch.setattr(typst, "Fonts", lambda: SimpleNamespace(fonts=lambda: found))
    title = "Größe … 漢 and 字 and 🎉"
    sheet = SHEET._replace(title=title)
    data = json.loads(pdf._printable(pdf._data(sheet, SheetOptions())))
    assert data["title"] == "Größe … 漢 and \\u5b57 and \\U0001f389"
    assert data["unprintable"].startswith("no font of this machine has ")


def test_what_reads_from_right_to_left_keeps_its_place_in_a_pdf() -> None:
    place = Place("src/עברית", 4)
    entry = SHEET.entries[0]._replace(place=place, symbol="run")
    data = pdf._data(SHEET._replace(entries=(entry,)), SheetOptions())
    assert data["entries"][0]["place"] == "\u2066src/עברית:4\u2069"
    assert data["entries"][0]["symbol"] == "run"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
def test_nothing_leaves_the_paper(tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="Typst is not installed")
    word = "\U0001f389w" * 90
    entry = SHEET.entries[0]._replace(title=word, place=Place(word, 1), symbol=word, message=word, code=(("1", word),), fix=word)
    area = SHEET.areas[0]._replace(name=word)
    (tmp_path / "sheet.pdf").write_bytes(pdf.render(SHEET._replace(title=word, areas=(area,), entries=(entry,)), SheetOptions()))
    boxes = subprocess.run(["pdftotext", "-bbox", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True).stdout
    edges = [float(edge) for edge in re.findall(r'<word [^>]*xMax="([0-9.]+)"', boxes)]
    assert len(edges) > 100
    assert max(edges) < 595 - 40


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
        text = text.replace("@media screen and (prefers-color-scheme: dark)", "@media all")
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


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is here")
def test_what_the_browser_does(tmp_path: Path) -> None:
    """Keys move, tick and write; a note stays in sight when its box is ticked; what is saved is Markdown that says nothing else."""
    title = "Fix [it](http://evil.example) @all"
    place = Place("src/`x`.py", 3)
    entries = (SHEET.entries[0]._replace(place=place, severity="high", title="A *title*"), *SHEET.entries[1:])
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page(SHEET._replace(title=title, entries=entries)))
    deed = """<script>(async () => {
      const said = [], press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
      const first = document.querySelector('.item'), note = first.querySelector('textarea');
      press('j'); said.push(document.activeElement === first.querySelector('input'));
      press('n'); said.push(document.activeElement === note);
      note.value = 'See\\nhere'; note.dispatchEvent(new Event('input'));
      press('Escape'); press('x');
      said.push(first.classList.contains('done'), note.offsetHeight > 0, first.querySelector('.rest p').offsetHeight === 0);
      said.push([...document.querySelectorAll('th, .verdict')].every((word) => word.getClientRects().length === 1));
      document.getElementById('keys').click(); press('j');
      said.push(document.activeElement === first.querySelector('input'));
      let saved; URL.createObjectURL = (blob) => { saved = blob; return '#'; };
      document.getElementById('export').click();
      said.push((await saved.text()).split('\\n').slice(0, 5));
      document.body.textContent = ''; document.title = JSON.stringify(said);
    })()</script>"""
    said = json.loads(_title(tmp_path, text.replace("</body>", f"{deed}</body>")))
    assert said[:-1] == [True] * 7
    assert said[-1] == [
        r"# Review: Fix \[it\](http\://evil.example) \@all",
        "",
        r"- [x] 1. high: A \*title\* (`` src/'x'.py:3 ``)",
        "  See",
        "  here",
    ]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is here")
def test_a_browser_that_keeps_nothing(tmp_path: Path) -> None:
    blocked = "<script>Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied'); }});</script>"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', blocked, page(SHEET))
    deed = "<script>document.querySelector('.item input').click(); document.title = document.getElementById('progress').textContent</script>"
    said = _title(tmp_path, text.replace("</body>", f"{deed}</body>"))
    assert (
        said == f"1 of {len(SHEET.entries) + len(SHEET.questions)} looked at (this browser keeps nothing: save before you leave)"
    )


def _title(directory: Path, text: str) -> str:
    """What the page says in its title once its scripts have run."""
    file = directory / "page.html"
    file.write_text(text, "utf-8")
    title = re.search(r"<title>(.*?)</title>", run_chromium(directory, "--virtual-time-budget=5000", "--dump-dom", file.as_uri()))
    assert title is not None
    return unescape(title[1])


def test_code_in_prose_is_told_from_it() -> None:
    assert list(runs("`a` and `` b`c `` here")) == [("a", True), (" and ", False), ("b`c", True), (" here", False)]
    assert list(runs("one ` alone")) == [("one ` alone", False)]
    assert list(runs("")) == []
