from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from llmreview.model import Evidence, NotEvaluated, Report
from llmreview.render import RenderOptions
from llmreview.render.terminal import render

from .sample import BUFFER, CLEAN, SAMPLE
from .strategies import reports, texts

STYLE = re.compile(r"\x1b\[(?:0|1|2|4|1;3[125])m")


def plain(report: Report, **options: object) -> str:
    return render(report, RenderOptions(**options))  # type: ignore[arg-type]


def with_message(text: str) -> Report:
    finding = BUFFER._replace(message=text, symbol=text, excerpt=(text,), path=text)
    return SAMPLE._replace(findings=(finding, *SAMPLE.findings[1:]))


options = st.builds(
    RenderOptions,
    max_items=st.integers(0, 3),
    width=st.integers(1, 200),
    color=st.booleans(),
    verbosity=st.integers(-1, 1),
    show_suppressed=st.booleans(),
)


@settings(deadline=None, max_examples=40)
@given(reports(), options)
def test_nothing_steers_the_terminal(report: Report, chosen: RenderOptions) -> None:
    text = STYLE.sub("", render(report, chosen)) if chosen.color else render(report, chosen)
    unseen = {character for character in text if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert unseen <= {"\n"}
    assert text.endswith("\n")
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]8;;http://x.example\x07here", r"\x1b]8;;http://x.example\x07here"),
        ("\x9b2J", r"\x9b2J"),
        ("[bold red]x[/]", "[bold red]x[/]"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("caf\udce9", r"caf\xe9"),
    ],
)
def test_hostile_text_is_spelled_out(hostile: str, shown: str) -> None:
    assert shown in plain(with_message(hostile), width=120)


def test_a_path_with_a_line_break_stays_on_its_line() -> None:
    assert r"a\n[ ] 9. FAIL:42" in plain(with_message("a\n[ ] 9. FAIL"))


@settings(deadline=None, max_examples=40)
@given(texts, st.integers(40, 160))
def test_code_never_leaves_the_screen(text: str, width: int) -> None:
    lines = plain(with_message(text * 20), width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines if " | " in line)


@pytest.mark.parametrize("width", [40, 80, 160])
def test_lines_fit_but_for_places(width: int) -> None:
    lines = plain(SAMPLE, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width and not re.search(r"/\S+:\d+", line)] == []


def test_color_only_adds_styles() -> None:
    colored = plain(SAMPLE, color=True)
    assert "\x1b[" in colored
    assert STYLE.sub("", colored) == plain(SAMPLE)


@pytest.mark.parametrize("color", [True, False])
def test_nothing_to_say_takes_two_lines(color: bool) -> None:
    first, second = plain(CLEAN, color=color).splitlines()
    assert first.startswith("Nothing to say")
    assert second == "Checked: 7 detectors; tests, claims, scope: pass; 1 not looked at; 1 suppressed"


def test_a_broken_analysis_has_something_to_say() -> None:
    broken = CLEAN._replace(not_evaluated=(NotEvaluated("src/a.py", "the parser met its bound", incomplete=True),))
    assert "Incomplete  src/a.py: the parser met its bound" in plain(broken)


def test_a_failed_check_has_something_to_say() -> None:
    checks = CLEAN.checks._replace(tests=SAMPLE.checks.tests)
    assert "Tests   FAIL" in plain(CLEAN._replace(checks=checks))


@settings(deadline=None, max_examples=40)
@given(reports(), st.integers(1, 4))
def test_folded_items_are_counted(report: Report, most: int) -> None:
    statuses = [item.status for item in report.checklist]
    text = plain(report, max_items=most)
    for status, noun in (("violated", "item"), ("ask", "question")):
        hidden = max(statuses.count(status) - most, 0)  # type: ignore[arg-type]
        assert bool(hidden) == bool(re.search(rf"^and {hidden} more {noun}s?: --max-items 0 shows all$", text, re.MULTILINE))
    boxes = sum(min(statuses.count(status), most) for status in ("violated", "ask"))  # type: ignore[arg-type]
    assert len(re.findall(r"^\[ \] \d+\. ", text, re.MULTILINE)) == boxes


def test_an_item_without_words_shows_its_id() -> None:
    item = SAMPLE.checklist[0]._replace(question=" ", title="", findings=(), status="ask")
    assert "[ ] 1. buffered-stream" in plain(SAMPLE._replace(checklist=(item,)))


def test_no_limit_shows_all() -> None:
    assert "more item" not in plain(SAMPLE, max_items=0)
    assert plain(SAMPLE, max_items=0).count("[ ] ") == 10


def test_items_come_by_priority() -> None:
    shuffled = SAMPLE._replace(checklist=tuple(reversed(SAMPLE.checklist)))
    assert plain(shuffled) == plain(SAMPLE)


def test_quiet_is_the_verdict_and_a_line_an_item() -> None:
    lines = plain(SAMPLE, verbosity=-1).splitlines()
    assert lines[0].startswith("FAIL  ")
    assert [line[:7] for line in lines[1:]] == [f"[ ] {number}. " for number in range(1, 6)]


def test_verbose_lists_what_was_folded() -> None:
    assert "web/dist/app.min.js" not in plain(SAMPLE)
    loud = plain(SAMPLE, verbosity=1)
    assert "web/dist/app.min.js: minified" in loud
    assert "GET /customers/export (added)" in loud
    assert "ten lines at most" in loud


def test_suppressed_findings_are_counted_or_shown() -> None:
    assert "Suppressed  1 finding" in plain(SAMPLE)
    assert "src/shop/settings.py:9  buffered-stream: ten lines at most" in plain(SAMPLE, show_suppressed=True)


def test_a_place_is_shown_once() -> None:
    """An item may repeat its findings' places as evidence."""
    own = Evidence(BUFFER.path or "", BUFFER.line or 1, 42, "again")
    item = SAMPLE.checklist[0]._replace(evidence=(own, BUFFER.evidence[0], Evidence("src/new.py", 1, 1, "elsewhere")))
    text = plain(SAMPLE._replace(checklist=(item,)), width=100)
    assert "again" not in text
    assert text.count("the only use: one loop over it") == 1
    assert "src/new.py:1  elsewhere" in text


def test_a_question_with_a_finding_quotes_its_code() -> None:
    item = SAMPLE.checklist[0]._replace(status="ask")
    assert "43 | lines = " in plain(SAMPLE._replace(checklist=(item,)))


def test_white_space_at_the_end_of_code_shows() -> None:
    assert "50 | return b···" in plain(SAMPLE)


def test_a_place_is_never_cut() -> None:
    """A path without its line leads nowhere."""
    path = "src/" + "long/" * 20 + "export.py"
    symbols = tuple(symbol._replace(path=path, line=77) for symbol in SAMPLE.checks.tests.symbols)
    report = SAMPLE._replace(
        findings=tuple(finding._replace(path=path, line=1234) for finding in SAMPLE.findings),
        checks=SAMPLE.checks._replace(tests=SAMPLE.checks.tests._replace(symbols=symbols)),
    )
    text = render(report, RenderOptions(width=80))
    assert f"    {path}:1234\n" in text
    assert f"{path}:77" in text
