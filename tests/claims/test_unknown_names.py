"""Deeds on parts of the code that stand nowhere, and new names that nothing has."""

from __future__ import annotations

import pytest

from llmreview.claims import unknown_names

from .test_check import BASE, CHANGED, STORE, claims, verdict


@pytest.mark.parametrize(
    "told",
    [
        "Update `warm_row_cache()` to skip empty shops",
        "Update `warm_row_cache` to skip empty shops",
        "Refactor warm_row_cache() for shops",
        "Fix `warm_row_cache` to keep the order",
        "Fix warm_row_cache() for empty shops",
        "Extend the warm_all_shop_rows test with empty shops",
        "Add a limit to `warm_row_cache()`",
        "Added a limit to the existing _warm_cache of shops",
        "Add limits to Store.load() and warm_row_cache() so that shops do not wait",
        "Add helpers for shops (`warm_row_cache`, `drop_row_cache`)",
        "Add a limit in ShopRowWarmer for large shops",
        "`shop/store.py`: added `warm_row_cache()`",
        "shop/store.py: New ShopRowWarmer for large shops",
        "New optional `warm_row_cache` parameter",
        "Rename `rows` to `warm_row_cache`",
    ],
)
def test_what_a_deed_is_done_to_stands_nowhere(told: str) -> None:
    assert verdict(f"Rows\n\n- {told}", CHANGED) == "contradicted"


@pytest.mark.parametrize(
    "told",
    [
        "Update `Path` to skip empty shops",
        "Fix clippy warm_all_the_rows warning",
        "Fix `warm_row_cache` in all files",
        "Fix warm_row_cache() warnings",
        "Add a limit to avoid SlowRowException in shops",
        "Add a limit (without one SystemRowPolicy stops the shop)",
        "Add a limit as `warm_row_cache()` has",
        "Use the client that calls `warm_row_cache()`",
        "Add support for rows, similar to ShopRowWarmer",
        "Update the loop so that `warm_row_cache()` is free to run",
        "Add CodeRabbit findings",
        "Add ShopRowWarmer options",
        "Update `warm_row_cache` labels of issues",
        "Add ShopRowWarmer's ideas on limits",
        "Update backups (_backup_YYYYMMDD_HHMMSS)",
        "Update `WARM_ROW_CACHE` to the limits",
        "Remove `warm_row_cache`",
        "Update `warm_row_cache()` in a follow-up",
        "Update PostgreSQL limits",
        "Rename LIMIT to PascalCase",
    ],
)
def test_what_may_be_none_of_this_code(told: str) -> None:
    assert verdict(f"Rows\n\n- {told}", CHANGED) != "contradicted"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (CHANGED, "contradicted"),
        ({"shop/store.py": STORE + "\n\ndef warmRowCache():\n    return 1\n"}, "unverifiable"),
        ({"shop/store.py": STORE + "\n\ndef warm_row_caches():\n    return 1\n"}, "unverifiable"),
        ({"shop/store.py": STORE + "\n\ndef warm_the_row_cache():\n    return 1\n"}, "unverifiable"),
        ({**CHANGED, "shop/other.py": "warm_row_cache = 1\n"}, "supported"),
        ({**CHANGED, "requirements.txt": "warmer==2.0\n"}, "unverifiable"),
        ({"README.md": "# Rows\n\nHow to warm.\n"}, "unverifiable"),
    ],
)
def test_what_may_be_called_otherwise(after: dict[str, str | None], said: str) -> None:
    assert verdict("Rows\n\n- Refactor `warm_row_cache()` for shops", after) == said


def test_what_another_file_has() -> None:
    stood = {**BASE, "shop/other.py": "def warm_row_cache():\n    return 1\n"}
    judged = claims("Rows\n\n- Add a limit to `warm_row_cache()`", CHANGED, stood)
    assert not any("stands nowhere" in claim.evidence for claim in judged)


def test_a_name_that_went_again() -> None:
    message = "Rows\n\n- Add a limit to `warm_row_cache()`\n- Replace `warm_row_cache()` by the cache of the client"
    assert all(claim.verdict != "contradicted" for claim in claims(message, CHANGED))


def test_a_new_name_that_is_nowhere() -> None:
    renamed = {"shop/store.py": STORE.replace("load", "read")}
    judged = claims("Rows\n\n- Rename `load` to `fetch_all_rows`", renamed)
    assert [claim.verdict for claim in judged] == ["contradicted"]
    assert "`fetch_all_rows` is named as the new name" in judged[0].evidence


def test_as_many_names_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unknown_names, "MOST_NAMES", 1)
    message = "Rows\n\n- Add a limit to `warm_row_cache()`\n- Add a limit to `drop_shop_rows()`"
    assert [claim.verdict for claim in claims(message, CHANGED)].count("contradicted") == 1
