"""What follows a deed may deny or suppose anything, and names what the deed is about; near to it is what takes it back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import REPOSITORY
from .test_check import CHANGED, NEW_TEST, verdict


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Added tests for shops without rows", "contradicted"),
        ("Rows\n\n- Added tests that check that rows are not lost", "contradicted"),
        ("Rows\n\n- Added tests covering what should happen to rows", "contradicted"),
        ("Rows\n\n- Adds tests to ensure that the limit can never be passed", "contradicted"),
        ("Rows\n\n- Updated the tests so that they no longer sort", "contradicted"),
        ("Rows\n\n- Updated the docs so that users do not expect an order", "contradicted"),
        ("Rows\n\n- Updated README to explain what cannot be sold", "contradicted"),
        ("Rows\n\n- Removed `parse_rate`, which is not called", "unverifiable"),
        ("Rows\n\n- Removed `save`, which is not called", "contradicted"),
        ("Rows\n\n- Removed the `save` function that was not used any more", "contradicted"),
        ("Rows\n\n- Added `RowReader` for shops that do not sort", "contradicted"),
        ("Rows\n\n- Updated `shop/prices.py` so that it does not round", "contradicted"),
        ("Rows\n\n- `shop/prices.py`: skip rates that are not set", "contradicted"),
        ("Rows\n\n- Tests for shops without rows will be added later", "none"),
        ("Rows\n\n- Add tests for shops in a follow-up", "none"),
        ("Rows\n\n- Add tests for shops once the server is there", "none"),
        ("Rows\n\n- Added tests for shops where possible", "none"),
        ("Rows\n\n- Adding tests for shops would need a server", "none"),
        ("Rows\n\n- Did not add tests for shops", "none"),
        ("Rows\n\n- Update the docs: not needed", "none"),
        ("Rows\n\n- Updated the docs as needed", "none"),
        ("Rows\n\n- Remove `save` in a follow-up", "none"),
        ("Rows\n\n- Add `RowReader` later", "none"),
        ("Rows\n\n- `shop/prices.py`: fix rounding in a follow-up", "none"),
    ],
)
def test_what_is_denied_after_the_deed(message: str, said: str) -> None:
    assert verdict(message, CHANGED, REPOSITORY) in {said, "unverifiable" if said == "none" else said}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Updated the CLI documentation", "contradicted"),
        ("Rows\n\n- Updated the reference manual documentation for shops", "contradicted"),
        ("Rows\n\n- Updated both READMEs", "contradicted"),
        ("Rows\n\n- Documented in CHANGELOG.md", "contradicted"),
        ("Rows\n\n- Added source filter documentation to the help overlay", "unverifiable"),
        ("Rows\n\n- Fix links to docs", "unverifiable"),
        ("Rows\n\n- Added Swagger docs", "unverifiable"),
        ("Rows\n\n- Fixed build of docs", "unverifiable"),
        ("Rows\n\n- Updated `test_prices` for the new order", "contradicted"),
        ("Rows\n\n- Moved the rates to `shop/cli/parse.py`", "contradicted"),
        ("Rows\n\n- Moved the rates to `shop/rates/parse.py`", "contradicted"),
        ("Rows\n\n- Bumped react in `package.json`", "contradicted"),
        ("Rows\n\n- Updated `__init__.py` to export it", "contradicted"),
        ("Rows\n\n- Added a `--skip-empty-rows` flag", "contradicted"),
        ("Rows\n\n- Added `--limit-rows=N`", "unverifiable"),
        ("Rows\n\n- Added the `--list-reversed` flag", "unverifiable"),
    ],
)
def test_documents_files_and_options(message: str, said: str) -> None:
    assert verdict(message, CHANGED, REPOSITORY) == said


def test_new_tests_are_still_new() -> None:
    assert verdict("Rows\n\n- Added tests for shops without rows", {**NEW_TEST, **CHANGED}) == "supported"


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Rows\n\nTests updated.", CHANGED, "contradicted"),
        ("Rows\n\nTests updated.", {"pkg/__toolsnaps__/rows.snap": "{}\n", **CHANGED}, "supported"),
        ("Rows\n\nUpdated the README of the tooling repository.", CHANGED, "unverifiable"),
        ("Rows\n\nUpdated the README of the shop.", CHANGED, "contradicted"),
        ("Rows\n\nIn `shop/prices.py`, the check comes before anything is rounded.", CHANGED, "unverifiable"),
    ],
)
def test_what_is_elsewhere(message: str, after: Mapping[str, str], said: str) -> None:
    assert verdict(message, after) == said
