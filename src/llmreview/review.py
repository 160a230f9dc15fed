"""The whole story: a change in, a report out."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Literal

from llmreview import __version__, background
from llmreview.assets import checklists_directory
from llmreview.change import Change
from llmreview.checklist import build_checklist
from llmreview.checks import check_scope, check_tests
from llmreview.checks.lost_work import lost_work
from llmreview.checks.runners import configured_test_paths
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.claims import Facts, check_claims
from llmreview.detect.catalog import Catalog
from llmreview.detect.engine import Detection, detect
from llmreview.fixes import suggest
from llmreview.globs import matches_any
from llmreview.model import (
    ChangeSummary,
    ChecklistItem,
    Checks,
    ClaimCheck,
    FileSummary,
    Finding,
    NotEvaluated,
    Report,
    Suppression,
    TestCheck,
)
from llmreview.prioritize import prioritize
from llmreview.proofs import Proofs, prove
from llmreview.questions import Question, Subject, ask, read_questions
from llmreview.settings import Settings
from llmreview.syntax import grammar_of
from llmreview.syntax.sources import ChangedSources
from llmreview.syntax.unmapped import unmapped_files

LARGE = 150_000
"""Bytes of both sides from which on a second process pays."""


def review(
    change: Change,
    catalog: Catalog,
    settings: Settings,
    proofs: Proofs = Proofs(),  # noqa: B008 - immutable
    *,
    heed_new_suppressions: bool = True,
    questions: tuple[Question, ...] | None = None,
) -> Report:
    """Looks at the change and says where it is likely to be wrong. Deterministic; runs nothing of the repository.

    ``heed_new_suppressions``: whether a comment that the change itself adds may suppress a finding; a bot that speaks to others
    than the author does not let it. ``questions``: those in force, None for all that ship.
    """
    change = leave_out(change, settings.exclude)
    chosen = catalog.only(frozenset(d.id for d in catalog.detectors if settings.runs(d.id, d.category)))
    sources = ChangedSources(change)
    test_paths = test_paths_of(change, settings)
    detection, checks, items = examine(sources, chosen, settings, frozenset(catalog.by_id), proofs, test_paths)
    found = detection.findings if heed_new_suppressions else _without_new_suppressions(detection.findings, change)
    findings = suggest(prioritize(_ignore_by_path(found, settings), checks.tests), change)
    subject = Subject(sources, findings, checks, test_paths)
    asked = ask(read_questions(checklists_directory()) if questions is None else questions, subject, settings.max_questions)
    summary = _summarize(change)
    families = frozenset(grammar.family for f in change.files if (grammar := grammar_of(f.path, f.new)) is not None)
    return Report(
        version=__version__,
        change=summary,
        verdict=_verdict(findings, checks.tests),
        findings=findings,
        checks=checks,
        checklist=build_checklist(findings, (*items, *lost_work(change), *asked.items), chosen, families),
        not_evaluated=(*change.not_evaluated, *unmapped_files(change), *detection.not_evaluated, *asked.not_evaluated),
        suppressed=sum(finding.suppressed is not None for finding in findings),
        checked=tuple(chosen.by_id),
        files=tuple(FileSummary(f.path, f.status, f.added, f.deleted, f.skipped is None) for f in change.files),
    )


def examine(
    sources: ChangedSources,
    catalog: Catalog,
    settings: Settings,
    known_ids: frozenset[str] = frozenset(),
    proofs: Proofs = Proofs(),  # noqa: B008 - immutable
    test_paths: tuple[str, ...] | None = None,
) -> tuple[Detection, Checks, tuple[ChecklistItem, ...]]:
    """All that the detectors find, the checks, and what the proofs ask; what depends on others' results comes last."""
    test_paths = test_paths_of(sources.change, settings) if test_paths is None else test_paths
    started = background.start(lambda: check_tests(sources, test_paths), _size(sources.change) > LARGE)
    is_test = matcher_of_test_paths(test_paths)
    proved = cache(lambda: prove(started(), proofs, sources, is_test))

    def tests_of() -> TestCheck:
        return proved()[0]

    def claims_of(found: tuple[Finding, ...]) -> ClaimCheck:
        return check_claims(Facts(sources, tests_of(), found, test_paths, proofs.threads))

    scope = check_scope(sources, test_paths, settings.large_change_lines, settings.large_change_areas)
    detection = detect(sources, catalog, tests_of, known_ids, scope, claims_of, test_paths)
    return detection, Checks(tests_of(), detection.claims, scope), proved()[1]


def test_paths_of(change: Change, settings: Settings) -> tuple[str, ...]:
    """Patterns of paths where tests stand beside the conventions: by our settings, and by those of the tests' runners."""
    return (*settings.test_paths, *configured_test_paths(change))


def _size(change: Change) -> int:
    return sum(len(file.old or b"") + len(file.new or b"") for file in change.files)


def leave_out(change: Change, patterns: tuple[str, ...]) -> Change:
    """The change without the excluded paths, each of which is listed as not evaluated."""
    excluded = {file.path for file in change.files if matches_any(file.path, patterns)}
    if not excluded:
        return change
    kept = tuple(file for file in change.files if file.path not in excluded)
    notes = tuple(NotEvaluated(path, "excluded by the configuration") for path in sorted(excluded))
    not_evaluated = (*change.not_evaluated, *notes)
    return Change(change.base, change.head, change.title, kept, change.messages, not_evaluated, change.tree, change.history)


def _without_new_suppressions(findings: tuple[Finding, ...], change: Change) -> tuple[Finding, ...]:
    """The findings as if the change had not added a comment against them."""

    def is_new(suppression: Suppression | None) -> bool:
        if suppression is None or suppression.kind != "inline" or suppression.path is None:
            return False
        return suppression.line in change.by_path[suppression.path].added_lines()

    return tuple(finding._replace(suppressed=None) if is_new(finding.suppressed) else finding for finding in findings)


def _ignore_by_path(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    """Marks the findings that ``per-path-ignores`` names; they stay in the report as suppressed."""

    def mark(finding: Finding) -> Finding:
        for pattern, names in settings.per_path_ignores:
            named = finding.detector in names or finding.category in names
            if finding.suppressed is None and named and matches_any(finding.path or "", (pattern,)):
                return finding._replace(suppressed=Suppression("settings", f"per-path-ignores: {pattern}"))
        return finding

    return tuple(mark(finding) for finding in findings)


def _summarize(change: Change) -> ChangeSummary:
    languages: Counter[str] = Counter()
    for file in change.files:
        grammar = grammar_of(file.path, file.new)
        if grammar is not None:
            languages[grammar.name] += file.added
    return ChangeSummary(
        base=change.base,
        head=change.head,
        title=change.title,
        files=len(change.files),
        added=sum(file.added for file in change.files),
        deleted=sum(file.deleted for file in change.files),
        languages=dict(sorted(languages.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _verdict(findings: tuple[Finding, ...], tests: TestCheck) -> Literal["pass", "warn", "fail"]:
    """``fail`` when a grave flaw is stated with certainty; ``warn`` for any other stated flaw, and when tests did not follow."""
    stated = [finding for finding in findings if finding.suppressed is None and finding.tier != "ask"]
    if any(finding.severity == "high" and finding.tier == "fix" for finding in stated):
        return "fail"
    return "warn" if stated or tests.verdict in ("warn", "fail") else "pass"
