"""What is true in another way than the change shows: tests that stand already, effects, exceptions, what others hand over."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import LOOSENED
from .test_check import BASE, CHANGED, HOLLOW_TEST, NEW_TEST, NO_SAVE, STORE, TESTS, verdict

ADAPTED = {"tests/test_store.py": TESTS.replace('tmp_path / "a"', 'tmp_path / "b"').replace("== []", "== [1]"), **CHANGED}
SKIPPED = {"tests/test_store.py": TESTS.replace("def test_load", '@pytest.mark.skip("slow")\ndef test_load'), **CHANGED}
GONE = {"tests/test_store.py": "from shop.store import load\n", **CHANGED}
RUN = {".gitlab-ci.yml": "check:\n  script: python shop/prices.py\n"}
TAKEN_OUT = {
    "shop/store.py": STORE.replace(
        "    rows =", "    return first_rows(path, limit)\n\n\ndef first_rows(path, limit):\n    rows ="
    )
}
LOOPED_TESTS = {
    "tests/rows.test.ts": "for (const [code, rows] of cases) {\n  test(`${code} has rows`, () => {\n    expect(load(code)).toBe(rows);\n"
    "  });\n}\ntest('none', () => {\n  expect(load('')).toBe(0);\n});\n",
    **CHANGED,
}
INJECTED = "from fastapi import Request\n\n\ndef settings(%s):\n    return 1\n"
COMMAND = "import click\n\n\n@click.%s()\ndef start(%s):\n    return 1\n"


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Rows\n\nNo tests removed.", ADAPTED, "unverifiable"),
        ("Rows\n\nNo tests removed.", GONE, "contradicted"),
        ("Rows\n\nNo tests were removed or skipped.", ADAPTED, "unverifiable"),
        ("Rows\n\nNo tests were removed or skipped.", SKIPPED, "contradicted"),
        ("Rows\n\nWithout skipping any tests.", LOOSENED, "unverifiable"),
        ("Rows\n\nWithout weakening any tests.", LOOSENED, "contradicted"),
        ("Rows\n\nNo tests were changed.", ADAPTED, "contradicted"),
        ("Rows\n\nAlready covered by tests.", CHANGED, "unverifiable"),
        ("Rows\n\nThis is covered by the tests of the store.", CHANGED, "unverifiable"),
        ("Rows\n\nThis is covered by tests.", {**CHANGED, **HOLLOW_TEST}, "contradicted"),
        ("Rows\n\nThis is now covered by tests.", CHANGED, "contradicted"),
        ("Rows\n\nCovered by two new tests.", CHANGED, "contradicted"),
        ("Rows\n\nThe new order is covered by tests.", CHANGED, "contradicted"),
        ("Rows\n\nNo functional changes.", TAKEN_OUT, "unverifiable"),
        ("Rows\n\nNo functional changes other than the order.", {"shop/prices.py": "RATE = 3\n\n\ndef price(sku):\n    return RATE\n"}, "none"),
        ("Rows\n\nNo code changes besides the order.", CHANGED, "none"),
        ("Rows\n\nNo code changes.", CHANGED, "contradicted"),
        ("Rows\n\nNo breaking changes apart from that.", NO_SAVE, "none"),
        ("Rows\n\nNo breaking changes.", NO_SAVE, "contradicted"),
        ("Rows\n\nThe HTTP API is unchanged.", NO_SAVE, "unverifiable"),
        ("Rows\n\nThe public API is unchanged.", NO_SAVE, "contradicted"),
        ("Rows\n\n`shop/prices.py` now runs before each release", RUN, "unverifiable"),
        ("Rows\n\n`shop/prices.py` now rounds the rates", CHANGED, "contradicted"),
        ("Rows\n\nIn `shop/prices.py`, nothing had to change.", CHANGED, "unverifiable"),
        ("Rows\n\nIn `shop/prices.py`, rates are rounded.", CHANGED, "contradicted"),
        ("Rows\n\n- `shop/prices.py`: sets the rate, which stays", CHANGED, "none"),
        ("Rows\n\n- `shop/prices.py`: sets the rate", CHANGED, "contradicted"),
        ("Rows\n\n- `shop/prices.py`: now sent with a header", CHANGED, "none"),
        ("Rows\n\n- `shop/prices.py`: now sends a header", CHANGED, "contradicted"),
        ("Extract `load` into its own module", {"shop/rows.py": "def read_rows(path):\n    return read(path)\n", "shop/store.py": "from shop.rows import read_rows\n"}, "supported"),
        ("Extract RowReader into its own module", CHANGED, "unverifiable"),
        ("Extract RowReader from the store", CHANGED, "contradicted"),
        ("Rows\n\nRates are still taken via `price()`.", CHANGED, "unverifiable"),
        ("Rows\n\nThe store gets its rates via `price()`.", CHANGED, "unverifiable"),
        ("Rows\n\nIt's reached by the shops via `price()`.", CHANGED, "unverifiable"),
        ("Rows\n\nShops take them via `price()`.", {"package.json": '{"version": "2.0.0"}\n'}, "unverifiable"),
        ("Rows\n\nNow that it is inlined, it's covered by tests.", CHANGED, "unverifiable"),
        ("Rows\n\nTake the rates via `price()`", CHANGED, "contradicted"),
        ("Rows\n\n`price` now shows all rows.", CHANGED, "unverifiable"),
        ("Rows\n\nFix contradictory rules in docs/rates.md", CHANGED, "contradicted"),
        ("Rows\n\n`price` now rounds to cents.", CHANGED, "contradicted"),
        ("Rows\n\nUpdated `shop/prices.py` to always round", CHANGED, "contradicted"),
        ("Rows\n\nAdded 9 tests.", LOOPED_TESTS, "unverifiable"),
        ("Rows\n\nAdded 9 tests.", NEW_TEST, "contradicted"),
        ("Rows\n\nUpdated the docs in acme/handbook#12.", CHANGED, "unverifiable"),
        ("Rows\n\nUpdated the docs in shop/prices.", CHANGED, "contradicted"),
        ("Rows\n\nUpdated the changelog in the release draft.", CHANGED, "unverifiable"),
        ("Rows\n\nUpdated the changelog in the end.", CHANGED, "contradicted"),
    ],
)  # fmt: skip
def test_what_may_be_true_otherwise(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after, {**BASE, "docs/rates.md": "# Rates\n"}) == said


@pytest.mark.parametrize(
    ("text", "parameter", "said"),
    [
        (INJECTED, "request: Request", "unverifiable"),
        (INJECTED, "rates: RatesDep", "unverifiable"),
        (INJECTED, "rates: Rates", "contradicted"),
        (COMMAND.replace("%s()", "command()", 1), "rates", "unverifiable"),
        (COMMAND.replace("@click.%s()\n", "", 1), "rates", "contradicted"),
    ],
)
def test_what_a_framework_hands_over_breaks_no_caller(text: str, parameter: str, said: str) -> None:
    base = {**BASE, "setup.py": "from setuptools import setup\nsetup(name='shop')\n", "shop/rates.py": text % ""}
    assert verdict("Rows\n\nNo breaking changes.", {"shop/rates.py": text % parameter}, base) == said


@pytest.mark.parametrize(("title", "said"), [("keeps all rows", "supported"), ("keeps no limit", "contradicted")])
def test_titles_of_which_the_names_of_tests_are_made(title: str, said: str) -> None:
    case = f'class RowsTest < ActiveSupport::TestCase\n  test "{title}" do\n    assert_equal 1, Rows.load\n  end\nend\n'
    message = "Rows\n\nNew tests:\n\n- test_keeps_all_rows: no row is lost\n"
    found = verdict(message, {"test/rows_test.rb": case, **CHANGED})
    assert found == said or (said == "supported" and found == "unverifiable")


def test_what_callers_of_other_languages_have_to_hand_over() -> None:
    rates = 'package shop\n\nimport "context"\n\nfunc Rates(%sid int) int {\n\treturn id\n}\n'
    base = {**BASE, "go.mod": "module example.org/shop\n", "rates.go": rates % ""}
    assert verdict("Rows\n\nNo breaking changes.", {"rates.go": rates % "ctx context.Context, "}, base) == "contradicted"
