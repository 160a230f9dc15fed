"""The sheet at a terminal."""

from __future__ import annotations

from llmreview.render._outline import counted, joined
from llmreview.render._page import Page, Span
from llmreview.render._sheet import AreaRow, Entry, Sheet
from llmreview.sheet import SheetOptions

_STYLES = {"fail": "bad", "warn": "doubt", "pass": "good", "high": "bad", "medium": "doubt"}
_INDENT = 4
_LABEL = len("Note ")


def render(sheet: Sheet, options: SheetOptions) -> str:
    """Text with boxes of brackets; ANSI styles where ``options.color`` allows them."""
    page = Page(options.width, options.color)
    page.prose(Span(sheet.title, "strong"))
    page.row(joined((sheet.revisions, sheet.size)))
    page.prose(Span(sheet.verdict.upper(), _STYLES.get(sheet.verdict, "")), "  ", sheet.headline)
    page.gap()
    _areas(page, sheet)
    page.gap()
    for check in sheet.checks:
        word = check.verdict.upper() if check.verdict in _STYLES else check.verdict
        page.prose(f"{check.name:<8}", Span(f"{word:<6}", _STYLES.get(check.verdict, "")), check.summary, hang=14)
        for detail in check.details:
            page.prose(f"- {detail}", indent=14, hang=2)
    _entries(page, "Look at these, in this order", sheet.entries, sheet.more_entries)
    _entries(page, "Questions that nobody but you can answer", sheet.questions, sheet.more_questions)
    page.gap()
    if sheet.clear:
        page.prose("Looked for and not found: ", joined(sheet.clear), hang=2)
    if sheet.left_out:
        page.prose("Not looked at: ", "; ".join(sheet.left_out), hang=2)
    return page.text()


def _areas(page: Page, sheet: Sheet) -> None:
    widest = min(max((len(area.name) for area in sheet.areas), default=0), 36)
    for area in sheet.areas:
        name = area.name if len(area.name) <= widest else f"{area.name[: widest - 1]}…"
        page.row(f"{name:<{widest}}  ", Span(f"{area.spark()}  ", "faint"), _size(area), "  ", *_risk(area))
    if sheet.more_areas:
        page.row(f"and {counted(sheet.more_areas, 'more area')}")


def _size(area: AreaRow) -> str:
    return f"{counted(len(area.files), 'file')}, +{area.added} -{area.deleted}"


def _risk(area: AreaRow) -> tuple[Span | str, ...]:
    if area.worst is None:
        return ()
    return (Span(area.worst, _STYLES.get(area.worst, "")), f": {counted(area.findings, 'finding')}")


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
        page.row(f"and {more} more: llmreview diff")


def _entry(page: Page, entry: Entry) -> None:
    severity = (Span(entry.severity.upper(), _STYLES.get(entry.severity, "")), "  ") if entry.severity else ()
    page.prose(f"[ ] {entry.number}. ", *severity, Span(entry.title, "strong"), hang=_INDENT)
    if entry.place is not None:
        page.row(Span(str(entry.place), "place"), f"  {entry.symbol}", indent=_INDENT)
    if entry.message:
        page.prose(entry.message, indent=_INDENT)
    gutter = len(str(entry.code[-1][0])) if entry.code else 0
    for number, line in entry.code:
        page.row(Span(f"{number:>{gutter}} |", "faint"), f" {line}" if line else "", indent=_INDENT + 2)
    for place in entry.places:
        page.prose(Span("See  ", "strong"), Span(str(place), "place"), f"  {place.note}", indent=_INDENT, hang=_LABEL)
    if entry.more_places:
        page.row(f"and {counted(entry.more_places, 'more place')}", indent=_INDENT + _LABEL)
    for label, text in (("Ask", entry.question), ("Why", entry.why), ("Fix", entry.fix)):
        if text:
            page.prose(Span(f"{label:<{_LABEL}}", "strong"), text, indent=_INDENT, hang=_LABEL)
    page.row(f"{'Note':<{_LABEL}}{'_' * 40}", indent=_INDENT)
