"""Rows of pytest's tables: which are run, how many there are, and what is told where one is not run any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.checks.test_parts import TestParts as Parts
from llmreview.detect.catalog import load_catalog
from llmreview.detect.engine import detect
from llmreview.syntax import SourceFile
from llmreview.syntax.sources import ChangedSources

CATALOG = load_catalog(Path(__file__).parents[2] / "detectors")
TABLE = """import sys
import pytest
from shop.cart import total


@pytest.mark.parametrize(("qty", "expected"), [(1, "1.00"), {row}(10, "2.50")])
def test_total(qty, expected):
    assert total(qty) == expected
"""
ROW = '(3, "0.99"), '


def marked(mark: str) -> str:
    return TABLE.format(row=f'pytest.param(3, "0.99", marks={mark}), ')


def told(before: str, after: str) -> list[str]:
    change = change_between({"tests/test_cart.py": before.encode()}, {"tests/test_cart.py": after.encode()})
    sources = ChangedSources(change)
    found = detect(sources, CATALOG, lambda: check_tests(sources)).findings
    return sorted(f"{one.detector}: {one.message}" for one in found if one.detector in ("skipped-test", "weakened-test"))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ('pytest.mark.skipif(sys.platform == "win32", reason="no locale")', []),
        ('pytest.mark.xfail(sys.platform == "win32", reason="no locale")', []),
        ("pytest.mark.slow", []),
        ('pytest.mark.skip(reason="flaky")', ["skipped-test: A part of `test_total` does not run"]),
        ("[pytest.mark.slow, pytest.mark.xfail]", []),  # the second mark of a list is not read
        ("pytest.mark.xfail", ["skipped-test: A part of `test_total` does not run"]),
        ('pytest.mark.skipif(True, reason="flaky")', ["skipped-test: A part of `test_total` does not run"]),
    ],
)
def test_a_mark_of_a_row_is_told_once(mark: str, expected: list[str]) -> None:
    assert told(TABLE.format(row=ROW), marked(mark)) == expected


def test_the_names_of_the_columns_are_no_row() -> None:
    assert told(TABLE.format(row=ROW), TABLE.format(row="")) == [
        "weakened-test: `test_total` is no longer run with 1 of its 3 rows"
    ]
    file = SourceFile.of("tests/test_cart.py", TABLE.format(row=ROW).encode())
    assert file is not None
    assert sum(Parts(file).cases[0].rows.values()) == 3


def test_a_row_that_holds_the_word_is_run() -> None:
    assert told(TABLE.format(row='(3, "skip"), '), TABLE.format(row=ROW)) == []
    assert told(TABLE.format(row='(3, "skip"), '), TABLE.format(row="")) == [
        "weakened-test: `test_total` is no longer run with 1 of its 3 rows"
    ]
