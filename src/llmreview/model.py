"""The nouns of llmreview: immutable values that every stage passes on.

They are named tuples rather than frozen data classes because start-up time is felt at every commit
(docs/decisions/0001-named-tuples.md). Lines and columns count from 1; columns count characters.
Paths are relative to the repository's root, with ``/``; bytes that are not UTF-8 are kept as surrogates
(``os.fsdecode``), and each renderer makes them printable.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Severity = Literal["high", "medium", "low", "info"]
Tier = Literal["fix", "check", "ask"]
Verdict = Literal["pass", "warn", "fail", "not-evaluated"]

SEVERITIES: tuple[Severity, ...] = ("info", "low", "medium", "high")
"""Ascending: the index is the rank."""

WORKTREE = "WORKTREE"
INDEX = "INDEX"


class InputError(Exception):
    """What was asked cannot be done: usage, configuration, git or a patch. The message is for the user; exit status 2.

    ``advice`` is a command or a sentence that would mend it, shown on a line of its own.
    """

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.advice = advice


class Evidence(NamedTuple):
    """A second place that a finding or a question points at, with a sentence that says why."""

    path: str
    line: int
    end_line: int
    note: str


class Fix(NamedTuple):
    """How to mend a finding; ``replacement`` is the new text of its lines where that is safe to apply."""

    description: str
    replacement: str | None = None


class Suppression(NamedTuple):
    """Why a finding does not count: an inline comment or a setting of the project."""

    kind: Literal["inline", "settings"]
    reason: str | None
    path: str | None = None
    line: int | None = None


class Finding(NamedTuple):
    """One flaw at one primary place.

    ``path``, ``line``, ``end_line``, ``column`` and ``symbol`` are None for findings on a message or the whole change.
    ``excerpt`` holds the source lines from ``line`` on (at most a handful) for renderers; it is not part of the JSON report.
    """

    fingerprint: str
    detector: str
    category: str
    severity: Severity
    confidence: float
    tier: Tier
    message: str
    question: str
    why: str
    fix: Fix
    path: str | None = None
    line: int | None = None
    end_line: int | None = None
    column: int | None = None
    symbol: str | None = None
    evidence: tuple[Evidence, ...] = ()
    suppressed: Suppression | None = None
    priority: int = 0
    priority_reasons: tuple[str, ...] = ()
    excerpt: tuple[str, ...] = ()


class CaseReference(NamedTuple):
    """A test case that exercises a symbol; ``changed`` when the change really altered it."""

    path: str
    line: int
    name: str
    changed: bool


class ChangedSymbol(NamedTuple):
    """A production symbol whose behaviour the change altered, and the test cases that exercise it."""

    path: str
    line: int
    symbol: str
    change: Literal["added", "modified", "removed"]
    status: Literal["exercised", "mentioned", "untested"]
    cases: tuple[CaseReference, ...] = ()
    lines: int = 0
    """Changed lines of the symbol: what its weight in the verdict is. Not part of the JSON report."""


class TestFile(NamedTuple):
    """A test file that the change touches; ``form-only`` when no case really changed."""

    path: str
    status: Literal["changed", "form-only", "deleted"]


class ChangedCase(NamedTuple):
    """A test case that the change touched. ``kind`` is ``form`` where it checks no more, or no less, than it did."""

    path: str
    line: int
    name: str
    kind: Literal["added", "modified", "form", "deleted"]
    runs: int = 1
    """How many rows of tables it is repeated for."""


class TestCheck(NamedTuple):
    """Whether tests really changed with the code (``checks.tests`` of the report)."""

    verdict: Verdict
    summary: str
    symbols: tuple[ChangedSymbol, ...] = ()
    files: tuple[TestFile, ...] = ()
    cases: tuple[ChangedCase, ...] = ()
    """What became of single test cases. Not part of the JSON report."""


class Claim(NamedTuple):
    """A statement of the message or description, held against the diff."""

    text: str
    source: Literal["commit", "title", "description"]
    verdict: Literal["supported", "contradicted", "unverifiable"]
    evidence: str
    places: tuple[Evidence, ...] = ()
    """What shows it. Not part of the JSON report."""
    is_thread: bool = False
    """Whether it is a review thread that somebody marked as resolved: its text is ours. Not part of the JSON report."""
    is_part: bool = False
    """Whether an earlier one is contradicted for the same reason and stands for both. Not part of the JSON report."""

    @property
    def is_told(self) -> bool:
        """Whether a reader is told that it is contradicted: no earlier one stands for it."""
        return self.verdict == "contradicted" and not self.is_part


class ClaimCheck(NamedTuple):
    verdict: Verdict
    claims: tuple[Claim, ...] = ()


class Area(NamedTuple):
    """A part of the change held together by imports, calls or names."""

    name: str
    files: int
    lines: int
    paths: tuple[str, ...] = ()
    """Its files, the largest first, then the tests and documentation that go with them. Not part of the JSON report."""


class ScopeCheck(NamedTuple):
    """How much a change alters, and in how many areas (``checks.scope`` of the report)."""

    verdict: Verdict
    areas: tuple[Area, ...] = ()
    lines: int = 0
    """Changed lines outside of tests, documentation, generated and lock files. Not part of the JSON report."""
    exceeds: tuple[Literal["lines", "areas"], ...] = ()
    """The limits that it is over. Not part of the JSON report."""
    groups: tuple[Area, ...] = ()
    """A proposal of how to split the change, in the order to merge. Not part of the JSON report."""


class Checks(NamedTuple):
    tests: TestCheck
    claims: ClaimCheck
    scope: ScopeCheck


class ChecklistItem(NamedTuple):
    """One box for the reader: the findings of one detector with their places, or a question that no detector can answer.

    ``id`` is a detector's id or a question's; ``reasons`` says why it stands where it stands (not part of the JSON report).
    """

    id: str
    category: str
    question: str
    why: str
    status: Literal["violated", "ask", "clear", "not-evaluated"]
    priority: int
    findings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    title: str = ""
    reasons: tuple[str, ...] = ()
    severity: Severity | None = None
    """How bad what its detector looks for is, as a rule; None for a question. Not part of the JSON report."""


class NotEvaluated(NamedTuple):
    """Something that was not looked at, and why: never hidden.

    ``incomplete`` marks a failure of the analysis (a detector or a parse that broke, a bound that was met), as opposed to
    what nobody would have looked at (a binary, a lock file).
    """

    what: str
    why: str
    incomplete: bool = False


class ChangeSummary(NamedTuple):
    """The change at a glance; ``head`` is WORKTREE or INDEX where no commit is meant."""

    base: str | None
    head: str | None
    title: str
    files: int
    added: int
    deleted: int
    languages: Mapping[str, int]
    """Added lines by language name."""


class FileSummary(NamedTuple):
    """A changed file at a glance."""

    path: str
    status: str
    added: int
    deleted: int
    is_reviewed: bool = True
    """False for what nobody reads line by line, and no picture of the change shows: binary, generated, a lock file."""


class Report(NamedTuple):
    """All that a renderer may know."""

    version: str
    change: ChangeSummary
    verdict: Literal["pass", "warn", "fail"]
    findings: tuple[Finding, ...]
    checks: Checks
    checklist: tuple[ChecklistItem, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    suppressed: int
    checked: tuple[str, ...] = ()
    """Ids of the detectors that ran: what a clean report can say was checked. Not part of the JSON report."""
    files: tuple[FileSummary, ...] = ()
    """The changed files, by their paths. Not part of the JSON report."""

    @property
    def reported(self) -> tuple[Finding, ...]:
        """The findings that count: not suppressed, and sure enough to be stated (tiers fix and check)."""
        return tuple(f for f in self.findings if f.suppressed is None and f.tier != "ask")
