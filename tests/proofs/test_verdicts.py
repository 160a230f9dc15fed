"""What a report makes of the verdict of the test check, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview import model
from llmreview.model import ChangedCase, InputError
from llmreview.proofs.junit import read_runs
from llmreview.proofs.runs import hold_against_runs

LOAD = '<testcase classname="tests.test_store" name="test_load"/>'
OTHER = '<testcase classname="tests.test_other" name="test_two">{}</testcase>'
ONE = 'name="pytest" failures="1"'
SAID = "changed test cases exercise it"


def held(tmp_path: Path, report: str, *names: str, verdict: str = "pass", path: str = "tests/test_store.py") -> model.TestCheck:
    file = tmp_path / "report.xml"
    file.write_text(report)
    cases = tuple(ChangedCase(path, 1, name, "modified") for name in names or ("test_load",))
    check = model.TestCheck(verdict, SAID, cases=cases)  # type: ignore[arg-type]
    return hold_against_runs(check, read_runs([file]), lambda _: "")[0]


def suite(*cases: str, attributes: str = 'name="pytest"') -> str:
    return f"<testsuites><testsuite {attributes}>{''.join(cases)}</testsuite></testsuites>"


def test_a_failure_of_another_test_is_said_and_warns(tmp_path: Path) -> None:
    report = suite(LOAD, OTHER.format("<failure/>"))
    tests = held(tmp_path, report)
    assert tests.verdict == "warn"
    assert tests.summary == (
        f"1 of 2 tests failed: `tests.test_other > test_two`; 2 of 2 tests ran, the changed one passed; {SAID}"
    )
    assert held(tmp_path, report, verdict="fail").verdict == "fail"


def test_a_failure_of_a_changed_case_is_said_once(tmp_path: Path) -> None:
    tests = held(tmp_path, suite(LOAD, OTHER.format("<error/>")), "test_two", path="tests/test_other.py")
    assert (tests.verdict, tests.summary) == ("fail", f"`test_two` failed; 2 of 2 tests ran; {SAID}")
    both = held(tmp_path, suite(LOAD.replace("/>", "><failure/></testcase>"), OTHER.format("<failure/>")))
    assert both.summary.startswith("`test_load` failed; 1 of 2 tests failed: `tests.test_other > test_two`; ")


def test_many_failures_are_counted_and_some_named(tmp_path: Path) -> None:
    cases = [f'<testcase classname="a.test_b" name="test_{"x" * 300}{n}"><failure/></testcase>' for n in range(9)]
    tests = held(tmp_path, suite(LOAD, *cases))
    assert tests.summary.startswith("9 of 10 tests failed: `a.test_b > test_xx")
    assert "and 6 more" in tests.summary
    assert len(tests.summary) < 700


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (suite("<error/>", LOAD), "1 failure outside of test cases, in `pytest`"),
        (suite(LOAD, attributes='name="pytest" failures="3" errors="1"'), "4 failures outside of test cases, in `pytest`"),
        (suite(LOAD).replace("<testsuites>", '<testsuites errors="2">'), "2 failures outside of test cases"),
    ],
)
def test_a_failure_of_a_whole_suite_counts(tmp_path: Path, report: str, said: str) -> None:
    tests = held(tmp_path, report)
    assert (tests.verdict, tests.summary) == ("warn", f"{said}; 1 of 1 test ran, the changed one passed; {SAID}")


@pytest.mark.parametrize(
    "report",
    [
        suite(LOAD, attributes='name="pytest" failures="" errors="none"'),
        f'<testsuites failures="1">{suite(LOAD, OTHER.format("<failure/>"), attributes=ONE)}</testsuites>',
        suite(LOAD, OTHER.format("<failure/><failure/>"), attributes='name="catch" failures="2"'),
    ],
)
def test_failures_that_a_report_lists_are_not_counted_twice(tmp_path: Path, report: str) -> None:
    assert "outside of test cases" not in held(tmp_path, report).summary


def test_nothing_ran_for_a_failure_outside(tmp_path: Path) -> None:
    tests = held(tmp_path, '<testsuite name="rspec" tests="0" errors="1"/>')
    assert tests.verdict == "fail"
    assert tests.summary.startswith("no test ran, by the test report; 1 failure outside of test cases, in `rspec`; ")


@pytest.mark.parametrize("count", [1, 199])
@pytest.mark.parametrize("tag", ["testsuite", "testsuites"])
def test_suites_in_suites(tmp_path: Path, count: int, tag: str) -> None:
    report = f"<testsuites>{f'<{tag}>' * (count - 1)}{suite(LOAD)[12:-13]}{f'</{tag}>' * (count - 1)}</testsuites>"
    assert "1 of 1 test ran" in held(tmp_path, report).summary


def test_suites_that_are_nested_too_deep_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nested deeper than 200"):
        held(tmp_path, f"<testsuites>{'<testsuite>' * 15_000}{LOAD}{'</testsuite>' * 15_000}</testsuites>")


@pytest.mark.parametrize(
    ("attribute", "said"),
    [
        ('status="ignored"', "was skipped"),
        ('status="Pending"', "was skipped"),
        ('status="skipped"', "was skipped"),
        ('status="notrun"', "was skipped"),
        ('result="skipped" status="run"', "was skipped"),
        ('result="failed"', "failed"),
        ('result="completed" status="run"', ""),
    ],
)
def test_what_attributes_say_of_a_case(tmp_path: Path, attribute: str, said: str) -> None:
    tests = held(tmp_path, suite(LOAD.replace("/>", f" {attribute}/>"), OTHER.format("")))
    assert tests.summary.startswith(f"`test_load` {said}") is bool(said)


def test_a_case_that_cannot_be_found_does_not_pass(tmp_path: Path) -> None:
    report = suite('<testcase classname="store first" name="store first" file="src/store.test.js"/>')
    tests = held(tmp_path, report, "store > row.title", path="src/store.test.js")
    assert (tests.verdict, tests.summary) == ("warn", f"1 changed case could not be found in the report; 1 of 1 test ran; {SAID}")
