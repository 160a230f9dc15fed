"""JUnit's and Checkstyle's XML, by readers of both and by the grammar of the JUnit schema that Jenkins and pytest use."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import junitparser
import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render.checkstyle import render as checkstyle
from llmreview.render.junit import render as junit

from .sample import BUFFER, CLEAN, SAMPLE
from .strategies import reports

OPTIONS = RenderOptions()
COUNTS = {"name", "tests", "failures", "errors", "time"}
GRAMMAR: dict[str, tuple[set[str], set[str], set[str]]] = {
    # element: attributes it must have, others it may have, children
    "testsuites": (set(), COUNTS, {"testsuite"}),
    "testsuite": (COUNTS - {"time"}, {"time", "skipped"}, {"testcase"}),
    "testcase": ({"name"}, {"time", "classname"}, {"failure", "skipped", "system-out"}),
    "failure": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
    "checkstyle": ({"version"}, set(), {"file"}),
    "file": ({"name"}, set(), {"error"}),
    "error": ({"line", "severity", "message", "source"}, {"column"}, set()),
}


def follows(element: Element) -> None:
    needed, allowed, children = GRAMMAR[element.tag]
    assert needed <= set(element.attrib) <= needed | allowed
    for child in element:
        assert child.tag in children
        follows(child)


def with_one(**changes: Any) -> Report:
    return SAMPLE._replace(findings=(BUFFER._replace(**changes),))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_hostile_reports_are_xml_of_the_right_shape(report: Report) -> None:
    for render in (junit, checkstyle):
        text = render(report, OPTIONS)
        follows(fromstring(text.encode("utf-8"), forbid_dtd=True))
        assert render(report, OPTIONS) == text


@settings(deadline=None, max_examples=40)
@given(reports())
def test_counts_are_those_of_junitparser(report: Report) -> None:
    (suite,) = junitparser.JUnitXml.fromstring(junit(report, OPTIONS).encode("utf-8"))
    said = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    assert said == (suite.tests, suite.failures, suite.errors, suite.skipped)
    failed = {case.name for case in suite if case.result} - {"complete"}
    assert failed == {finding.detector for finding in report.reported}


@pytest.mark.parametrize("text", ["]]>", "\x00\x1b\x08", "\ufffe\uffff", "\ud800\udcff", "<!DOCTYPE x>", "&#0;", "\u202e'\"<>&"])
def test_what_xml_cannot_hold_is_spelled(text: str) -> None:
    report = with_one(message=text, path=f"a{text}", why=text)
    for render in (junit, checkstyle):
        fromstring(render(report, OPTIONS).encode("utf-8"), forbid_dtd=True)
    root = fromstring(checkstyle(with_one(message="a]]>b<c&d'\"", path="x\ny"), OPTIONS).encode("utf-8"))
    assert root[0].get("name") == r"x\ny"
    assert root[0][0].get("message") == "a]]>b<c&d'\""


def cases(report: Report) -> dict[str, junitparser.TestCase]:
    (suite,) = junitparser.JUnitXml.fromstring(junit(report, OPTIONS).encode("utf-8"))
    return {case.name: case for case in suite}


def test_each_detector_is_a_case_and_its_findings_one_failure() -> None:
    found = cases(SAMPLE)
    assert set(found) == {*SAMPLE.checked, "complete"}
    (failure,) = found["buffered-stream"].result
    assert failure.message == "2 findings: A data set is held in memory and read once"
    assert "src/shop/export.py:42: high: All customers are held in a list" in failure.text
    assert "src/shop/reports/monthly.py:18: high:" in failure.text
    assert "Suppressed: ten lines at most" in found["buffered-stream"].system_out
    assert found["async-then-join"].is_passed
    root = fromstring(junit(SAMPLE, OPTIONS).encode("utf-8"))
    assert (root.get("tests"), root.get("failures")) == (root[0].get("tests"), root[0].get("failures")) == ("8", "6")


def test_what_is_asked_or_suppressed_fails_nothing() -> None:
    asked = cases(with_one(tier="ask"))["buffered-stream"]
    assert asked.is_passed
    assert "All customers are held" in asked.system_out
    assert all(case.is_passed for case in cases(CLEAN).values())


def test_a_broken_analysis_fails_a_case_of_its_own() -> None:
    complete = cases(SAMPLE)["complete"]
    assert complete.result[0].type == "incomplete"
    assert "src/shop/legacy.py: the file does not parse" in complete.result[0].text
    assert "package-lock.json: lock file" in complete.system_out


def test_checkstyle_has_files_and_lines_in_order() -> None:
    root = fromstring(checkstyle(SAMPLE, OPTIONS).encode("utf-8"))
    assert [file.get("name") for file in root] == sorted(file.get("name") for file in root)
    assert [error.get("line") for error in root[0]] == ["42", "45", "50", "63"]
    assert root[0][0].attrib == {
        "line": "42",
        "column": "12",
        "severity": "error",
        "message": BUFFER.message,
        "source": "llmreview.memory.buffered-stream",
    }


def test_what_has_no_place_stands_at_the_root() -> None:
    root = fromstring(checkstyle(with_one(path=None, line=None, evidence=()), OPTIONS).encode("utf-8"))
    assert (root[0].get("name"), root[0][0].get("line")) == (".", "1")
