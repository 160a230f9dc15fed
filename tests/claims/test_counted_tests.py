"""How many tests a message says were added, against how many came."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, CHANGED, NEW_TEST, TESTS, claims, verdict


def cases(count: int, first: int = 0) -> str:
    return "".join(
        f"\n\ndef test_{n}(tmp_path):\n    assert len(load(tmp_path, {n})) == {n}\n" for n in range(first, first + count)
    )


def with_cases(count: int, more: str = "") -> dict[str, str]:
    return {**CHANGED, "tests/test_store.py": TESTS + cases(count) + more}


THREE = with_cases(3)


@pytest.mark.parametrize(
    ("words", "after", "said"),
    [
        ("Added 5 tests", THREE, "contradicted"),
        ("Added 5 tests to the suite", THREE, "contradicted"),
        ("Added five tests of rows", THREE, "contradicted"),
        ("Added a dozen tests", with_cases(10), "contradicted"),
        ("Six new tests in tests/test_store.py", THREE, "contradicted"),
        ("8 new test cases in `tests/test_store.py`", THREE, "contradicted"),
        ("Added six new tests (rows, orders)", THREE, "contradicted"),
        ("Added 24 tests", with_cases(20), "contradicted"),
        ("Added 4 tests", THREE, "unverifiable"),
        ("Two new tests in tests/test_store.py", NEW_TEST, "unverifiable"),
        ("Added 32 tests", with_cases(30), "unverifiable"),
        ("Added 3 tests", THREE, "supported"),
        ("Added three tests", THREE, "supported"),
        ("Added a regression test to the existing 7 tests", NEW_TEST, "supported"),
        ("Added a test (13 tests touch this module).", NEW_TEST, "supported"),
        ("Added two tests", THREE, "supported"),
        ("Three new tests in tests/test_store.py", THREE, "supported"),
        ("Added tests, 249 tests passing", THREE, "supported"),
        ("Added comprehensive tests for issue 45 tests", THREE, "supported"),
    ],
)
def test_numbers_of_tests(words: str, after: Mapping[str, str], said: str) -> None:
    assert verdict(f"Rows\n\n- {words}", after) == said


@pytest.mark.parametrize(
    "after",
    [
        with_cases(3, "\n\ndef test_rows(tmp_path):\n    for row in load(tmp_path):\n        assert row\n"),
        {**THREE, "tests/rows.sqltest": "test rows\n"},
        {
            **THREE,
            "tests/test_rows.py": "from shop.store import load\n\n\ndef check(n):\n    assert load(n) == n\n\n\ncheck(1)\n",
        },
        {**THREE, "tests/test_store.py": TESTS.replace("== []", "== [1]") + cases(3)},
    ],
)
def test_doubts_of_a_count(after: Mapping[str, str]) -> None:
    assert verdict("Rows\n\n- Added 6 tests", THREE) == "contradicted"
    assert verdict("Rows\n\n- Added 6 tests", after) == "unverifiable"


def test_cases_that_stood_before_may_be_counted() -> None:
    assert (
        verdict("Rows\n\n- Added tests of rows (6 tests)", {**CHANGED, "tests/test_store.py": TESTS + cases(5)}) == "unverifiable"
    )
    stood = {**BASE, "tests/test_store.py": TESTS + cases(5, 50)}
    after = {**CHANGED, "tests/test_store.py": TESTS + cases(5, 50) + cases(3)}
    assert verdict("Rows\n\n- Added tests of rows (9 tests)", after, stood) == "unverifiable"
    assert verdict("Rows\n\n- Added tests of rows (8 tests)", after, stood) == "contradicted"
    assert verdict("Rows\n\n- Added 9 new tests", after, stood) == "contradicted"


def test_cases_that_moved_may_be_counted() -> None:
    stood = {**BASE, "tests/test_rows.py": "from shop.store import load\n" + cases(4, 50)}
    after = {"tests/test_rows.py": None, "tests/test_store.py": TESTS + cases(4, 50) + cases(3), **CHANGED}
    assert verdict("Rows\n\n- Added 7 new tests", after, stood) == "unverifiable"
    assert verdict("Rows\n\n- Added 7 new tests", THREE, stood) == "contradicted"


@pytest.mark.parametrize(
    ("path", "text"), [("tests/rows.zig", 'test "rows" {\n    try load(1);\n}\n'), ("tests/rows.snap", "rows: 1\n")]
)
def test_test_files_that_are_not_read_support_nothing(path: str, text: str) -> None:
    (told,) = claims("Rows\n\n- Added tests of rows", {**CHANGED, path: text})
    assert told.verdict == "unverifiable"
    assert told.evidence == f"test files changed, whose cases are not read: {path}"


def test_help_for_tests_is_no_test() -> None:
    base = {**BASE, "tests/conftest.py": "def rows():\n    return [1]\n"}
    after = {**CHANGED, "tests/conftest.py": "def rows():\n    return [2]\n\n\ndef more():\n    return [load(3)]\n"}
    assert verdict("Rows\n\n- Added tests of rows", after, base) == "unverifiable"


@pytest.mark.parametrize(
    ("words", "after", "said"),
    [
        ("Updated existing tests to the new order", NEW_TEST, "unverifiable"),
        ("Updated the existing tests", NEW_TEST, "unverifiable"),
        ("Existing tests were updated", NEW_TEST, "unverifiable"),
        ("Updated the tests", NEW_TEST, "supported"),
        ("Updated the existing tests", {"tests/test_store.py": TESTS.replace("== []", "== [1]")}, "supported"),
        ("Updated the existing tests", {"tests/test_store.py": TESTS + "    assert load(0) == []\n"}, "supported"),
    ],
)
def test_existing_tests_are_none_that_came(words: str, after: Mapping[str, str], said: str) -> None:
    assert verdict(f"Rows\n\n- {words}", {**CHANGED, **after}) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("**Tests**\n- Unit tests for `load` (set / fallback)", "contradicted"),
        ("## Tests\n\n- Unit tests for `load`", "contradicted"),
        ("New tests:\n- Integration tests covering the order of rows", "contradicted"),
        ("- Unit tests for `load` (rows, orders)", "contradicted"),
        ("## Tests\n\n- [x] Unit tests for `load`", "unverifiable"),
        ("## Testing\n\n- Unit tests for `load`", "none"),
        ("## Test plan\n\n- Unit tests for `load`", "none"),
        ("## Tests\n\n- Unit tests for `load` (unchanged)", "none"),
        ("## Tests\n\n- Unit tests for `load` pass", "none"),
        ("## Tests\n\nRun by hand:\n- Unit tests for `load`", "none"),
    ],
)
def test_tests_that_are_listed_below_tests(words: str, said: str) -> None:
    assert verdict(f"Rows\n\n{words}", CHANGED) == said
    assert verdict(f"Rows\n\n{words}", {**CHANGED, **NEW_TEST}) == {"contradicted": "supported"}.get(said, said)
