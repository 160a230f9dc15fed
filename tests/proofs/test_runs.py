"""JUnit reports of several producers, held against the changed cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview import model
from llmreview.model import ChangedCase, InputError
from llmreview.proofs.junit import read_runs
from llmreview.proofs.reported import CaseRun
from llmreview.proofs.runs import hold_against_runs

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


ROWS = """<testsuites><testsuite name="store"><testcase classname="store load() keeps 1 as 1" name="store load() keeps 1 as 1"/>
<testcase classname="store load() keeps 2 as 2" name="store load() keeps 2 as 2"><failure/></testcase>
<testcase classname="store has 3 rows" name="store has 3 rows"/><testcase classname="cart counts" name="cart counts"><failure/></testcase>
<testcase classname="store has" name="store has"><skipped/></testcase></testsuite></testsuites>"""
VITEST = """<testsuites name="vitest tests"><testsuite name="src/store.test.ts"><testcase classname="src/store.test.ts" name="store &gt; saves"/></testsuite>
<testsuite name="src/cart.test.ts"><testcase classname="src/cart.test.ts" name="store &gt; saves"><failure/></testcase></testsuite></testsuites>"""
LEAVES = """<testsuite name="store"><testcase classname="src/store.test.ts" name="saves"/></testsuite>"""
NODE = """<testsuites><testsuite name="store"><testsuite name="load()"><testcase name="drops rows" classname="test"/></testsuite></testsuite>
<testsuite name="all rows"><testcase name="the first" classname="test"><failure/></testcase></testsuite></testsuites>"""
MOCHA = """<testsuites><testsuite name="store" file="/ci/test/store.js"><testcase name="store saves" classname="saves"/></testsuite></testsuites>"""
TWO_FOLDERS = """<testsuites><testsuite name="pytest"><testcase classname="tests.unit.test_store" name="test_load"/>
<testcase classname="tests.unit.test_store.TestSave" name="test_load"><skipped/></testcase>
<testcase classname="tests.slow.test_store" name="test_load"><failure/></testcase></testsuite></testsuites>"""
GRADLE = """<testsuite name="com.acme.StoreTest"><testcase name="loads()" classname="com.acme.StoreTest"><failure/></testcase>
<testcase name="[1] 1" classname="com.acme.StoreTest"/><testcase name="2 rows give 2" classname="com.acme.StoreTest"/>
<testcase name="saves (all) rows" classname="com.acme.StoreTest"/><testcase name="loads()" classname="com.acme.StoreTest$Empty"/>
<testcase name="loads()" classname="com.acme.other.StoreTest"/><testcase name="inherited()" classname="com.acme.FileStoreTest"/></testsuite>"""
STORE_TEST = """\
    @Test
    void loads() {}
    @Test @DisplayName("saves (all) rows")
    void savesAll() {}
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void keeps(int row) {}
    @ParameterizedTest(name = "{0} rows give {1}")
    void gives(int row, int rows) {}
    @TestFactory
    Stream<DynamicTest> rows() {}
    abstract class AbstractStoreTest {
"""
MODULES = "#[cfg(test)]\nmod tests {\n"
PACKAGES = """<testsuites><testsuite><testcase classname="example.org/shop/store" name="TestLoad/a_b/c"/>
<testcase classname="example.org/shop/store" name="TestSuite/TestSave"/>
<testcase classname="example.org/shop/cart" name="TestLoad"><failure/></testcase></testsuite></testsuites>"""
RSPEC = """<testsuite name="rspec"><testcase classname="spec.store_spec" name="Store#load keeps 2 rows" file="./spec/store_spec.rb"/>
<testcase classname="spec.store_spec" name="Store#load is expected to eq [3]" file="./spec/store_spec.rb"/></testsuite>"""
PEST = """<testsuite name="Tests\\Feature\\StoreTest" file="tests/Feature/StoreTest.php"><testcase name="`store` → it loads rows"
file="tests/Feature/StoreTest.php::`store` → it loads rows" class="Tests\\Feature\\StoreTest" classname="Tests.Feature.StoreTest"/></testsuite>"""
XUNIT = """<testsuite name="Shop.Tests.dll"><testcase classname="Shop.Tests.StoreTests" name="Keeps(rows: 1)"/>
<testcase classname="Shop.Tests.StoreTests+Inner" name="Loads"/></testsuite>"""
NEXTEST = """<testsuite name="shop"><testcase name="store::tests::drops_rows" classname="shop"/>
<testcase name="cart::tests::drops_rows" classname="shop"><failure/></testcase></testsuite>"""
RAILS = """<testsuite name="StoreTest"><testcase name="test_should_get_index" classname="StoreTest" file="test/store_test.rb" lineno="2"/></testsuite>"""


GINKGO = """<testsuites><testsuite name="Books Suite" package="/home/ci/books" tests="4">
<testcase name="[BeforeSuite]" classname="Books Suite" status="passed"/>
<testcase name="[It] Books when reading shows the page [slow, nightly]" classname="Books Suite" status="passed"/>
<testcase name="[It] Books when reading counts words" classname="Books Suite" status="failed"><failure message="1 is not 2"/></testcase>
<testcase name="[It] Books sorts by title" classname="Books Suite" status="failed"><failure/></testcase>
<testcase name="[It] Books keeps 2 pages" classname="Books Suite" status="skipped"><skipped/></testcase></testsuite></testsuites>"""
GINKGO_BY_GO = (
    """<testsuites><testsuite name="example.org/books"><testcase classname="books" name="TestBooks"/></testsuite></testsuites>"""
)


def runs(tmp_path: Path, *reports: str) -> tuple[CaseRun, ...]:
    files = []
    for number, report in enumerate(reports):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_text(report)
    return read_runs(files)


def text_of(path: str) -> str:
    return ""


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
        (GINKGO, "books/books_test.go", "Books > when reading > shows the page", None),
        (GINKGO, "books/books_test.go", "Books > when reading > counts words", "failed"),
        (GINKGO, "books/books_test.go", "Books > keeps %d pages", "was skipped"),
        (GINKGO, "books/books_test.go", "Books > sorts", "failed"),
        (GINKGO, "books/books_test.go", "Books > when reading > turns the page", "is not in the test report"),
        (GINKGO_BY_GO, "books/books_test.go", "Books > when reading > turns the page", None),
        (GO, "store/store_test.go", "TestLoad", None),
        (GO, "store/store_test.go", "TestSave", "failed"),
        (PHPUNIT, "tests/StoreTest.php", "StoreTest.testLoad", None),
        (PHPUNIT, "tests/StoreTest.php", "StoreTest.testSave", "is not in the test report"),
    ],
)
def test_a_changed_case_must_have_run_and_passed(tmp_path: Path, report: str, path: str, name: str, said: str | None) -> None:
    tests, places = hold_against_runs(check(ChangedCase(path, 5, name, "modified")), runs(tmp_path, report), text_of)
    assert (tests.verdict == "fail") is (said is not None)
    assert [(p.path, p.line, p.note) for p in places] == ([(path, 5, f"`{name}` {said}")] if said else [])
    assert said is None or said in tests.summary


JAVA = "core/src/test/java/com/acme/"
ABSENT = "is not in the test report"


@pytest.mark.parametrize(
    ("report", "path", "name", "line", "said"),
    [
        (ROWS, "src/store.test.js", "store > load() > keeps %i as %i", 1, "failed"),
        (ROWS, "src/store.test.js", "store > has $length rows", 1, None),
        (ROWS, "src/store.test.js", "store > `has ${n} rows`", 1, None),
        (ROWS, "src/store.test.js", "store > 'has ' + n + ' rows'", 1, None),
        (ROWS, "src/store.test.js", "store > has", 1, "was skipped"),
        (ROWS, "src/store.test.js", "store > counts", 1, ABSENT),
        (ROWS, "src/store.test.js", "store > row.title", 1, None),
        (ROWS, "src/store.test.js", "shop > row.title", 1, ABSENT),
        (VITEST, "src/store.test.ts", "store > saves", 1, None),
        (VITEST, "src/cart.test.ts", "store > saves", 1, "failed"),
        (LEAVES, "src/store.test.ts", "store > load() > saves", 1, None),
        (NODE, "src/store.test.js", "store > load() > drops rows", 1, None),
        (NODE, "src/store.test.js", "all rows", 1, "failed"),
        (MOCHA, "test/store.js", "store > saves", 1, None),
        (MOCHA, "test/cart.js", "store > saves", 1, ABSENT),
        (TWO_FOLDERS, "backend/tests/unit/test_store.py", "test_load", 1, None),
        (TWO_FOLDERS, "backend/tests/unit/test_store.py", "TestSave.test_load", 1, "was skipped"),
        (TWO_FOLDERS, "backend/tests/slow/test_store.py", "test_load", 1, "failed"),
        (TWO_FOLDERS, "backend/tests/fast/test_store.py", "test_load", 1, ABSENT),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.loads", 1, "failed"),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.Empty.loads", 1, None),
        (GRADLE, JAVA + "other/StoreTest.java", "StoreTest.loads", 1, None),
        (GRADLE, JAVA + "none/StoreTest.java", "StoreTest.loads", 1, ABSENT),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.savesAll", 3, None),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.keeps", 5, None),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.gives", 8, None),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.rows", 10, None),
        (GRADLE, JAVA + "StoreTest.java", "StoreTest.missing", 1, ABSENT),
        (GRADLE, JAVA + "AbstractStoreTest.java", "AbstractStoreTest.inherited", 1, None),
        (GRADLE, JAVA + "CartTest.java", "CartTest.inherited", 1, ABSENT),
        (PACKAGES, "store/store_test.go", "TestLoad", 1, None),
        (PACKAGES, "store/store_test.go", "Suite.TestSave", 1, None),
        (PACKAGES, "cart/cart_test.go", "TestLoad", 1, "failed"),
        (PACKAGES, "shop/other/cart_test.go", "TestLoad", 1, ABSENT),
        (PACKAGES, "cart/cart_test.go", "TestSave", 1, ABSENT),
        (RSPEC, "spec/store_spec.rb", 'Store > #load > "keeps #{n} rows"', 1, None),
        (RSPEC, "spec/store_spec.rb", "Store > #load > { is_expected.to eq [3] }", 1, None),
        (PEST, "tests/Feature/StoreTest.php", "store > loads rows", 1, None),
        (PEST, "tests/Feature/StoreTest.php", "store > saves rows", 1, ABSENT),
        (XUNIT, "tests/StoreTests.cs", "StoreTests.Keeps", 1, None),
        (XUNIT, "tests/StoreTests.cs", "StoreTests.Loads", 1, ABSENT),
        (XUNIT, "tests/StoreTests.cs", "StoreTests.Inner.Loads", 1, None),
        (NEXTEST, "src/store.rs", "drops_rows", 1, None),
        (NEXTEST, "src/cart.rs", "drops_rows", 1, "failed"),
        (RAILS, "test/store_test.rb", "should get index", 1, None),
    ],
)
def test_runners_call_a_case_by_names_of_their_own(
    tmp_path: Path, report: str, path: str, name: str, line: int, said: str | None
) -> None:
    case = ChangedCase(path, line, name, "modified")
    tests, places = hold_against_runs(
        check(case), runs(tmp_path, report), lambda path: MODULES if path.endswith(".rs") else STORE_TEST
    )
    assert [place.note for place in places] == ([f"`{name}` {said}"] if said else [])
    assert (tests.verdict == "fail") is (said is not None)


def test_only_cases_that_the_report_names_are_said_to_have_passed(tmp_path: Path) -> None:
    cases = (ChangedCase("spec/store_spec.rb", 1, "Store > #load > { is_expected.to be_empty }", "added"),)
    assert "passed" not in hold_against_runs(check(*cases), runs(tmp_path, RSPEC), text_of)[0].summary


@pytest.mark.parametrize(("report", "said"), [(NONE, "no test ran"), (SKIPPED, "the only test was skipped")])
def test_nothing_that_ran_is_a_failure(tmp_path: Path, report: str, said: str) -> None:
    tests, _ = hold_against_runs(check(), runs(tmp_path, report), text_of)
    assert tests.verdict == "fail"
    assert said in tests.summary


def test_several_reports_are_one(tmp_path: Path) -> None:
    case = ChangedCase("store/store_test.go", 1, "TestLoad", "added")
    assert hold_against_runs(check(case), runs(tmp_path, PYTEST, GO), text_of)[1] == ()


def test_cases_changed_in_form_need_not_run(tmp_path: Path) -> None:
    case = ChangedCase("tests/test_x.py", 1, "test_x", "form")
    assert hold_against_runs(check(case), runs(tmp_path, RAILS), text_of)[0].verdict == "pass"


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
