"""What only sounds like a claim on the change as a whole: it tells of a part, of other changes, or of how the program works."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import LOOSENED, MASKED_AMONG_OTHERS, OTHERS, RETAKEN
from .test_check import BASE, CHANGED, LOOPED, MASKED, NEW_TEST, NO_SAVE, STORE, TESTS, verdict

LOOPED_AMONG_OTHERS = {path: text + OTHERS for path, text in LOOPED.items()}
GROWN = {
    "shop/store.py": STORE.replace(
        "    return rows",
        "    if limit:\n        rows = sorted(rows)\n        rows = rows + rows\n    for row in rows:\n"
        "        row.seen = True\n        row.kind = limit\n        row.last = None\n        row.next = rows\n    return rows",
    )
}
THROWN = 'throw new UnsupportedOperationException("Not supported yet.");'
BRANCH = f"if (open) {{\n            return read(path);\n        }} else {{\n            {THROWN}\n        }}"


@pytest.mark.parametrize(("body", "is_stub"), [(BRANCH, False), (THROWN, True)])
def test_a_branch_that_is_left_open_is_no_stub(body: str, is_stub: bool) -> None:
    rates = f"class Rates {{\n    public int readRates(String path, boolean open) {{\n        {body}\n    }}\n}}\n"
    assert (verdict("Implement readRates for shops", {"src/Rates.java": rates}) == "contradicted") is is_stub


LETTER = "Tidy the rows\n\n" + "".join(f"Place {n} has rows of its own.\n" for n in range(18))
REVERSED = {"shop/store.py": STORE.replace("    return rows", "    # the last one first\n    return rows[::-1]")}


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("Now uses `sort_rows()`", CHANGED),
        ("Update `price` to round", CHANGED),
        ("Drops `save`", CHANGED),
        ("- [x] Documentation updated", REVERSED),
    ],
)
def test_what_a_longer_text_may_explain(words: str, after: Mapping[str, str | None]) -> None:
    assert verdict(f"Tidy the rows\n\n{words}", after) == "contradicted"
    assert verdict(f"{LETTER}\n{words}", after) == "unverifiable"


ESSAY = "Tidy the rows\n\n" + "".join(f"Place {n} has rows of its own.\n" for n in range(50))
LODASH = {"package.json": '{\n  "dependencies": {\n    "lodash": "^4.0.0",\n    "react": "^18.0.0"\n  }\n}\n'}
WRITTEN = "Co-authored-by: Ann Other <ann@example.org>"
UNTESTED = {"shop/till.py": "def count(coins):\n    total = 0\n    for coin in coins:\n        total += coin\n    return total\n"}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("fix: handle docs-only targets", CHANGED, "unverifiable"),
        ("fix: docs-only change", CHANGED, "contradicted"),
        (
            "Rows\n\n<details>\n<summary>Plan</summary>\n\n<details>\n<summary>Or\nelse</summary>\n\nMore.\n\n</details>\n\n"
            "- Added `sort_all_rows`\n\n</details>",
            CHANGED,
            "none",
        ),
        (
            "Rows\n\n<details>\n<summary>Plan</summary>\n\n<details>\n<summary>Or\nelse</summary>\n\nMore.\n\n</details>\n\n"
            "</details>\n\n- Added `sort_all_rows`",
            CHANGED,
            "contradicted",
        ),
        ("Rows\n\n- Added load() to ensure backward compatibility", NO_SAVE, "unverifiable"),
        ("Rows\n\n- Ensure backward compatibility", NO_SAVE, "contradicted"),
        ("There are no code changes required to make this work.", CHANGED, "none"),
        ("There are no code changes needed for this", CHANGED, "none"),
        ("No code changes.", CHANGED, "contradicted"),
        ("ci: lint only changed modules", GROWN, "none"),
        ("ci: lint", GROWN, "contradicted"),
        ("🚀 Release v1.14.0\n\n- Simplified the README", {"package.json": '{\n  "version": "1.14.0"\n}\n'}, "unverifiable"),
        ("chore(release): 1.14.0\n\n- Add tests of rows", {"package.json": '{\n  "version": "1.14.0"\n}\n'}, "unverifiable"),
        ("🚀 Rows of v1\n\n- Simplified the README", {"package.json": '{\n  "version": "1.14.0"\n}\n'}, "contradicted"),
        ("🚀 Release v1.14.0\n\n- Simplified the README", CHANGED, "contradicted"),
        ("Extract the rows\n\nNo code change.", CHANGED, "unverifiable"),
        ("Sort the rows\n\nNo code change.", CHANGED, "contradicted"),
        ("Legacy mode (default) maintains backward compatibility", NO_SAVE, "none"),
        ("Maintains backward compatibility", NO_SAVE, "contradicted"),
        ("Consolidates calls for the same customer into single API request", LOOPED, "none"),
        ("Loads the customers in a single API request", LOOPED, "contradicted"),
        ("Remove stale `save` objects from database", CHANGED, "unverifiable"),
        ("Rows\n\nFix failing import in `shop/prices.py`", CHANGED, "unverifiable"),
        ("Mend the rows\n\n1. **Whitespace**: Cosmetic only", CHANGED, "none"),
        ("Mend the rows\n\n**Whitespace cleanup**: Zero (cosmetic only)", CHANGED, "none"),
        ("Mend the rows\n\nRow order: no functional changes", CHANGED, "none"),
        ("Fix typo\n\nAdditionally, the rows are reversed.", GROWN, "unverifiable"),
        ("Fix typo\n\nFixes a typo in the store.", GROWN, "contradicted"),
        ("Load rows\n\n- `sync_orders` propagates errors to the caller", MASKED_AMONG_OTHERS, "contradicted"),
        ("Reverse rows\n\nScrubbing [lines 1-5, unchanged]:\n- Removed `load` at once", CHANGED, "none"),
        ("Reports\n\n- `report` loads all labels in one query", LOOPED_AMONG_OTHERS, "unverifiable"),
        ("Reports\n\n- `report` loads all customers in one query", LOOPED_AMONG_OTHERS, "contradicted"),
        ("Reports\n\n- One query for each place", LOOPED_AMONG_OTHERS, "unverifiable"),
        ("Orders\n\n- Handles errors (passthrough)", MASKED, "unverifiable"),
        (
            "Orders\n\nTo ensure backward compatibility, every method takes rows.",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "none",
        ),
        (
            "Rows\n\nThis is backward compatible for existing orders.",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "unverifiable",
        ),
        ("Sync orders with robust error handling\n\nWarns instead of crashing.", MASKED, "unverifiable"),
        ("Rows\n\n### Helpers (store.py)\n\n**Guard Script**:\n- No functional changes", GROWN, "none"),
        ("Rows\n\n### Notes\n\n- No functional changes", GROWN, "contradicted"),
        ("Rows\n\nFix ImportError in `shop/prices.py`", CHANGED, "unverifiable"),
        ("Ensure no breaking changes for existing shops", NO_SAVE, "unverifiable"),
        ("fix(rows): tell the indent from leading whitespace only", CHANGED, "none"),
        ("fix(rows): the indent of rows (whitespace only)", CHANGED, "contradicted"),
        ("Apply whitespace-only changes to rows", CHANGED, "contradicted"),
        ('Show "No code changes" where nothing came', CHANGED, "none"),
        ("Show nothing where nothing came. No code changes.", CHANGED, "contradicted"),
        ("Rows\n\nAll tests pass without external dependencies", LODASH, "unverifiable"),
        ("Rows\n\nRows are read without external dependencies", LODASH, "contradicted"),
        (f"Rows\n\n{WRITTEN}\n\nAdd tests of rows\n\nTidy up", CHANGED, "unverifiable"),
        (f"Rows\n\nAdd tests of rows\n\n{WRITTEN}\n\n## Plan of rows\n\nTidy up", CHANGED, "contradicted"),
        (f"Rows\n\nAdd tests of rows\n\n{WRITTEN}\n\n---\n\nTo try it:", CHANGED, "contradicted"),
        (f"Rows\n\nAdd tests of rows\n\n{WRITTEN}\n(cherry picked from commit 12ab34c)", CHANGED, "contradicted"),
        ("Ensures full backward compatibility", NO_SAVE, "contradicted"),
    ],
)
def test_what_only_sounds_like_a_claim_on_the_change(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after) == said


@pytest.mark.parametrize(
    "words",
    [
        "#5442 touches these files but is docs-only and waits.",
        "Those hunks are formatting only.",
        "`spotless:apply` also removed one blank line between imports — the only formatting-only change.",
        "`test_load_of_nothing` (covers the dropped `limit` guard)",
        "The last commit is comment-only.",
    ],
)
def test_what_is_said_of_something_else(words: str) -> None:
    after = {**CHANGED, "tests/test_store.py": TESTS.replace("def test_load", "def test_load_of_nothing")}
    assert verdict(f"Reverse the rows\n\n{words}", after) != "contradicted"


def test_a_typo_may_have_kept_a_function_from_being_read() -> None:
    rows = (
        "module Shop\n  class Rows\n    def load(path)\n      if @server\n        unless data = @server.read\n          raise 'closed'\n"
        "        %s\n        return data\n      end\n      nil\n    end\n\n    def rows\n      load(1)\n    end\n  end\nend\n"
    )
    assert verdict("Fix typo", {"shop/rows.rb": rows % "end"}, {"shop/rows.rb": rows % "else"}) == "unverifiable"
    load = "def load(path):\n    return 1\n"
    more = {"shop/rows.py": f"{load}\n\ndef rows():\n    return load(2)\n"}
    assert verdict("Fix typo", more, {"shop/rows.py": load}) == "contradicted"


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("No functional changes.", GROWN),
        ("Fully backward compatible.", NO_SAVE),
        ("Calls `list_rows()` to begin", CHANGED),
        ("Uses `list_rows()` as others do", CHANGED),
        ("Handles errors", MASKED),
        ("Loads all customers in one query", LOOPED),
        ("Updated the documentation.", CHANGED),
        ("Added 20 tests of rows.", NEW_TEST),
        ("Existing tests are unchanged", {**RETAKEN, **CHANGED}),
        ("Removes `save` and its like", CHANGED),
        ("100% test coverage", UNTESTED),
    ],
)
def test_what_an_essay_may_say_of_a_part(words: str, after: Mapping[str, str | None]) -> None:
    assert verdict(f"Tidy the rows\n\n{words}", after) == "contradicted"
    assert verdict(f"{ESSAY}\n{words}", after) != "contradicted"


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("- [x] No functional changes", GROWN),
        ("Added tests of rows.", GROWN),
        ("Existing tests are unchanged", LOOSENED),
        ("Updated the README.", GROWN),
        ("Removed `save` and its like", CHANGED),
        ("- `shop/prices.py`: return the price of the shop", CHANGED),
        ("Added the helper `sort_all_rows`", CHANGED),
    ],
)
def test_what_holds_of_a_change_in_an_essay_too(words: str, after: Mapping[str, str | None]) -> None:
    assert verdict(f"{ESSAY}\n{words}", after) == "contradicted"


def test_functions_of_a_program_of_the_shell() -> None:
    base = {**BASE, "run.sh": "#!/bin/bash\nshow() {\n  ls\n}\nshow\n"}
    assert verdict("Order rows\n\nFully backward compatible.", {"run.sh": "#!/bin/bash\nls\n"}, base) == "unverifiable"
