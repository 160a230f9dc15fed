"""What only sounds like a claim on tests: it tells of runs, of other changes, or of tests that are none of code."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import LOOSENED, RETAKEN
from .test_check import BASE, CHANGED, COMMENTED_TEST, MASKED, NEW_TEST, TESTS, verdict

HOLLOW = TESTS + "\n\ndef test_loads(tmp_path):\n    load(tmp_path)\n"
MORE = TESTS + "\n\ndef test_a(tmp_path):\n    assert load(tmp_path, 3) == [1]\n"
LATER_TEST = {"tests/test_store.py": TESTS + "\n\nrows_case = scenario('rows', lambda path: expect(load(path)).to_equal([]))\n"}
SKIPPED_TEST = {
    "tests/test_store.py": TESTS.replace("import", "import pytest\nimport", 1)
    + "\n\n@pytest.mark.skip(reason='needs a server')\ndef test_limit(tmp_path):\n    assert len(load(tmp_path / 'b', 3)) == 3\n"
}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Add tests of rows", {**CHANGED, "examples/job-list/rows.py": "run('rows')\n"}, "unverifiable"),
        ("Add unit tests of rows", {**CHANGED, "examples/job-list/rows.py": "run('rows')\n"}, "contradicted"),
        ("Add tests for the limit", SKIPPED_TEST, "unverifiable"),
        ("Add command specs to the rows", CHANGED, "unverifiable"),
        ("Update tests for rows", {"examples/shop/rows.py": "run('rows')\n"}, "unverifiable"),
        ("Update tests for rows", {"shop/rows.py": "run('rows')\n"}, "contradicted"),
        ("Rows\n\n- [x] All unit tests pass, and I have added new tests where possible", CHANGED, "unverifiable"),
        ("Rows\n\n- [x] All unit tests pass, and I have added new tests", CHANGED, "contradicted"),
        ("Rows\n\nPR #31 added rows to the store but didn't update the tests.", LOOSENED, "none"),
        ("Rows\n\nDidn't update the tests.", LOOSENED, "contradicted"),
        ("Adds mypy typing coverage for the store", CHANGED, "unverifiable"),
        ("Adds test coverage for the store", CHANGED, "contradicted"),
        ("Add experimental unit tests for python 3.13", COMMENTED_TEST, "unverifiable"),
        ("Add experimental unit tests for rows", COMMENTED_TEST, "contradicted"),
        ("Rows\n\nChanges:\n- Tests: All 20 tests in StoreTest pass (25 assertions)", CHANGED, "none"),
        ("Rows\n\nChanges:\n- Tests for the rows", CHANGED, "contradicted"),
        ("Rows\n\nChanges:\n- Rows\n\nTest cases verified:\n✓ load a/ (with a slash)\n✓ load a (without)", CHANGED, "none"),
        ("Introduce a rows stub that allows tests to provide an order of their own", CHANGED, "unverifiable"),
        ("Introduce a rows stub and tests that provide an order of their own", CHANGED, "contradicted"),
        ("Rows\n\n✅ Reverses the rows\n✅ Added tests for the order\n✅ Lint", CHANGED, "contradicted"),
        ("Rows\n\nstore_helpers_test: add expected rows", CHANGED, "none"),
        ("Rows\n\nAdded `store_helpers_test`", CHANGED, "contradicted"),
        ("Add rows roundtrip regression test", {"examples/rows-roundtrip.php": "<?php\nload($rows);\n"}, "unverifiable"),
        ("Add rows roundtrip regression test", {"tools/rows-export.php": "<?php\nload($rows);\n", **CHANGED}, "contradicted"),
        ("Add a badge for tests", CHANGED, "unverifiable"),
        ("Add smoke test for rows", {".gitlab-ci.yml": "smoke test:\n  script: ./rows\n"}, "unverifiable"),
        ("Add smoke test for rows", {".gitlab-ci.yml": "lint:\n  script: ./rows\n"}, "unverifiable"),
        (
            "Adds concept tests",
            {"samples/Rows.cs": "class Rows {\n    [Fact]\n    public void Loads() { Load(); }\n}\n"},
            "unverifiable",
        ),
        (
            "Adds concept tests",
            {"shop/Rows.cs": "class Rows {\n    public void Loads() { Load(); }\n}\n", **CHANGED},
            "contradicted",
        ),
        ("Rows\n\nReverse the rows, fix tests", CHANGED, "unverifiable"),
        ("Rows\n\nReverse the rows, update tests", CHANGED, "contradicted"),
        ("Add tests of rows", LATER_TEST, "unverifiable"),
        (
            "Add tests of rows",
            {"tests/test_store.py": LATER_TEST["tests/test_store.py"].replace("expect(load(path)).to_equal([])", "load(path)")},
            "unverifiable",
        ),
        ("Add tests of rows", {"tests/test_store.py": TESTS + "\n\ndef test_rows():\n    assert True\n"}, "contradicted"),
        ("ci: add matrix tests for node 18 & 20", {".gitlab-ci.yml": "matrix:\n  node: [18, 20]\n"}, "unverifiable"),
        ("ci: add matrix tests for node 18 & 20", CHANGED, "contradicted"),
        ("Add new benchmark test case for rows", CHANGED, "unverifiable"),
        ("Add new boundary test case for rows", CHANGED, "contradicted"),
        (
            "Add a test of stores on a disk",
            {"tests/test_disk.py": "class TestDisk(BaseStoreTests):\n    kind = 'disk'\n"},
            "unverifiable",
        ),
        ("Add a test of stores on a disk", {"tests/test_disk.py": "# what a disk has to hold\n"}, "contradicted"),
        ("Add tests of rows", {"shop/rows.test-kit.txt": "[2]\n", **COMMENTED_TEST}, "unverifiable"),
        ("Add tests of rows", {"tests/fixtures/rows.py": "rows[0]['kind'] = 2\n"}, "unverifiable"),
        ("Add tests of rows to a group of their own", {"tests/test_store.py": f"pytestmark = grouped\n{TESTS}"}, "unverifiable"),
        ("Add tests of rows", {"tests/test_store.py": TESTS.replace("tmp_path", "folder")}, "contradicted"),
        ("SHOP-3087 Added tests", NEW_TEST, "supported"),
        ("Added 3087 tests", NEW_TEST, "contradicted"),
        ("chore: rows\n\n- [x] Tests have been added (for bug fixes / features)", CHANGED, "unverifiable"),
        ("feat: rows\n\n- [x] Tests have been added (for bug fixes / features)", CHANGED, "contradicted"),
        ("Add test for the rows of shops", {"shopper/rows.shoptest": "rows: 2\n", **CHANGED}, "unverifiable"),
        ("Add test for the rows of shops", {"shoptest/rows.txt": "rows: 2\n", **CHANGED}, "unverifiable"),
        ("Add test for the rows of shops", {"latest/rows.txt": "rows: 2\n", **CHANGED}, "contradicted"),
        ("Add test for the rows of shops", {"shop/prices.yaml": "rows: 2\n"}, "unverifiable"),
        ("Rows\n\nThe test added in there was kept.", CHANGED, "none"),
        ("Rows\n\nThe test was added in there.", CHANGED, "contradicted"),
        ("Rows\n\nAll tests pass, including old_rows tests", CHANGED, "unverifiable"),
        ("Add sleep option between tests", CHANGED, "unverifiable"),
        ("Add test info", CHANGED, "unverifiable"),
        ("Add test in the store", CHANGED, "contradicted"),
        ("Rows\n\nIt is covered by existing tests", CHANGED, "none"),
        ("Rows\n\nIt is covered by new tests", CHANGED, "contradicted"),
        ("Rows\n\nShare the rows with tests", CHANGED, "none"),
        ("Rows\n\nReverse the rows with tests", CHANGED, "contradicted"),
        (
            "Rows\n\nNo existing tests were modified",
            {"tests/test_store.py": f"{TESTS}    assert load(0) == []\n"},
            "unverifiable",
        ),
        ("Add tests of rows", {"conformance/rows.txt": "[2]\n", **CHANGED}, "unverifiable"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    compare_rows(1, 2)\n"}, "unverifiable"),
        ("Add a test that loading does not crash", {"tests/test_store.py": HOLLOW}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW, **CHANGED}, "contradicted"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW + "    # Assert\n    seen[0]()\n", **CHANGED}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW + "    page.all_matches('x')\n", **CHANGED}, "unverifiable"),
        ("Update test:all to include the export tests", {"package.json": '{"scripts": {"test:all": "x"}}\n'}, "unverifiable"),
        ("Order rows\n\nFully covered: rows, orders, prices, 100% coverage of kinds", CHANGED, "none"),
        ("Reverse the rows\n\n## Manual verification\n\n- Add tests for the rows", CHANGED, "none"),
        ("Add a test that limits work", {"tests/test_store.py": HOLLOW, **CHANGED}, "unverifiable"),
        ("Add a test that limits work", {"tests/test_store.py": HOLLOW + "    print(load)\n", **CHANGED}, "contradicted"),
        (
            "Add 4 tests of rows",
            {
                "tests/test_store.py": MORE + HOLLOW.removeprefix(TESTS).replace("def", "def test_b():\n    load(1)\n\n\ndef"),
                **CHANGED,
            },
            "unverifiable",
        ),
        ("Add 4 tests of rows", {"tests/test_store.py": MORE, **CHANGED}, "contradicted"),
        ("Rows\n\n====\nFUTURE ENHANCEMENTS\n====\n\nRows:\n  - Added tests of rows", CHANGED, "none"),
        ("refactor: dedupe rows + tests\n\nAll tests pass unchanged.", RETAKEN, "unverifiable"),
        ("refactor: dedupe rows\n\nAll tests pass unchanged.", RETAKEN, "contradicted"),
        (
            "Orders\n\n| Part | File | Status |\n|---|---|---|\n| Rows | `tests/test_store.py` | ✅ Uses\n`list_rows()` |",
            CHANGED,
            "none",
        ),
        (
            "Orders\n\n<details>\n<summary>📋 Implementation Plan</summary>\n\n# Rows\n\n## Implementation\n\n- Add tests of rows\n\n"
            "</details>",
            CHANGED,
            "none",
        ),
        (
            "Orders\n\n<details>\n<summary>Plan</summary>\n\n# Rows\n</details>\n\n## Tests\n\n- Add tests of rows",
            CHANGED,
            "contradicted",
        ),
        ("Rows\n\nTests:\n- tests/test_store.py: rows\n\nPreserved: prompts, rows, semantics.", RETAKEN, "none"),
        (
            "Rows\n\n<details>\n<summary><strong>Implementation Plan</strong> (Issue #7)</summary>\n\n- Added tests of rows\n</details>",
            CHANGED,
            "none",
        ),
        (
            "Rows\n\n<details>\n<summary>original-plan</summary>\n\n## Changes\n\n- Added tests of rows\n</details>",
            CHANGED,
            "none",
        ),
        ("Rows\n\n# Plan: better rows\n\n## Changes\n\n- Added tests of rows", CHANGED, "none"),
        ("Rows\n\n## Tests to update\n\n- `tests/test_rows.py` - update rows", CHANGED, "none"),
        ("Rows\n\n- ✅ All 578 tests pass (including integration tests)", CHANGED, "unverifiable"),
        ("Rows\n\n- Reversed them, including integration tests", CHANGED, "contradicted"),
        ("Rows\n\n━━━━━━\nTESTING RECOMMENDATIONS\n━━━━━━\n\nUnit Tests:\n───────\n\n- Added tests of rows", CHANGED, "none"),
        ("Rows\n\n━━━━━━\nTESTS\n━━━━━━\n\nUnit Tests:\n───────\n\n- Added tests of rows", CHANGED, "contradicted"),
        ("Rows\n\n━━━━━━\nTESTS\n━━━━━━\n\nUnit Tests:\n───────\n", CHANGED, "none"),
        ("Sync orders\n\nAdded tests of orders, covering robust error handling.", {**MASKED, **NEW_TEST}, "supported"),
        ("Add event handler, fix unit tests.", CHANGED, "unverifiable"),
        ("Add event handler, unit tests", CHANGED, "contradicted"),
        ("Rows\n\nAll existing tests pass unchanged in semantics.", RETAKEN, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": None, "tests/test_load.py": TESTS}, "unverifiable"),
        ("Add a test of loading", {"shop/testsuite/rows.py": "def rows(self):\n    self.load(2)\n", **CHANGED}, "unverifiable"),
        ("Rows\n\n- [x] Tests have been added / updated", COMMENTED_TEST, "unverifiable"),
        ("Rows\n\n- [x] Tests have been added", COMMENTED_TEST, "contradicted"),
        ("Rows\n\nAdd tests of rows (50 tests total)", NEW_TEST, "supported"),
        ("Rows\n\nAdd tests of rows (50 tests)", NEW_TEST, "contradicted"),
        ("Rows\n\n- [x] New and existing unit tests pass locally with my changes", CHANGED, "unverifiable"),
        ("Rows\n\n- [x] New unit tests added", CHANGED, "contradicted"),
        ("add price test", CHANGED, "unverifiable"),
        ("add price tests", CHANGED, "contradicted"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    see_rows(1, 2)\n"}, "unverifiable"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    load(tmp_path, 2)\n", **CHANGED}, "contradicted"),
        ("Version Packages (beta)\n\n- Added tests for the rows", CHANGED, "unverifiable"),
        ("Rows\n\nMerging with plan to address in follow-up commits:\n- Add tests for rows", CHANGED, "none"),
        ("Rows\n\nAddressed:\n- Add tests for rows", CHANGED, "contradicted"),
        ("Fix segmentation fault of rows; add tests", {"tests/test_store.py": HOLLOW, **CHANGED}, "unverifiable"),
        ("Add json test of rows", {"shop/calls.py": "def _test_call(kind):\n    return call(kind)\n"}, "unverifiable"),
        ("Rows\n\n- [x] Added tests", {"shop/calls.py": "def _test_call(kind):\n    return call(kind)\n"}, "contradicted"),
        ("Add json test of rows", {"shop/calls.py": "def latest_call(kind):\n    return call(kind)\n"}, "contradicted"),
        ("Add race tests of rows", {"tests/test_store.py": HOLLOW, **CHANGED}, "unverifiable"),
        ("Fix order of rows; add tests", {"tests/test_store.py": HOLLOW, **CHANGED}, "contradicted"),
    ],
)
def test_what_only_sounds_like_a_claim_on_tests(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after) == said


@pytest.mark.parametrize(("line", "said"), [("impl Sent for Error {}", "unverifiable"), ("// of errors", "contradicted")])
def test_code_in_the_tests_of_a_file_may_be_checked_as_it_is_compiled(line: str, said: str) -> None:
    rows = "pub fn rows() -> u8 {\n    2\n}\n\n#[cfg(test)]\nmod tests {\n    %s\n}\n"
    base, after = ({"src/rows.rs": rows % text} for text in ("use super::*;", f"use super::*;\n    {line}"))
    assert verdict("Add regression test", after, base) == said


@pytest.mark.parametrize(("mark", "said"), [('@Disabled("wrong")', "unverifiable"), ("@Override", "contradicted")])
def test_cases_that_run_again_are_tests_that_came(mark: str, said: str) -> None:
    kept = "class RowsTest extends LoadingTests {\n    protected Rows rows() {\n        return new Rows();\n    }\n%s}\n"
    base = {"src/test/java/RowsTest.java": kept % f"\n    {mark}\n    protected void loads() {{\n    }}\n"}
    assert verdict("Add tests of rows", {"src/test/java/RowsTest.java": kept % ""}, base) == said


@pytest.mark.parametrize(
    ("called", "said"),
    [("await RunRows(1)", "unverifiable"), ("Rows.Load(1)", "contradicted"), ("Rows.Load(1, expected: 2)", "unverifiable")],
)
def test_helpers_of_a_base_class_may_check(called: str, said: str) -> None:
    code = "public class Rows {\n    public static int Load(int n) { return n%s; }\n}\n"
    case = "public class RowsTest : SharedShop {\n    [Fact]\n    public async Task Loads() {\n        %s;\n    }\n}\n"
    after = {"src/Rows.cs": code % " + 1", "tests/RowsTest.cs": case % called}
    assert verdict("Add tests of rows", after, {"src/Rows.cs": code % ""}) == said


@pytest.mark.parametrize(("path", "said"), [("rows/rows-spec.ts", "unverifiable"), ("rows/rows.spec.ts", "contradicted")])
def test_specs_are_tests_where_tests_are_called_so(path: str, said: str) -> None:
    assert verdict("Add command specs to the rows", CHANGED, {**BASE, path: "run();\n"}) == said
