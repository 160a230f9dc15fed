"""What a message says came, and that stood before the change as it does now."""

from __future__ import annotations

import pytest

from llmreview.claims import stood_before

from .test_check import BASE, CHANGED, STORE, claims, verdict

PARSED = {
    **BASE,
    "shop/parsing.py": "def parse_all_rows(text):\n    return text.split()\n\n\ndef first(text):\n    return text[0]\n",
}
ALTERED = PARSED["shop/parsing.py"].replace("text.split()", "text.splitlines()")
BESIDE = PARSED["shop/parsing.py"].replace("text[0]", "text[:1]")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Add `parse_all_rows()` for shops", "contradicted"),
        ("Add parse_all_rows helper to read what shops send", "contradicted"),
        ("Implemented a `parse_all_rows` function", "contradicted"),
        ("Add `parse_all_rows` to the store", "unverifiable"),
        ("Add `parse_all_rows()` to the store", "unverifiable"),
        ("Add `parse_all_rows()` call", "unverifiable"),
    ],
)
def test_a_function_that_the_change_left_alone(told: str, said: str) -> None:
    assert verdict(f"Rows\n\n- {told}", CHANGED, PARSED) == said


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ({"shop/parsing.py": ALTERED, **CHANGED}, "unverifiable"),
        ({"shop/parsing.py": BESIDE, **CHANGED}, "contradicted"),
        ({"shop/parsing.py": None, "shop/rows.py": PARSED["shop/parsing.py"], **CHANGED}, "supported"),
        ({"shop/store.py": STORE + "\n# see parse_all_rows\n"}, "supported"),
        ({"README.md": "# Shop\n\nSells many things.\n"}, "unverifiable"),
    ],
)
def test_a_function_that_the_change_had_a_hand_in(after: dict[str, str | None], said: str) -> None:
    assert verdict("Rows\n\n- Implement `parse_all_rows()` with line breaks", after, PARSED) == said


def test_the_place_is_shown() -> None:
    (claim,) = claims("Rows\n\n- Add `parse_all_rows()` for shops", CHANGED, PARSED)
    assert claim.evidence == "`parse_all_rows` is added by the message, and stood in shop/parsing.py before"
    assert (claim.places[0].path, claim.places[0].line) == ("shop/parsing.py", 1)


def test_no_more_names_are_looked_for_than_a_search_is_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stood_before, "MOST_NAMES", 1)
    code = "def parse_all_rows(text):\n    return text.split()\n\n\ndef parse_first_row(text):\n    return text[0]\n"
    found = claims("Rows\n\n- Add `parse_all_rows()`\n- Add `parse_first_row()`", CHANGED, {**BASE, "shop/parsing.py": code})
    assert [claim.verdict for claim in found] == ["contradicted", "unverifiable"]
