"""The report for a reader at a terminal, who has no patience: the verdict, then boxes to tick, the first one first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from llmreview.model import Evidence, Finding, Report
from llmreview.render import RenderOptions
from llmreview.render._outline import (
    Box,
    Outline,
    counted,
    excerpt,
    fold,
    joined,
    outline,
    revisions,
    sentence,
    size,
    what_was_checked,
)
from llmreview.render._page import Page, Span, cells

_INDENT = len("[ ] ")
_LABEL = len("Also ")
_MOST_SYMBOLS = 5
_MOST_PLACES = 5
_MOST_REASONS = 6
_MOST_CODE = 6
_STYLES = {"fail": "bad", "warn": "doubt", "pass": "good", "high": "bad", "medium": "doubt"}


def render(report: Report, options: RenderOptions) -> str:
    """Text, with ANSI styles where ``options.color`` allows them."""
    return draw(report, options, Page(options.width, options.color))


def draw(report: Report, options: RenderOptions, page: Page) -> str:
    """The text of the page with the report on it."""
    story = outline(report)
    if options.verbosity < 0:
        _brief(page, report, story, options)
    elif story.says_nothing:
        _nothing(page, report, options)
    else:
        _whole(page, report, story, options)
    return page.text()


def _brief(page: Page, report: Report, story: Outline, options: RenderOptions) -> None:
    page.row(Span(report.verdict.upper(), _STYLES[report.verdict]), "  ", story.headline)
    shown, hidden = fold(story.violated, options.max_items)
    for box in shown:
        place = (Span(_place(box.findings[0]), "place"), "  ") if box.findings else ()
        others = f" (+{len(box.findings) - 1})" if len(box.findings) > 1 else ""
        page.row(f"[ ] {box.number}. ", *_severity(box), *place, sentence(box.title) + others)
    _more(page, hidden, "item")


def _nothing(page: Page, report: Report, options: RenderOptions) -> None:
    change = report.change
    page.row(f"Nothing to say: {joined((revisions(change), size(change)))}  ", Span(sentence(change.title), "strong"))
    page.row(what_was_checked(report), whole=True)
    if options.verbosity > 0 or options.show_suppressed:
        _left_out(page, report, outline(report), options)


def _whole(page: Page, report: Report, story: Outline, options: RenderOptions) -> None:
    change = report.change
    if change.title:
        page.prose(Span(sentence(change.title), "strong"))
    page.row(joined((revisions(change), size(change))))
    page.prose(Span(report.verdict.upper(), _STYLES[report.verdict]), "  ", story.headline)
    page.gap()
    _checks(page, report, story, options)
    shown, hidden = fold(story.violated, options.max_items)
    for box in shown:
        page.gap()
        _item(page, box, options)
    _more(page, hidden, "item")
    shown, hidden = fold(story.questions, options.max_items)
    if shown:
        page.gap()
        page.row(Span("Questions for the reader", "strong"))
    for box in shown:
        _question(page, box, options)
    _more(page, hidden, "question")
    page.gap()
    _left_out(page, report, story, options)
    if story.violated:
        page.row(f"More about an item: llmreview explain {story.violated[0].item.id}")


def _checks(page: Page, report: Report, story: Outline, options: RenderOptions) -> None:
    checks = report.checks
    loud = options.verbosity > 0
    page.prose(*_verdict("Tests", checks.tests.verdict), sentence(checks.tests.summary), hang=14)
    if checks.tests.verdict in ("warn", "fail"):
        _symbols(page, story, 0 if loud else _MOST_SYMBOLS)
        for file in checks.tests.files:
            if file.status != "changed":
                page.prose(f"{file.status:<11}", Span(file.path, "place"), indent=_INDENT)
    if any(claim.verdict != "unverifiable" for claim in checks.claims.claims):
        page.prose(*_verdict("Claims", checks.claims.verdict), _claims(report), hang=14)
    told = any(finding.category == "claims" and finding.path is None for finding in report.reported)  # as items, further down
    for claim in checks.claims.claims if loud or not told else ():
        if not (claim.is_told or loud):
            continue
        evidence = f": {sentence(claim.evidence)}" if claim.evidence else ""
        page.prose(f"{claim.verdict:<14}“{sentence(claim.text)}” ({claim.source}){evidence}", indent=_INDENT, hang=14)
    if checks.scope.verdict in ("warn", "fail") or (loud and checks.scope.areas):
        areas = joined(
            f"{area.name} ({counted(area.files, 'file')}, {counted(area.lines, 'line')})" for area in checks.scope.areas
        )
        page.prose(*_verdict("Scope", checks.scope.verdict), f"{counted(len(checks.scope.areas), 'area')}: {areas}", hang=14)


def _claims(report: Report) -> str:
    counts = Counter(claim.verdict for claim in report.checks.claims.claims)
    return joined(f"{count} {verdict}" for verdict, count in sorted(counts.items()))


def _verdict(name: str, verdict: str) -> tuple[Span | str, ...]:
    word = verdict.upper() if verdict in _STYLES else verdict
    return f"{name:<8}", Span(word, _STYLES.get(verdict, "")), " " * max(6 - len(word), 1)


def _symbols(page: Page, story: Outline, most: int) -> None:
    shown, hidden = fold(story.gaps, most)
    places = [f"{symbol.path}:{symbol.line}" for symbol in shown]
    widest = min(max(map(cells, places), default=0), 40)
    for place, symbol in zip(places, shown, strict=True):
        gap = " " * (max(widest - cells(place), 0) + 2)
        said = f"{gap}{symbol.symbol} ({symbol.change})"
        page.prose(f"{symbol.status:<11}", Span(place, "place"), said, indent=_INDENT, hang=11)
    if hidden:
        page.row(f"and {hidden} more: -v shows all", indent=_INDENT)


def _item(page: Page, box: Box, options: RenderOptions) -> None:
    page.prose(f"[ ] {box.number}. ", *_severity(box), Span(sentence(box.title), "strong"), f"  {box.item.id}", hang=_INDENT)
    if box.findings:
        _finding(page, box.findings[0])
    _evidence(page, box.evidence)
    _label(page, "Ask", box.question)
    _label(page, "Why", box.why)
    if box.findings:
        _fix(page, box.findings[0])
    _further(page, box.findings, options)
    reasons = joined(sentence(reason) for reason in box.item.reasons)
    page.prose(Span(f"Priority {box.item.priority}" + (f": {reasons}" if reasons else ""), "faint"), indent=_INDENT, hang=_LABEL)


def _finding(page: Page, finding: Finding) -> None:
    if finding.path is not None:
        page.prose(Span(_place(finding), "place"), "  ", finding.symbol or "", indent=_INDENT)
    page.prose(sentence(finding.message), indent=_INDENT)
    for number, line in excerpt(finding, _MOST_CODE):
        page.row(Span(f"{number} |", "faint"), f" {line}" if line else "", indent=_INDENT + 2)


def _evidence(page: Page, evidence: Sequence[Evidence]) -> None:
    shown, hidden = fold(evidence, _MOST_PLACES)
    for position, entry in enumerate(shown):
        label = "See" if position == 0 else ""
        place = Span(f"{entry.path}:{entry.line}", "place")
        page.prose(Span(f"{label:<{_LABEL}}", "strong"), place, "  ", sentence(entry.note), indent=_INDENT, hang=_LABEL)
    if hidden:
        page.row(f"and {counted(hidden, 'more place')}", indent=_INDENT + _LABEL)


def _label(page: Page, label: str, text: str) -> None:
    if text:
        page.prose(Span(f"{label:<{_LABEL}}", "strong"), sentence(text), indent=_INDENT, hang=_LABEL)


def _fix(page: Page, finding: Finding) -> None:
    _label(page, "Fix", finding.fix.description)
    if finding.fix.replacement is not None:
        for line in finding.fix.replacement.splitlines()[:_MOST_CODE]:
            page.row(Span("+", "good"), f" {line.expandtabs(4)}", indent=_INDENT + _LABEL)


def _further(page: Page, findings: Sequence[Finding], options: RenderOptions) -> None:
    """The places after the first, each with what is different there."""
    shown, hidden = fold(findings[1:], 0 if options.verbosity > 0 else _MOST_PLACES)
    for position, finding in enumerate(shown):
        label = "Also" if position == 0 else ""
        said = finding.message if finding.message != findings[0].message else finding.symbol or ""
        page.prose(
            Span(f"{label:<{_LABEL}}", "strong"),
            Span(_place(finding), "place"),
            "  ",
            sentence(said),
            indent=_INDENT,
            hang=_LABEL,
        )
    if hidden:
        page.row(f"and {counted(hidden, 'more place')}: -v shows all", indent=_INDENT + _LABEL)


def _question(page: Page, box: Box, options: RenderOptions) -> None:
    page.prose(f"[ ] {box.number}. ", sentence(box.question or box.title), hang=_INDENT)
    if box.why:
        page.prose(sentence(box.why), indent=_INDENT)
    for finding in box.findings[:1]:
        _finding(page, finding)
    _evidence(page, box.evidence)
    _further(page, box.findings, options)


def _left_out(page: Page, report: Report, story: Outline, options: RenderOptions) -> None:
    """What does not count and what was not looked at: never hidden, seldom in full."""
    for entry in story.broken:
        page.prose(Span("Incomplete", "doubt"), "  ", sentence(entry), hang=12)
    if options.verbosity > 0:
        page.prose("Checked  ", joined(report.checked), hang=9)
        for left in report.not_evaluated:
            if not left.incomplete:
                page.prose("Not looked at  ", left.what, f": {sentence(left.why)}", hang=15)
    elif story.unseen:
        shown, hidden = fold(story.unseen, _MOST_REASONS)
        more = f" and {hidden} more reasons" if hidden else ""
        page.prose("Not looked at  ", sentence(joined(shown)) + more + " (-v lists them)", hang=15)
    if options.verbosity > 0 or options.show_suppressed:
        for finding in report.findings:
            if finding.suppressed:
                reason = sentence(finding.suppressed.reason or "no reason given")
                page.prose("Suppressed  ", Span(_place(finding), "place"), f"  {finding.detector}: {reason}", hang=12)
    elif report.suppressed:
        page.row(f"Suppressed  {counted(report.suppressed, 'finding')}")


def _severity(box: Box) -> tuple[Span | str, ...]:
    severity = box.severity
    return (Span(severity.upper(), _STYLES.get(severity, "")), "  ") if severity else ()


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}" if finding.path is not None else "the change"


def _more(page: Page, hidden: int, noun: str) -> None:
    if hidden:
        page.gap()
        page.row(f"and {counted(hidden, f'more {noun}')}: --max-items 0 shows all")
