"""The sheet at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llmreview.render._glance import BARS, AreaRow
from llmreview.render._outline import counted, joined
from llmreview.render._page import Page, Span, cells
from llmreview.render._sheet import Entry, Sheet
from llmreview.sheet import SheetOptions

_STYLES = {"fail": "bad", "warn": "doubt", "pass": "good", "high": "bad", "medium": "doubt"}
_INDENT = 4
_LABEL = len("Note ")
_GAP = 2
_NARROWEST_NAME = 16
_MOST_BARS = 10
_HEADS = ("By file", "Files", "Added", "Deleted", "Findings")


def render(sheet: Sheet, options: SheetOptions) -> str:
    """Text with boxes of brackets; ANSI styles where ``options.color`` allows them."""
    return draw(sheet, Page(options.width, options.color), options.width)


def draw(sheet: Sheet, page: Page, width: int, bars: str = BARS) -> str:
    """The text of the page with the sheet on it. ``bars``: characters for few lines to many."""
    page.prose(Span(sheet.title, "strong"))
    page.row(joined((sheet.revisions, sheet.size)))
    page.prose(Span(sheet.verdict.upper(), _STYLES.get(sheet.verdict, "")), "  ", sheet.headline)
    page.gap()
    _areas(page, sheet, width, bars)
    page.gap()
    for check in sheet.checks:
        word = check.verdict.upper() if check.verdict in _STYLES else check.verdict
        page.prose(f"{check.name:<8}", Span(f"{word:<5} ", _STYLES.get(check.verdict, "")), check.summary, hang=14)
        for detail in check.details:
            place = (Span(str(detail.place), "place"), "  ") if detail.place is not None else ()
            page.prose("- ", *place, detail.text, indent=8, hang=2)
    _entries(page, "Look at these, in this order", sheet.entries, sheet.more_entries)
    _entries(page, "Questions that nobody but you can answer", sheet.questions, sheet.more_questions)
    page.gap()
    if sheet.clear:
        page.prose("Looked for and not found: ", joined(clear.id for clear in sheet.clear), hang=2)
    page.prose("Not looked at: ", "; ".join(sheet.left_out), hang=2)
    return page.text()


def _areas(page: Page, sheet: Sheet, width: int, bars: str) -> None:
    """A table; on a narrow page a few words for each."""
    rows = [_row(area, bars) for area in sheet.areas]
    widths = [max(map(len, column)) for column in zip(_HEADS, *rows, strict=True)] if rows else []
    room = width - sum(widths) - _GAP * len(widths)
    for area in sheet.areas if room < _NARROWEST_NAME else ():
        page.row(area.name)
        page.prose(f"{counted(len(area.files), 'file')}, +{area.added} -{area.deleted}, findings: ", _risk(area), indent=2)
    if rows and room >= _NARROWEST_NAME:
        names = [page.tail(name, room) for name in ("Area", *(area.name for area in sheet.areas))]
        widest = max(map(cells, names))
        risks = [Span(_HEADS[-1], "faint"), *map(_risk, sheet.areas)]
        for name, row, risk in zip(names, (_HEADS, *rows), risks, strict=True):
            marks = "".join("  " + text for text in _columns(row[:-1], widths))
            page.row(Span(name, "faint" if row is _HEADS else ""), " " * (widest - cells(name)), Span(marks, "faint"), "  ", risk)
    if sheet.more_areas:
        page.row(f"and {counted(sheet.more_areas, 'more area')}")


def _row(area: AreaRow, bars: str) -> tuple[str, ...]:
    return area.spark(_MOST_BARS, bars), str(len(area.files)), f"+{area.added}", f"-{area.deleted}", _risk(area).text


def _columns(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The first one to the left, as it is a picture; the numbers to the right."""
    for column, (text, width) in enumerate(zip(row, widths, strict=False)):
        yield f"{text:<{width}}" if column == 0 else f"{text:>{width}}"


def _risk(area: AreaRow) -> Span:
    return Span(f"{area.findings}, worst {area.worst}" if area.worst else "none", _STYLES.get(area.worst or "", ""))


def _entries(page: Page, title: str, entries: tuple[Entry, ...], more: int) -> None:
    if not entries:
        return
    page.gap()
    page.row(Span(title, "strong"))
    for entry in entries:
        page.gap()
        _entry(page, entry)
    if more:
        page.gap()
        page.row(f"and {more} more: llmreview checklist --format html has them all")


def _entry(page: Page, entry: Entry) -> None:
    severity = (Span(entry.severity.upper(), _STYLES.get(entry.severity, "")), "  ") if entry.severity else ()
    page.prose(f"[ ] {entry.number}. ", *severity, Span(entry.title, "strong"), hang=_INDENT)
    if entry.place is not None:
        page.prose(Span(str(entry.place), "place"), "  ", entry.symbol, indent=_INDENT)
    if entry.message:
        page.prose(entry.message, indent=_INDENT)
    for number, line in entry.code:
        page.row(Span(f"{number} |", "faint"), f" {line}" if line else "", indent=_INDENT + 2)
    for place in entry.places:
        page.prose(Span("See  ", "strong"), Span(str(place), "place"), f"  {place.note}", indent=_INDENT, hang=_LABEL)
    if entry.more_places:
        page.row(f"and {counted(entry.more_places, 'more place')}", indent=_INDENT + _LABEL)
    for label, text in entry.said:
        page.prose(Span(f"{label:<{_LABEL}}", "strong"), text, indent=_INDENT, hang=_LABEL)
    page.row(f"{'Note':<{_LABEL}}{'_' * 40}", indent=_INDENT)
