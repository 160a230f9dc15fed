"""Whether tests ran and passed, as the reports say, and whether the changed ones are among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from llmreview.model import ChangedCase, Evidence, TestCheck
from llmreview.proofs.matching import RunIndex
from llmreview.proofs.reported import CaseRun, Outcome, outcome_of

MOST_NAMED = 3
LONGEST_NAME = 120
_SAID: dict[Outcome | Literal["unknown"] | None, str] = {
    "failed": "failed",
    "skipped": "was skipped",
    None: "is not in the test report",
}


class _Standing(NamedTuple):
    """What became of the changed cases, and of all others that failed."""

    troubled: list[tuple[ChangedCase, str]]
    passed: int
    unknown: int
    others: list[CaseRun]


def hold_against_runs(
    tests: TestCheck, runs: tuple[CaseRun, ...], text_of: Callable[[str], str]
) -> tuple[TestCheck, tuple[Evidence, ...]]:
    """The test check given what ran: it fails where nothing ran, or a changed case did not run and pass; with those cases.

    It passes at most with a warning where another test failed, or a changed case may or may not be in the report.
    ``text_of`` gives the contents of a changed file: what annotations call a case stands there.
    """
    cases = tuple(run for run in runs if run.is_case)
    outside = _said_of_suites([run for run in runs if not run.is_case])
    executed = sum(run.outcome != "skipped" for run in cases)
    if not executed:
        said = f"{_all(len(cases))} skipped" if cases else "no test ran"
        return tests._replace(verdict="fail", summary=_joined(f"{said}, by the test report", *outside, tests.summary)), ()
    standing = _standing(tests, cases, text_of)
    reasons = [*_said_of_changed(standing), *_said_of_others(standing.others, len(cases)), *outside]
    passed = f", the {_changed(standing.passed)} passed" if standing.passed else ""
    ran = f"{executed} of {_counted(len(cases), 'test')} ran{passed if not standing.troubled else ''}"
    if not reasons:
        return tests._replace(summary=_joined(tests.summary, ran)), ()
    verdict: Literal["fail", "warn"] = "fail" if standing.troubled or tests.verdict == "fail" else "warn"
    places = tuple(Evidence(case.path, case.line, case.line, f"`{case.name}` {what}") for case, what in standing.troubled)
    return tests._replace(verdict=verdict, summary=_joined(*reasons, ran, tests.summary)), places


def _standing(tests: TestCheck, runs: tuple[CaseRun, ...], text_of: Callable[[str], str]) -> _Standing:
    index = RunIndex(runs, text_of)
    found = [(case, index.find(case)) for case in tests.cases if case.kind in ("added", "modified")]
    outcomes = [(case, outcome_of(own)) for case, own in found]
    changed = {id(run) for _, own in found for run in own or ()}
    return _Standing(
        [(case, _SAID[outcome]) for case, outcome in outcomes if outcome in _SAID],
        sum(outcome == "passed" for _, outcome in outcomes),
        sum(outcome == "unknown" for _, outcome in outcomes),
        [run for run in runs if run.outcome == "failed" and id(run) not in changed],
    )


def _said_of_changed(standing: _Standing) -> list[str]:
    said = _first([f"`{case.name}` {what}" for case, what in standing.troubled]) if standing.troubled else ""
    unknown = f"{_counted(standing.unknown, 'changed case')} could not be found in the report" if standing.unknown else ""
    return [said, unknown] if said or unknown else []


def _said_of_others(failed: list[CaseRun], count: int) -> list[str]:
    """The failures of tests that the change did not touch."""
    if not failed:
        return []
    return [f"{len(failed)} of {_counted(count, 'test')} failed: {_first([f'`{_name(run)}`' for run in failed])}"]


def _said_of_suites(suites: list[CaseRun]) -> list[str]:
    """The failures that are of no case: a file that cannot be loaded, a fixture of a whole suite."""
    if not suites:
        return []
    names = dict.fromkeys(_short(suite.suites.rpartition("\n")[2]) for suite in suites)
    where = _first([f"`{name}`" for name in names if name])
    return [f"{_counted(sum(suite.failures for suite in suites), 'failure')} outside of test cases" + (where and f", in {where}")]


def _name(run: CaseRun) -> str:
    """A case as its report names it, with what holds it where its own name does not tell."""
    return _short(f"{run.owner} > {run.name}" if run.owner and not run.name.startswith(run.owner) else run.name)


def _short(name: str) -> str:
    name = " ".join(name.split()).replace("`", "'")
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def _first(said: Sequence[str]) -> str:
    more = f" and {len(said) - MOST_NAMED} more" if said[MOST_NAMED:] else ""
    return ", ".join(said[:MOST_NAMED]) + more


def _joined(*said: str) -> str:
    return "; ".join(filter(None, said))


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _changed(count: int) -> str:
    return "changed one" if count == 1 else f"{count} changed ones"


def _all(count: int) -> str:
    return "the only test was" if count == 1 else f"all {count} tests were"
