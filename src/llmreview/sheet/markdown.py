"""The sheet as Markdown with task lists."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.render._glance import AreaRow
from llmreview.render._outline import counted, joined
from llmreview.render._sheet import CheckRow, Entry, Sheet
from llmreview.render.markdown import bullets, cell, code, escape, fenced
from llmreview.sheet import SheetOptions


def render(sheet: Sheet, _options: SheetOptions) -> str:
    """GitHub-flavoured; every text of the change is escaped."""
    return "\n\n".join(_blocks(sheet)) + "\n"


def _blocks(sheet: Sheet) -> Iterator[str]:
    yield f"# {escape(sheet.title)}"
    yield (
        joined((code(sheet.revisions) if sheet.revisions else "", sheet.size))
        + f"\n\n**{sheet.verdict}**: {escape(sheet.headline)}"
    )
    if sheet.areas:
        rows = [
            f"| {cell(area.name)} | {area.spark()} | {len(area.files)} | +{area.added} -{area.deleted} | {_worst(area)} |"
            for area in sheet.areas
        ]
        yield "\n".join(("| Area | Lines by file | Files | Lines | Worst finding |", "|---|---|---|---|---|", *rows))
    if sheet.more_areas:
        yield f"and {counted(sheet.more_areas, 'more area')}"
    yield bullets([f"**{c.name}: {c.verdict}.** {escape(c.summary)}{_details(c)}" for c in sheet.checks])
    yield from _entries("Look at these, in this order", sheet.entries, sheet.more_entries)
    yield from _entries("Questions that nobody but you can answer", sheet.questions, sheet.more_questions)
    if sheet.clear:
        yield f"**Looked for and not found:** {'; '.join(escape(clear.title) for clear in sheet.clear)}"
    yield f"**Not looked at:** {'; '.join(map(escape, sheet.left_out))}"


def _details(check: CheckRow) -> str:
    places = [f"{code(str(detail.place))}: " if detail.place is not None else "" for detail in check.details]
    return "".join(f"\n  - {place}{escape(detail.text)}" for place, detail in zip(places, check.details, strict=True))


def _worst(area: AreaRow) -> str:
    return f"{area.worst} ({area.findings})" if area.worst else ""


def _entries(title: str, entries: tuple[Entry, ...], more: int) -> Iterator[str]:
    if entries:
        yield f"## {title}"
        for entry in entries:
            yield "\n\n".join(_entry(entry))
        if more:
            yield f"and {more} more: {code('llmreview checklist --format html')} has them all"


def _entry(entry: Entry) -> Iterator[str]:
    severity = f"{entry.severity}: " if entry.severity else ""
    yield f"- [ ] **{entry.number}. {severity}{escape(entry.title)}** ({code(entry.id)})"
    if entry.place is not None:
        symbol = f" in {code(entry.symbol)}" if entry.symbol else ""
        yield f"  {code(str(entry.place))}{symbol}: {escape(entry.message)}"
    elif entry.message:
        yield f"  {escape(entry.message)}"
    if entry.code:
        block = fenced([f"{number} | {line}" for number, line in entry.code])
        yield "\n".join(f"  {line}" for line in block.split("\n"))
    points = [f"{code(str(place))}{': ' if place.note else ''}{escape(place.note)}" for place in entry.places]
    if entry.more_places:
        points.append(f"and {counted(entry.more_places, 'more place')}")
    points += [f"{label}: {escape(text)}" for label, text in entry.said]
    points.append("Note:")
    yield "\n".join(f"  - {point}" for point in points)
