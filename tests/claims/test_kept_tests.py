"""What is said not to have been done to tests, in forms that are not those of all."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, CHANGED, NEW_TEST, TESTS, verdict

ALTERED = {"tests/test_store.py": TESTS.replace("== []", "== [1]"), **CHANGED}
CASE = "\n\ndef test_limit(tmp_path):\n    assert len(load(tmp_path / 'b', 3)) == 3\n"
MARKED = CASE.replace("def", "@pytest.mark.skip(reason='slow')\ndef")
NEW_SKIPPED = {"tests/test_store.py": f"import pytest\n{TESTS}{MARKED}", **CHANGED}
OLD_SKIPPED = {
    "tests/test_store.py": f"import pytest\n{TESTS.replace('def test_load', '@pytest.mark.skip(reason=1)' + chr(10) + 'def test_load')}",
    **CHANGED,
}
GONE = {"tests/test_store.py": "from shop.store import load\n", **CHANGED}
MOVED = {"tests/test_store.py": "", "tests/test_load.py": TESTS.replace('"a"', '"b"').replace("== []", "== [1]"), **CHANGED}


@pytest.mark.parametrize(
    "words",
    [
        "no existing test had to change",
        "No tests needed changes.",
        "None of the existing tests had to change.",
        "Existing tests did not need any changes.",
        "The existing tests needed no changes.",
        "All tests required no modification.",
        "Existing tests did not change.",
        "Done without touching a test.",
        "Done without changing any existing tests.",
        "Done without having to touch a single test.",
    ],
)
def test_tests_that_are_said_to_be_untouched(words: str) -> None:
    message = f"Reverse the rows\n\n{words}"
    assert verdict(message, ALTERED) == "contradicted"
    assert verdict(message, CHANGED) == "supported"
    assert verdict(message, {**CHANGED, **NEW_TEST}) == "unverifiable"


@pytest.mark.parametrize(
    "words",
    [
        "Done without touching test data.",
        "Done without changing the tests of prices.",
        "The integration tests did not need any changes.",
        "Tests needed changes.",
        "The other tests are unchanged.",
        "The remaining 60 tests are untouched.",
        "Existing tests had to change.",
        "A test had to change, no other did.",
    ],
)
def test_what_is_not_said_of_all_tests(words: str) -> None:
    assert verdict(f"Reverse the rows\n\n{words}", ALTERED) != "contradicted"


@pytest.mark.parametrize(
    ("words", "after", "said"),
    [
        ("All existing tests were kept", GONE, "contradicted"),
        ("All of the existing tests are preserved.", GONE, "contradicted"),
        ("No existing tests were removed.", GONE, "contradicted"),
        ("All existing tests were kept", ALTERED, "unverifiable"),
        ("All existing tests were kept", MOVED, "unverifiable"),
        ("All existing tests were kept green", GONE, "none"),
        ("The test was kept", GONE, "none"),
        ("None of the tests is skipped", OLD_SKIPPED, "contradicted"),
        ("None of the tests is disabled.", NEW_SKIPPED, "contradicted"),
        ("None of the new tests are disabled or skipped.", NEW_SKIPPED, "contradicted"),
        ("None of the new tests are disabled.", OLD_SKIPPED, "unverifiable"),
        ("None of the existing tests was disabled.", OLD_SKIPPED, "contradicted"),
        ("None of the existing tests was disabled.", NEW_SKIPPED, "unverifiable"),
        ("Existing tests are unchanged.", OLD_SKIPPED, "contradicted"),
        ("Existing tests are unchanged.", NEW_SKIPPED, "unverifiable"),
        ("None of the tests is skipped", {**CHANGED, **NEW_TEST}, "unverifiable"),
    ],
)
def test_tests_that_are_said_to_stay_and_to_run(words: str, after: Mapping[str, str], said: str) -> None:
    assert verdict(f"Reverse the rows\n\n- {words}", after) == said


HELPER = "from shop.store import load\n\n\ndef rows(path):\n    return load(path)%s\n\n\ndef test_load(tmp_path):\n    assert rows(tmp_path) == []\n"


@pytest.mark.parametrize(
    ("base", "after", "said"),
    [
        (TESTS, TESTS.replace("== []", "== [1]") + CASE, "contradicted"),
        (TESTS, TESTS + CASE, "unverifiable"),
        (HELPER % "", HELPER % "[1:]", "unverifiable"),
        (TESTS, CASE, "unverifiable"),
    ],
)
def test_existing_tests_where_the_title_is_on_tests(base: str, after: str, said: str) -> None:
    words = "test: rows\n\n- Existing test cases are untouched"
    assert verdict(words, {"tests/test_store.py": after}, {**BASE, "tests/test_store.py": base}) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Existing tests are unchanged.", "contradicted"),
        ("All existing tests left unchanged.", "contradicted"),
        ("Keeps the existing tests unchanged.", "contradicted"),
        ("Existing tests are unchanged, except for the name of a folder.", "unverifiable"),
        ("Existing tests are untouched apart from one path.", "unverifiable"),
        ("No test changes other than a path.", "unverifiable"),
        ("E2E tests are unchanged.", "unverifiable"),
        ("The Prometheus tests are untouched.", "unverifiable"),
        ("No changes to tests outside of `tests/test_store.py`.", "unverifiable"),
        ("No changes to tests in `e2e/`.", "unverifiable"),
    ],
)
def test_what_is_said_of_some_tests(message: str, said: str) -> None:
    altered = {"tests/test_store.py": TESTS.replace('tmp_path / "a"', 'tmp_path / "b"').replace("== []", "== [1]"), **CHANGED}
    assert verdict(f"Rows\n\n{message}", altered) == said
