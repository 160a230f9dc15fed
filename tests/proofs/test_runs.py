"""JUnit reports of several producers, held against the changed cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview import model
from llmreview.model import ChangedCase, InputError
from llmreview.proofs.runs import CaseRun, hold_against_runs, read_runs

PYTEST = """<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="1" skipped="1" tests="4">
<testcase classname="tests.test_store" name="test_load" time="0.001" />
<testcase classname="tests.test_store.TestSave" name="test_save[a-1]" time="0.001"><failure message="assert 1 == 2">trace</failure></testcase>
<testcase classname="tests.test_store.TestSave" name="test_save[b-2]" time="0.001" />
<testcase classname="tests.test_store" name="test_windows" time="0.0"><skipped type="pytest.skip" message="windows" /></testcase>
</testsuite></testsuites>"""
SUREFIRE = """<testsuite name="com.acme.StoreTest" tests="2"><properties/><testcase name="loads" classname="com.acme.StoreTest" time="0.1"/>
<testcase name="saves(String, int)[1]" classname="com.acme.StoreTest"><error type="java.lang.NullPointerException"/></testcase></testsuite>"""
JEST = """<testsuites name="jest tests" tests="2"><testsuite name="store" tests="2">
<testcase classname="store loads rows" name="store loads rows" file="src/store.test.ts"/>
<testcase classname="store saves rows" name="store saves rows" file="src/store.test.ts"><skipped/></testcase></testsuite></testsuites>"""
GO = """<testsuites><testsuite name="github.com/acme/store" tests="3"><testcase classname="store" name="TestLoad"/>
<testcase classname="store" name="TestLoad/empty_file"/><testcase classname="store" name="TestSave"><failure message="Failed"/></testcase></testsuite></testsuites>"""
PHPUNIT = """<testsuites><testsuite name="unit"><testsuite name="Tests\\StoreTest" file="/app/tests/StoreTest.php">
<testcase name="testLoad with data set #0" class="Tests\\StoreTest" classname="Tests.StoreTest" file="/app/tests/StoreTest.php" line="9"/>
</testsuite></testsuite></testsuites>"""
NONE = """<testsuites><testsuite name="pytest" tests="0"/></testsuites>"""
SKIPPED = (
    """<testsuite name="s" tests="1"><testcase classname="tests.test_store" name="test_load"><skipped/></testcase></testsuite>"""
)


def runs(tmp_path: Path, *reports: str) -> tuple[CaseRun, ...]:
    files = []
    for number, report in enumerate(reports):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_text(report)
    return read_runs(files)


def check(*cases: ChangedCase) -> model.TestCheck:
    return model.TestCheck("pass", "changed test cases exercise it", cases=cases)


@pytest.mark.parametrize(
    ("report", "path", "name", "said"),
    [
        (PYTEST, "tests/test_store.py", "test_load", None),
        (PYTEST, "tests/test_store.py", "TestSave.test_save", "failed"),
        (PYTEST, "tests/test_store.py", "test_windows", "was skipped"),
        (PYTEST, "tests/test_store.py", "test_delete", "is not in the test report"),
        (PYTEST, "tests/test_other.py", "test_load", "is not in the test report"),
        (SUREFIRE, "src/test/java/com/acme/StoreTest.java", "StoreTest.loads", None),
        (SUREFIRE, "src/test/java/com/acme/StoreTest.java", "StoreTest.saves", "failed"),
        (JEST, "src/store.test.ts", "store > loads rows", None),
        (JEST, "src/store.test.ts", "store > saves rows", "was skipped"),
        (JEST, "src/cart.test.ts", "store > loads rows", "is not in the test report"),
        (GO, "store/store_test.go", "TestLoad", None),
        (GO, "store/store_test.go", "TestSave", "failed"),
        (PHPUNIT, "tests/StoreTest.php", "StoreTest.testLoad", None),
        (PHPUNIT, "tests/StoreTest.php", "StoreTest.testSave", "is not in the test report"),
    ],
)
def test_a_changed_case_must_have_run_and_passed(tmp_path: Path, report: str, path: str, name: str, said: str | None) -> None:
    tests, places = hold_against_runs(check(ChangedCase(path, 5, name, "modified")), runs(tmp_path, report))
    assert tests.verdict == ("fail" if said else "pass")
    assert [(p.path, p.line, p.note) for p in places] == ([(path, 5, f"`{name}` {said}")] if said else [])
    assert said is None or said in tests.summary


@pytest.mark.parametrize(("report", "said"), [(NONE, "no test ran"), (SKIPPED, "all 1 tests were skipped")])
def test_nothing_that_ran_is_a_failure(tmp_path: Path, report: str, said: str) -> None:
    tests, _ = hold_against_runs(check(), runs(tmp_path, report))
    assert tests.verdict == "fail"
    assert said in tests.summary


def test_several_reports_are_one(tmp_path: Path) -> None:
    case = ChangedCase("store/store_test.go", 1, "TestLoad", "added")
    assert hold_against_runs(check(case), runs(tmp_path, PYTEST, GO))[0].verdict == "pass"


def test_cases_changed_in_form_need_not_run(tmp_path: Path) -> None:
    assert (
        hold_against_runs(check(ChangedCase("tests/test_x.py", 1, "test_x", "form")), runs(tmp_path, PYTEST))[0].verdict == "pass"
    )


BOMB = """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>"""
OUTSIDE = (
    """<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><testsuite><testcase name="&a;"/></testsuite>"""
)


@pytest.mark.parametrize("report", [BOMB, OUTSIDE, "<testsuite", "", "not xml", "<html/>", "\x00"])
def test_hostile_and_foreign_reports_are_refused(tmp_path: Path, report: str) -> None:
    with pytest.raises(InputError, match=r"0\.xml"):
        runs(tmp_path, report)


def test_a_missing_report_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        read_runs([tmp_path / "missing.xml"])
