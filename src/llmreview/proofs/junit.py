"""The test cases of JUnit XML reports, with what became of each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from llmreview.model import InputError
from llmreview.proofs.reported import CaseRun, Outcome
from llmreview.proofs.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from llmreview.change.change import StrPath

DEEPEST = 200
"""Suites within suites that are read: each makes the names of its cases longer."""
_SUITES = ("testsuite", "testsuites")
_FAILED = ("failed", "failure", "fail", "error", "errored")
_SKIPPED = ("skipped", "skip", "disabled", "notrun", "ignored", "pending", "suppressed")


def read_runs(paths: Iterable[StrPath]) -> tuple[CaseRun, ...]:
    """The cases of JUnit XML reports. Raises InputError for what is no such report."""
    return tuple(run for path in paths for run in _read(path))


def _read(path: StrPath) -> list[CaseRun]:
    from junitparser import JUnitXml, JUnitXmlError

    root = parse_xml(read_bytes(path, "test report"), path, "test report")
    try:
        JUnitXml.fromroot(root)  # says what is none
        return list(_of_suite(root, "", "", 0))
    except (JUnitXmlError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"the test report {os.fspath(path)} is no JUnit XML: {error}") from None


def _of_suite(suite: Any, file: str, names: str, depth: int) -> Iterator[CaseRun]:
    """The runs of a suite and those in it, and what failed in it and is none of them; ``names`` are those of the suites above."""
    if depth > DEEPEST:
        raise ValueError(f"its suites are nested deeper than {DEEPEST}")
    file = _file(suite.get("file")) or file
    names = f"{names}\n{suite.get('name') or ''}" if suite.tag == "testsuite" else names
    listed = outside = 0
    for element in suite:
        found: Iterable[CaseRun] = ()
        if element.tag == "testcase":
            found = (_case(element, file, names),)
        elif element.tag in _SUITES:
            found = _of_suite(element, file, names, depth + 1)
        outside += element.tag in ("failure", "error")
        for run in found:
            listed += run.failures
            yield run
    if unlisted := max(outside, _number(suite.get("failures")) + _number(suite.get("errors")) - listed):
        yield CaseRun("", "", file, "failed", names, unlisted, is_case=False)


def _case(element: Any, file: str, names: str) -> CaseRun:
    from junitparser import Error as Broken
    from junitparser import Failure, Skipped, TestCase

    case: Any = TestCase.fromelem(element)  # type: ignore[no-untyped-call]
    said = {(element.get(attribute) or "").lower() for attribute in ("status", "result")}
    failures = sum(isinstance(result, (Failure, Broken)) for result in case.result)
    outcome: Outcome = "passed"
    if failures or said.intersection(_FAILED):
        outcome, failures = "failed", max(failures, 1)
    elif said.intersection(_SKIPPED) or any(isinstance(result, Skipped) for result in case.result):
        outcome = "skipped"
    return CaseRun(case.name or "", case.classname or "", _file(element.get("file")) or file, outcome, names, failures)


def _file(name: str | None) -> str:
    """The path of a file; Pest puts the case behind it."""
    return (name or "").replace("\\", "/").partition("::")[0]


def _number(count: str | None) -> int:
    """A count of a suite; nothing where it is none."""
    return int(count) if count and len(count) < 10 and count.isascii() and count.isdecimal() else 0
