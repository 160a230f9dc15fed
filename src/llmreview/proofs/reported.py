"""A test case as a report has it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Outcome = Literal["passed", "failed", "skipped"]


class CaseRun(NamedTuple):
    """One test case of a report; ``suites`` are the names of those around it."""

    name: str
    owner: str
    file: str
    outcome: Outcome
    suites: str = ""
    failures: int = 0
    is_case: bool = True
    """False for what failed in a suite and is none of its cases."""


def outcome_of(runs: list[CaseRun] | None) -> Outcome | Literal["unknown"] | None:
    """What became of a case that ran so: failed if any of its rows failed, None where it did not run."""
    if runs is None:
        return "unknown"
    outcomes = {run.outcome for run in runs}
    return next((o for o in ("failed", "passed", "skipped") if o in outcomes), None)
