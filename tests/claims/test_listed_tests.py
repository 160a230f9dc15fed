"""Tests that a message lists by their names, held against the repository."""

from __future__ import annotations

import pytest

from llmreview.change.memory import MemoryTree

from .test_check import BASE, CHANGED, TESTS, claims, verdict

MORE = {
    **CHANGED,
    "tests/rows_test.go": "func TestStore_OfNoRowsLeft(t *testing.T) {}\nfunc TestStore_of_no_rows_left_now(t *testing.T) {}\n",
    "tests/test_store.py": TESTS + "\n\ndef test_limits_rows(tmp_path):\n    assert load(tmp_path, 3) == [1]\n",
}


@pytest.mark.parametrize(
    "message",
    [
        "Reverse the rows\n\nTests added:\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\n### New tests\n\n- `test_rows_of_nothing`: no rows",
        "Reverse the rows\n\nTest cases added:\n✓ test_limits_rows: the limit holds\n✓ test_rows_of_nothing: no rows",
        "Reverse the rows\n\n## Test coverage\n\n- test_rows_of_nothing() - no rows",
        "Reverse the rows\n\n### test_store.py (+20 lines)\n- TestRowsOfNothing: no rows",
        "Add tests of rows\n\n- test_limits_rows: the limit holds\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\nTests added:\n- test_limits_of_prices: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_limits_rows: the limit holds\n- test_limits_of_rows: it holds",
    ],
)
def test_a_listed_test_that_stands_nowhere(message: str) -> None:
    assert "contradicted" in {claim.verdict for claim in claims(message, MORE)}


@pytest.mark.parametrize(
    "message",
    [
        "Reverse the rows\n\nTests added:\n- test_limits_rows: the limit holds",
        "Reverse the rows\n\nTests added:\n- TestLimitsRows: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_limits_row: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_store: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_of_no_rows_left: the limit holds",
        "Reverse the rows\n\nTests added:\n- TestOfNoRowsLeft: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_rows_limits: the limit holds",
        "Reverse the rows\n\nTests added:\n- test_limits_of_rows: the limit holds",
        "Reverse the rows\n\nTests removed:\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\nTests:\n- test_rows_of_nothing: removed",
        "Reverse the rows\n\nKnown failing tests:\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\nVerification:\n- test_rows_of_nothing: no rows",
        "Remove tests of rows\n\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\n- test_rows_of_nothing: no rows",
        "Reverse the rows\n\nTests to add:\n- test_rows_of_nothing: no rows",
    ],
)
def test_a_listed_test_that_is_there_or_is_none_of_the_change(message: str) -> None:
    assert "contradicted" not in {claim.verdict for claim in claims(message, MORE)}


def test_a_test_that_went_may_be_listed() -> None:
    before = {**BASE, "tests/test_store.py": TESTS + "\n\ndef test_limits(tmp_path):\n    assert load(tmp_path, 3) == []\n"}
    message = "Reverse the rows\n\nTests:\n- test_limits: the limit holds"
    assert verdict(message, {"tests/test_store.py": TESTS}, before) != "contradicted"


def test_what_is_tested_is_no_test() -> None:
    code = "\n\ndef rows_of_every_shop(path):\n    return load(path)\n"
    after = {**MORE, "shop/store.py": CHANGED["shop/store.py"] + code}
    assert verdict("Rows\n\nTests added:\n- test_rows_of_every_shop: all of them", after) == "contradicted"


def test_a_list_is_one_passage() -> None:
    message = (
        "Reverse the rows\n\nTests added:\n- test_one_row: x\n- test_two_rows: x\n- test_many_rows: x\n- test_limits_rows: x"
    )
    found = claims(message, MORE)
    assert [claim.is_part for claim in found if claim.verdict == "contradicted"] == [False, True, True]
    assert (
        found[1].evidence == "`test_one_row` and 2 more are listed as tests by the message, and stand nowhere in the repository"
    )


def test_files_that_are_not_in_the_change_are_one_passage() -> None:
    base = {**BASE, **{f"shop/place_{n}.py": f"PLACE = {n}\n" for n in range(4)}}
    items = [f"- shop/place_{n}.py: add the last row" for n in range(4)]
    few, many = (claims("Reverse the rows\n\n" + "\n".join(items[:n]), CHANGED, base) for n in (2, 4))
    assert [claim.is_part for claim in few if claim.verdict == "contradicted"] == [False, False]
    assert [claim.is_part for claim in many if claim.verdict == "contradicted"] == [False, True, True, True]
    said = [claim.evidence for claim in many if claim.verdict == "contradicted"]
    assert said[0] == "shop/place_0.py is not in the change, nor are 3 more files that the message says were worked on"


def test_a_search_that_takes_too_long_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def give_up(_tree: MemoryTree, words: tuple[str, ...], *_bounds: object) -> None:
        asked.extend(words)

    monkeypatch.setattr(MemoryTree, "grep", give_up)
    items = "\n".join(f"- test_many_rows_of_{n}: x" for n in range(5))
    assert {claim.verdict for claim in claims(f"Reverse the rows\n\nTests added:\n{items}", MORE)} == {"unverifiable"}
    assert all(asked.count(f"test_many_rows_of_{n}") == 1 for n in range(5))
