"""What statements take back themselves, say of other places and times, or say in other words."""

from __future__ import annotations

import pytest

from .test_check import CHANGED, NO_SAVE, TESTS, verdict

WEAKENED = {"tests/test_store.py": TESTS.replace("== []", "is not None"), **CHANGED}


@pytest.mark.parametrize(
    ("words", "near_miss"),
    [
        ("Tests added: n/a", "Tests added: yes"),
        ("Tests added: no", "Tests added: for load"),
        ("Tests added: ❌", "Tests added: ✅"),
        ("- [x] Tests added (N/A)", "- [x] Tests added (load)"),
        ("- [x] README updated \N{EN DASH} n/a", "- [x] README updated \N{EN DASH} usage"),
        ("- [x] ~~Added tests~~", "- [x] ~~Removed~~ Added tests"),
        ("**README updated:** no", "**README updated:** yes"),
        ("README updated: \N{HEAVY MINUS SIGN}", "README updated"),
        ("| Tests added | n/a |", "| Tests added | 2 |"),
        ("Copilot suggested: add tests for the order", "Order: add tests for it"),
        ("Prompt: add tests for the order", "Store: add tests for the order"),
        ("Original request: add unit tests", "Rows: add unit tests"),
        ("Write tests (next PR)", "Write tests (in this PR)"),
        ("Add tests: separate MR", "Add tests: all orders"),
        ("`save` was removed by mistake; bring it back.", "`save` was removed; it was a mistake."),
        ("`save` was deleted in the cleanup of March, restore it.", "`save` was deleted in the cleanup."),
        ("We removed `save` too early.", "Removed `save`, added by mistake."),
        ("Removing `save` is left to others.", "Removing `save` since it is unused."),
        ("Mutation proof: removing the `save` call caused 2 tests to fail.", "Clean: removing the `save` call as it is unused."),
        ("Renaming `load` to `fetch_rows` turned out to be too much.", "Renaming `load` to `fetch_rows`."),
        ("`load` was renamed to `fetch_rows` on the v3 branch.", "`load` was renamed to `fetch_rows` on branches."),
        ("The README was updated weeks ago;", "The README was updated for weeks;"),
        ("Updated the README in the shop repository.", "Updated the README for the shop repository."),
        ("README updated separately.", "README updated."),
        ("Changelog updated automatically on release", "Changelog updated for the release"),
        ("The tests were written before rows existed.", "The tests were written for rows that existed."),
        ("Unit tests added last spring.", "Unit tests added."),
        ("Deleted `save` to confirm that rows stay", "Deleted `save`, so that rows stay"),
        ("Part 2/2: remove `save`", "Two parts: remove `save`"),
    ],
)
def test_what_a_statement_takes_back_or_says_of_elsewhere(words: str, near_miss: str) -> None:
    assert verdict(f"Reverse the rows\n\n{words}", CHANGED) in ("none", "unverifiable")
    assert verdict(f"Reverse the rows\n\n{near_miss}", CHANGED) == "contradicted"


@pytest.mark.parametrize(
    ("words", "said"),
    [("Kept existing `save` unit tests unchanged", "unverifiable"), ("Kept existing unit tests unchanged", "contradicted")],
)
def test_tests_of_something_in_particular_are_left_alone(words: str, said: str) -> None:
    assert verdict(f"Reverse the rows\n\n- {words}", WEAKENED) == said


@pytest.mark.parametrize("words", ["Breaking changes: none", "Breaking changes: n/a", "Breaking changes | no"])
def test_what_there_is_none_of_is_claimed(words: str) -> None:
    assert verdict(f"Reverse the rows\n\n{words}", NO_SAVE) == "contradicted"


@pytest.mark.parametrize(
    ("message", "near_miss"),
    [
        ("Rows\n\n- New unit tests cover the order", "Rows\n\n- New unit test data covers the order"),
        ("Rows\n\n- 12 new tests", "Rows\n\n- 12 new test helpers"),
        ("Rows\n\n- Tests for the order", "Rows\n\n- Tests for the order pass"),
        ("Rows\n\n- Tests for the order of rows", "Rows\n\n- Skip tests for the order of rows"),
        ("Rows\n\n- Backed by new unit tests", "Rows\n\n- Backed by unit tests"),
        ("Rows\n\nI also wrote a couple of unit tests for this.", "Rows\n\nI also ran a couple of unit tests for this."),
        ("Rows\n\n- test coverage improved to 95%", "Rows\n\n- test coverage threshold improved to 95%"),
        ("test: cover the order of rows", "fix: cover the order of rows"),
        ("Rows\n\n- Add property-based tests using hypothesis", "Rows\n\n- Plan property-based tests using hypothesis"),
        ("Rows\n\n- 🔥 Remove dead code: `save`", "Rows\n\n- 🔥 Dead code: `save`"),
    ],
)
def test_what_is_claimed_in_other_words(message: str, near_miss: str) -> None:
    assert verdict(message, CHANGED) == "contradicted"
    assert verdict(near_miss, CHANGED) in ("none", "unverifiable")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Extended tests for empty rows", "contradicted"),
        ("Tests strengthened", "contradicted"),
        ("Extended tests to use the new rows", "supported"),
        ("Updated tests for empty rows", "supported"),
    ],
)
def test_tests_that_are_extended_check_more(words: str, said: str) -> None:
    assert verdict(f"Reverse the rows\n\n- {words}", WEAKENED) == said
