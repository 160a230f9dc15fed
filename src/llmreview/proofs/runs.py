"""Which tests ran, as JUnit XML reports say, and whether the changed ones are among them."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from llmreview.model import ChangedCase, Evidence, InputError, TestCheck
from llmreview.pattern import Pattern
from llmreview.proofs.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from llmreview.change.change import StrPath

Outcome = Literal["passed", "failed", "skipped"]
_PARAMETERS = Pattern(r"\[.*|\(.*| with data set .*| \(?dataset .*|/.*|<.*", re.DOTALL)
"""What follows a case's own name where it ran once for each row: of pytest, JUnit 5, PHPUnit, Pest, Go, NUnit."""
MOST_NAMED = 3
DEEPEST = 20
"""Suites within suites that are read."""


class CaseRun(NamedTuple):
    """One test case of a report."""

    name: str
    owner: str
    file: str
    outcome: Outcome


def read_runs(paths: Iterable[StrPath]) -> tuple[CaseRun, ...]:
    """The cases of JUnit XML reports. Raises InputError for what is no such report."""
    return tuple(run for path in paths for run in _read(path))


def _read(path: StrPath) -> list[CaseRun]:
    from junitparser import JUnitXml, JUnitXmlError, TestSuite

    root = parse_xml(read_bytes(path, "test report"), path, "test report")
    try:
        report = JUnitXml.fromroot(root)
        suites = [report] if isinstance(report, TestSuite) else list(report)
        return [run for suite in suites for run in _of_suite(suite)]
    except (JUnitXmlError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"the test report {os.fspath(path)} is no JUnit XML: {error}") from None


def _of_suite(suite: Any, depth: int = 0) -> Iterator[CaseRun]:
    from junitparser import Attr, Failure, Skipped, TestCase, TestSuite
    from junitparser import Error as Broken

    class Located(TestCase):
        """A test case with what some producers add."""

        file = Attr()
        status = Attr()

    for case in suite.iterchildren(Located):
        status = (case.status or "").lower()
        if any(isinstance(result, (Failure, Broken)) for result in case.result) or status in ("failed", "error"):
            outcome: Outcome = "failed"
        elif case.is_skipped or any(isinstance(r, Skipped) for r in case.result) or status in ("skipped", "disabled", "notrun"):
            outcome = "skipped"
        else:
            outcome = "passed"
        yield CaseRun(case.name or "", case.classname or "", (case.file or "").replace("\\", "/"), outcome)
    for inner in suite.iterchildren(TestSuite) if depth < DEEPEST else ():
        yield from _of_suite(inner, depth + 1)


def hold_against_runs(tests: TestCheck, runs: tuple[CaseRun, ...]) -> tuple[TestCheck, tuple[Evidence, ...]]:
    """The test check given what ran: it fails where nothing ran, or a changed case did not run and pass; with those cases."""
    executed = [run for run in runs if run.outcome != "skipped"]
    if not executed:
        said = f"all {len(runs)} tests were skipped" if runs else "no test ran"
        return tests._replace(verdict="fail", summary=f"{said}, by the test report; {tests.summary}"), ()
    index = _Index(runs)
    troubled = []
    for case in tests.cases:
        if case.kind in ("added", "modified"):
            outcome = index.outcome(case)
            if outcome != "passed":
                what = {"failed": "failed", "skipped": "was skipped", None: "is not in the test report"}[outcome]
                troubled.append((case, what))
    ran = f"{len(executed)} of {len(runs)} tests ran"
    if not troubled:
        changed = sum(case.kind in ("added", "modified") for case in tests.cases)
        passed = f", the {changed} changed ones passed" if changed else ""
        return tests._replace(summary=f"{tests.summary}; {ran}{passed}"), ()
    named = ", ".join(f"`{case.name}` {what}" for case, what in troubled[:MOST_NAMED])
    more = f" and {len(troubled) - MOST_NAMED} more" if troubled[MOST_NAMED:] else ""
    places = tuple(Evidence(case.path, case.line, case.line, f"`{case.name}` {what}") for case, what in troubled)
    return tests._replace(verdict="fail", summary=f"{named}{more}; {ran}; {tests.summary}"), places


class _Index:
    """The runs by the end of their names."""

    def __init__(self, runs: tuple[CaseRun, ...]) -> None:
        self._by_name: defaultdict[str, list[CaseRun]] = defaultdict(list)
        for run in runs:
            for name in _names(run):
                self._by_name[name].append(run)

    def outcome(self, case: ChangedCase) -> Outcome | None:
        """What became of a case: failed if any of its rows failed, None where no report knows it."""
        found: list[CaseRun] = []
        for name in _own_names(case.name):
            found = [run for run in self._by_name.get(name, ()) if _may_be_of(run, case)]
            if found:
                break
        outcomes = {run.outcome for run in found}
        return next((o for o in ("failed", "passed", "skipped") if o in outcomes), None)


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()


def _names(run: CaseRun) -> set[str]:
    """What a run may be called by a case: its name with and without parameters, after its class, at the end of its titles."""
    plain = _PARAMETERS.sub("", run.name) or run.name
    names = {
        run.name,
        plain,
        plain.rpartition(".")[2],
        plain.rpartition("::")[2],
        plain.rpartition(" > ")[2],
        plain.rpartition(" \u203a ")[2],
    }
    names |= {f"{run.owner} {run.name}", f"{run.owner} {plain}", run.name.rpartition("/")[2]}
    if run.name.startswith(run.owner):
        names.add(run.name.removeprefix(run.owner))
    return {_key(name) for name in names if name}


def _own_names(name: str) -> list[str]:
    """What a case may be called in a report, the fullest first."""
    last = re.split(r" > |\.|::", name)[-1]
    return list(dict.fromkeys(_key(n) for n in (name, name.replace(" > ", " "), last)))


def _may_be_of(run: CaseRun, case: ChangedCase) -> bool:
    """Whether a run is of the case's file, as far as the report says where it was."""
    if run.file:
        return _is_same_path(run.file, case.path)
    stem = case.path.rpartition("/")[2].partition(".")[0]
    if case.path.endswith(".py") and "." in run.owner:
        return stem in run.owner.split(".")
    return True


def _is_same_path(one: str, other: str) -> bool:
    one, other = one.removeprefix("./"), other.removeprefix("./")
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")
