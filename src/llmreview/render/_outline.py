"""What a report says, in the order in which a person should read it: the same for every renderer meant for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from llmreview.model import SEVERITIES, ChangedSymbol, ChangeSummary, ChecklistItem, Evidence, Finding, Report, Severity
from llmreview.render._text import one_line

T = TypeVar("T")

_SHORT = 9
"""Digits of a commit: enough for the largest repositories."""
_LONGEST_SENTENCE = 600


class Box(NamedTuple):
    """A numbered box to tick: a checklist item with its findings in full."""

    number: int
    item: ChecklistItem
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        return self.item.title.strip() or (self.findings[0].message.strip() if self.findings else self.question) or self.item.id

    @property
    def severity(self) -> Severity | None:
        """The worst of its findings."""
        return max((f.severity for f in self.findings), key=SEVERITIES.index, default=None)

    @property
    def question(self) -> str:
        return (self.findings[0].question if self.findings else "").strip() or self.item.question.strip()

    @property
    def why(self) -> str:
        return (self.findings[0].why if self.findings else "").strip() or self.item.why.strip()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Of the first finding, then of the item; the findings' own places are shown as such already."""
        seen = {(finding.path, finding.line) for finding in self.findings}
        first = self.findings[0].evidence if self.findings else ()
        return tuple(entry for entry in dict.fromkeys(first + self.item.evidence) if (entry.path, entry.line) not in seen)


class Outline(NamedTuple):
    """``violated`` and ``questions`` are numbered through, so that "number 7" means one box."""

    violated: tuple[Box, ...]
    questions: tuple[Box, ...]
    gaps: tuple[ChangedSymbol, ...]
    """Changed symbols that no test exercises, the weightiest first."""
    unseen: tuple[str, ...]
    """What was not looked at, counted by reason."""
    broken: tuple[str, ...]
    """Where the analysis failed: never folded into a count alone."""
    headline: str

    says_nothing: bool
    """Whether two lines are enough: nothing to tick, no check that failed, and an analysis that was whole."""


def outline(report: Report) -> Outline:
    found = {finding.fingerprint: finding for finding in report.findings}
    ordered = sorted(report.checklist, key=lambda item: -item.priority)
    ordered = [item for item in ordered if item.status == "violated"] + [item for item in ordered if item.status == "ask"]
    boxes = tuple(
        Box(number, item, tuple(found[mark] for mark in item.findings if mark in found)) for number, item in enumerate(ordered, 1)
    )
    violated = tuple(box for box in boxes if box.item.status == "violated")
    questions = boxes[len(violated) :]
    status = ("untested", "mentioned")
    gaps = sorted(
        (symbol for symbol in report.checks.tests.symbols if symbol.status in status),
        key=lambda symbol: (status.index(symbol.status), -symbol.lines),
    )
    verdicts = {report.verdict, report.checks.tests.verdict, report.checks.claims.verdict, report.checks.scope.verdict}
    broken = tuple(f"{entry.what}: {entry.why}" for entry in report.not_evaluated if entry.incomplete)
    reasons = Counter(entry.why for entry in report.not_evaluated if not entry.incomplete)
    return Outline(
        violated,
        questions,
        tuple(gaps),
        tuple(f"{count}x {reason}" if count > 1 else reason for reason, count in reasons.most_common()),
        broken,
        _headline(report, questions),
        not (boxes or broken or verdicts & {"warn", "fail"}),
    )


def _headline(report: Report, questions: Sequence[Box]) -> str:
    severities = Counter(finding.severity for finding in report.reported)
    counts = ", ".join(f"{severities[severity]} {severity}" for severity in reversed(SEVERITIES) if severities[severity])
    parts = [f"{counted(severities.total(), 'finding')}: {counts}" if counts else "no findings"]
    if questions:
        parts.append(counted(len(questions), "question"))
    if report.checks.tests.verdict in ("warn", "fail"):
        parts.append(f"tests {report.checks.tests.verdict}")
    return "; ".join(parts)


def what_was_checked(report: Report) -> str:
    """For the second line of a report with nothing to say."""
    verdicts: dict[str, list[str]] = {}
    for name, check in (("tests", report.checks.tests), ("claims", report.checks.claims), ("scope", report.checks.scope)):
        verdicts.setdefault(check.verdict.replace("-", " "), []).append(name)
    parts = [counted(len(report.checked), "detector"), *(f"{joined(names)}: {verdict}" for verdict, names in verdicts.items())]
    if report.not_evaluated:
        parts.append(f"{len(report.not_evaluated)} not looked at")
    if report.suppressed:
        parts.append(f"{report.suppressed} suppressed")
    return "Checked: " + "; ".join(parts)


def titles(report: Report) -> dict[str, str]:
    """What the checklist calls its items, by id."""
    return {item.id: item.title for item in report.checklist if item.title.strip()}


def revisions(change: ChangeSummary) -> str:
    """``3f2a1bc0d..9d8e7f6a5``; empty where there are none, as in a patch."""
    sides = [side[:_SHORT] for side in (change.base, change.head) if side]
    return "..".join(one_line(side) for side in sides)


def size(change: ChangeSummary) -> str:
    return f"{counted(change.files, 'file')}, +{change.added} -{change.deleted}"


def counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def sentence(text: str) -> str:
    """Prose on one line, of a length that a person would read."""
    text = one_line(text)
    return text if len(text) <= _LONGEST_SENTENCE else text[: _LONGEST_SENTENCE - 1] + "…"


def fold(entries: Sequence[T], limit: int) -> tuple[Sequence[T], int]:
    """The entries to show and the number left out; 0 shows all."""
    shown = entries[:limit] if limit > 0 else entries
    return shown, len(entries) - len(shown)


def excerpt(finding: Finding, most: int, tab: int = 4) -> list[tuple[str, str]]:
    """The quoted lines with their numbers, which are of one width: tabs expanded, common indentation off, white space at the end
    made visible."""
    lines = [line.rstrip("\r\n").expandtabs(tab) for line in finding.excerpt[:most]]
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), default=0)
    first = finding.line or 1
    width = len(str(first + len(lines) - 1))
    return [(f"{number:>{width}}", _show_end(line[margin:])) for number, line in enumerate(lines, first)]


def _show_end(line: str) -> str:
    bare = line.rstrip(" ")
    return bare + "·" * (len(line) - len(bare))


def joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)
