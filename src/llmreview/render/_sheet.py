"""From a report to what stands on the sheet: plain values, short enough for two pages of a common change."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from llmreview.model import INDEX, WORKTREE, ChangedSymbol, Finding, Report, ScopeCheck, Severity
from llmreview.render._glance import AreaRow, Block, area_rows, picture_blocks
from llmreview.render._outline import Box, Outline, counted, excerpt, fold, joined, outline, revisions, sentence, size


class Limits(NamedTuple):
    """How much of each kind is shown; the rest is counted. 0 shows all. By default two pages hold a common change."""

    boxes: int = 9
    questions: int = 6
    areas: int = 8
    code: int = 4
    places: int = 3
    gaps: int = 6
    claims: int = 5
    left_out: int = 8


SCREEN = Limits(0, 0, 20, 8, 8, 20, 20, 40)
"""For a page to tick: every box is on it."""
WHOLE = Limits(0, 0, 40, 12, 30, 60, 60, 200)
"""For a form that has room: what would be beyond reading is still counted."""
_LONGEST_CODE = 400
"""Characters of a line: what stands beyond is no evidence that a person reads."""


class Place(NamedTuple):
    path: str
    line: int | None
    note: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class Entry(NamedTuple):
    """A box to tick."""

    key: str
    """Stable between two runs on the same change: ticks and notes are kept by it."""
    number: int
    id: str
    severity: Severity | None
    title: str
    place: Place | None
    symbol: str
    message: str
    code: tuple[tuple[str, str], ...]
    """Lines with their numbers, which are of one width."""
    places: tuple[Place, ...]
    more_places: int
    question: str
    why: str
    fix: str

    @property
    def said(self) -> list[tuple[str, str]]:
        """What is said of it beside where it is, each with its label."""
        return [(label, text) for label, text in (("Ask", self.question), ("Why", self.why), ("Fix", self.fix)) if text]


class Detail(NamedTuple):
    """A line under a check; ``place`` is where to look, if there is such a place."""

    text: str
    place: Place | None = None


class Clear(NamedTuple):
    """What was looked for and not found."""

    id: str
    title: str


class CheckRow(NamedTuple):
    name: str
    verdict: str
    summary: str
    details: tuple[Detail, ...] = ()


class Sheet(NamedTuple):
    """Everything that a form shows, already cut to length; ``more_entries`` and ``more_questions`` count what is not on it."""

    title: str
    revisions: str
    size: str
    verdict: str
    headline: str
    areas: tuple[AreaRow, ...]
    more_areas: int
    blocks: tuple[Block, ...]
    checks: tuple[CheckRow, ...]
    entries: tuple[Entry, ...]
    more_entries: int
    questions: tuple[Entry, ...]
    more_questions: int
    clear: tuple[Clear, ...]
    left_out: tuple[str, ...]
    """What was not looked at, and why."""
    key: str
    """Of the change: what is ticked on one sheet is not ticked on that of another."""


def build_sheet(report: Report, limits: Limits = Limits()) -> Sheet:  # noqa: B008 - immutable
    """The sheet of a report. Texts are on one line each and not escaped: every form does that itself."""
    story = outline(report)
    areas = area_rows(report)
    entries, more_entries = fold(story.violated, limits.boxes)
    questions, more_questions = fold(story.questions, limits.questions)
    shown_areas, more_areas = fold(areas, limits.areas)
    return Sheet(
        title=sentence(report.change.title) or "A change without a title",
        revisions=revisions(report.change),
        size=size(report.change),
        verdict=report.verdict,
        headline=story.headline,
        areas=tuple(shown_areas),
        more_areas=more_areas,
        blocks=tuple(picture_blocks(areas, report)),
        checks=tuple(_checks(report, story, limits)),
        entries=tuple(_entry(box, limits) for box in entries),
        more_entries=more_entries,
        questions=tuple(_entry(box, limits) for box in questions),
        more_questions=more_questions,
        clear=tuple(Clear(item.id, sentence(item.title) or item.id) for item in report.checklist if item.status == "clear"),
        left_out=_left_out(report, story, limits),
        key=_key(report),
    )


def _key(report: Report) -> str:
    """Two commits name a change. What is not committed, and a patch, are told apart by what they touch."""
    base, head = report.change.base or "", report.change.head or ""
    if base and head and head not in (WORKTREE, INDEX):
        return f"{base}..{head}"
    touched = "\0".join((report.change.title, *(file.path for file in report.files)))
    return f"{base}..{head}:{sha256(touched.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _checks(report: Report, story: Outline, limits: Limits) -> list[CheckRow]:
    tests, claims, scope = report.checks.tests, report.checks.claims, report.checks.scope
    needs_tests = tests.verdict in ("warn", "fail")
    contradicted = [claim for claim in claims.claims if claim.is_told]
    said = [sentence(c.evidence if c.is_thread else f"“{c.text}”: {c.evidence}") for c in contradicted]
    counts = {verdict: sum(claim.verdict == verdict for claim in claims.claims) for verdict in ("supported", "contradicted")}
    summary = joined(f"{counted(count, 'statement')} {verdict}" for verdict, count in counts.items() if count)
    return [
        CheckRow("Tests", tests.verdict, sentence(tests.summary), _gaps(story.gaps, limits) if needs_tests else ()),
        CheckRow(
            "Claims",
            claims.verdict,
            summary or "nothing that could be held against the change",
            _folded([Detail(text) for text in said], limits.claims, "more statement"),
        ),
        CheckRow("Scope", scope.verdict, _scope(scope)),
    ]


def _gaps(gaps: Sequence[ChangedSymbol], limits: Limits) -> tuple[Detail, ...]:
    details = [Detail(f"{gap.symbol}: {gap.status}", Place(gap.path, gap.line)) for gap in gaps]
    return _folded(details, limits.gaps, "more symbol")


def _folded(details: list[Detail], limit: int, noun: str) -> tuple[Detail, ...]:
    shown, hidden = fold(details, limit)
    return (*shown, *((Detail(f"and {counted(hidden, noun)}"),) if hidden else ()))


def _scope(scope: ScopeCheck) -> str:
    """The areas themselves stand in the table above."""
    if not scope.lines:
        return "no lines besides tests, documentation and what nobody reads line by line"
    areas = f", in {counted(len(scope.areas), 'area')}" if scope.areas else ""
    size = f"{counted(scope.lines, 'line')} besides tests and documentation{areas}"
    over = " and ".join(f"more {what}" for what in scope.exceeds)
    return f"{size}: {over} than one change should have" if over else size


def _entry(box: Box, limits: Limits) -> Entry:
    first = box.findings[0] if box.findings else None
    violated = box.item.status == "violated"
    further = [Place(finding.path or "the change", finding.line) for finding in box.findings[1:]]
    evidence = [Place(entry.path, entry.line, sentence(entry.note)) for entry in box.evidence]
    shown, hidden = fold([*evidence, *further], limits.places)
    return Entry(
        key=f"{box.item.id}{'' if violated else ':ask'}",
        number=box.number,
        id=box.item.id,
        severity=box.severity if violated else None,
        title=sentence(box.title if violated else box.question or box.title),
        place=_place(first),
        symbol=sentence(first.symbol or "") if first is not None else "",
        message=sentence(first.message) if first is not None else "",
        code=tuple((number, _cut(line)) for number, line in excerpt(first, limits.code)) if first is not None else (),
        places=tuple(shown),
        more_places=hidden,
        question=sentence(box.question) if violated else "",
        why=sentence(box.why),
        fix=sentence(first.fix.description) if first is not None and violated else "",
    )


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_CODE else line[: _LONGEST_CODE - 1] + "…"


def _place(finding: Finding | None) -> Place | None:
    return Place(finding.path, finding.line) if finding is not None and finding.path is not None else None


def _left_out(report: Report, story: Outline, limits: Limits) -> tuple[str, ...]:
    suppressed = (f"{counted(report.suppressed, 'finding')} suppressed",) if report.suppressed else ()
    shown, hidden = fold((*story.broken, *story.unseen, *suppressed), limits.left_out)
    said = (*map(sentence, shown), *((f"and {hidden} more",) if hidden else ()))
    return said or ("nothing of this change was left out",)
