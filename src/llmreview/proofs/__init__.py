"""What ran: results of tests and coverage that others measured, held against the change. Nothing is run here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from llmreview.model import ChecklistItem, Evidence, TestCheck

if TYPE_CHECKING:
    from llmreview.claims.threads import Thread
    from llmreview.proofs.coverage import Hits
    from llmreview.proofs.reported import CaseRun
    from llmreview.syntax.sources import ChangedSources


LARGEST_TOLD = 100_000
"""Bytes of a file that did not change and is read nonetheless."""


class Proofs(NamedTuple):
    """What the caller hands in beside the change; None for what was not."""

    runs: tuple[CaseRun, ...] | None = None
    coverage: Mapping[str, Hits] | None = None
    threads: tuple[Thread, ...] | None = None


def prove(
    tests: TestCheck, proofs: Proofs, sources: ChangedSources, is_test: Callable[[str], bool]
) -> tuple[TestCheck, tuple[ChecklistItem, ...]]:
    """The test check given what ran, and the questions that follow."""
    items = []
    if proofs.runs is not None:
        from llmreview.proofs.runs import hold_against_runs

        tests, places = hold_against_runs(tests, proofs.runs, cache(partial(_text, sources)))
        if places:
            items.append(_did_not_run(places))
    if proofs.coverage is not None:
        from llmreview.proofs.coverage import find_gap, places_of

        gap = find_gap(proofs.coverage, sources, is_test)
        said = f"{gap.executed} of {gap.executable} changed executable lines ran"
        if gap.unmeasured:
            said += (
                f", {len(gap.unmeasured)} changed {'file is' if len(gap.unmeasured) == 1 else 'files are'} in no coverage report"
            )
        tests = tests._replace(summary=f"{tests.summary}; {said}")
        if gap.uncovered:
            items.append(_uncovered(places_of(gap)))
    return tests, tuple(items)


def _text(sources: ChangedSources, path: str) -> str:
    """A file as it is after the change: one that changed, or another that tells where tests stand; "" where it is unknown."""
    file = next((file for file in sources.readable if file.path == path), None)
    if file is not None:
        return (file.new or b"").decode(errors="replace")
    tree = sources.change.tree
    return tree.read((path,), LARGEST_TOLD).get(path, b"").decode(errors="replace") if tree is not None else ""


def _did_not_run(places: tuple[Evidence, ...]) -> ChecklistItem:
    return ChecklistItem(
        id="changed-tests-did-not-run",
        category="tests",
        title="Changed test cases did not run and pass",
        question="Why did these changed test cases not run and pass?",
        why="A test that did not run proves nothing, whatever it says.",
        status="ask",
        priority=90,
        evidence=places,
    )


def _uncovered(places: tuple[Evidence, ...]) -> ChecklistItem:
    return ChecklistItem(
        id="changed-lines-did-not-run",
        category="tests",
        title="Changed lines that no test ran",
        question="Which test should run these changed lines?",
        why="What no test ran can hold any flaw; the lines are those of the coverage report.",
        status="ask",
        priority=60,
        evidence=places,
    )
