"""Which tests ran, as JUnit XML reports say, and whether the changed ones are among them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from llmreview.model import Evidence, InputError, TestCheck
from llmreview.proofs.matching import CaseRun, Outcome, RunIndex
from llmreview.proofs.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from llmreview.change.change import StrPath

MOST_NAMED = 3
DEEPEST = 20
"""Suites within suites that are read."""
_SAID: dict[Outcome | Literal["unknown"] | None, str] = {
    "failed": "failed",
    "skipped": "was skipped",
    None: "is not in the test report",
}


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


def _of_suite(suite: Any, file: str = "", names: str = "", depth: int = 0) -> Iterator[CaseRun]:
    from junitparser import Attr, Failure, Skipped, TestCase, TestSuite
    from junitparser import Error as Broken

    class Located(TestCase):
        """A test case with what some producers add."""

        file = Attr()
        status = Attr()

    file, names = _file(suite._elem.get("file")) or file, f"{names}\n{suite.name or ''}"
    for case in suite.iterchildren(Located):
        status = (case.status or "").lower()
        if any(isinstance(result, (Failure, Broken)) for result in case.result) or status in ("failed", "error"):
            outcome: Outcome = "failed"
        elif case.is_skipped or any(isinstance(r, Skipped) for r in case.result) or status in ("skipped", "disabled", "notrun"):
            outcome = "skipped"
        else:
            outcome = "passed"
        yield CaseRun(case.name or "", case.classname or "", _file(case.file) or file, outcome, names)
    for inner in suite.iterchildren(TestSuite) if depth < DEEPEST else ():
        yield from _of_suite(inner, file, names, depth + 1)


def _file(name: str | None) -> str:
    """The path of a file; Pest puts the case behind it."""
    return (name or "").replace("\\", "/").partition("::")[0]


def hold_against_runs(
    tests: TestCheck, runs: tuple[CaseRun, ...], text_of: Callable[[str], str]
) -> tuple[TestCheck, tuple[Evidence, ...]]:
    """The test check given what ran: it fails where nothing ran, or a changed case did not run and pass; with those cases.

    ``text_of`` gives the contents of a changed file: what annotations call a case stands there.
    """
    executed = [run for run in runs if run.outcome != "skipped"]
    if not executed:
        said = f"all {len(runs)} tests were skipped" if runs else "no test ran"
        return tests._replace(verdict="fail", summary=f"{said}, by the test report; {tests.summary}"), ()
    index = RunIndex(runs, text_of)
    outcomes = [(case, index.outcome(case)) for case in tests.cases if case.kind in ("added", "modified")]
    troubled = [(case, _SAID[outcome]) for case, outcome in outcomes if outcome in _SAID]
    ran = f"{len(executed)} of {len(runs)} tests ran"
    if not troubled:
        passed = sum(outcome == "passed" for _, outcome in outcomes)
        said = f", the {passed} changed ones passed" if passed else ""
        return tests._replace(summary=f"{tests.summary}; {ran}{said}"), ()
    named = ", ".join(f"`{case.name}` {what}" for case, what in troubled[:MOST_NAMED])
    more = f" and {len(troubled) - MOST_NAMED} more" if troubled[MOST_NAMED:] else ""
    places = tuple(Evidence(case.path, case.line, case.line, f"`{case.name}` {what}") for case, what in troubled)
    return tests._replace(verdict="fail", summary=f"{named}{more}; {ran}; {tests.summary}"), places
