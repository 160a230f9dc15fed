"""What only sounds like a claim on the change: it tells of other changes, of how the program works, or of a part."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, CHANGED, COMMENTED_TEST, LOOPED, MASKED, NEW_TEST, NO_SAVE, STORE, TESTS, verdict


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


LOOSENED = {"tests/test_store.py": TESTS.replace("== []", "is not None"), **CHANGED}
STEPS = "".join(f"        if kind == {n}:\n            self.page.go({n})\n" for n in range(12))
A_PART_OF_MANY = {
    "shop/store_class.py": f"class Store:\n    def step(self, kind):\n{STEPS}        if kind == 12:\n"
    "            # Returning a placeholder for now\n            return 'the place was asked for'\n        return self.page.place()\n"
}
HELPFUL = STORE + '\nEXAMPLES = """\n# all rows\nshop rows -x\n\n# none\nshop rows -n\n"""\n'
HOLLOW = TESTS + "\n\ndef test_loads(tmp_path):\n    load(tmp_path)\n"
OTHERS = "".join(f"\n\ndef place_{n}(page):\n    return page.place({n})\n" for n in range(12))
MASKED_AMONG_OTHERS = {path: text + OTHERS for path, text in MASKED.items()}
LOOPED_AMONG_OTHERS = {path: text + OTHERS for path, text in LOOPED.items()}
STUB_AMONG_OTHERS = {
    "shop/tables.py": "class TableExtraction:\n    def rebalance_chunks(self, chunks):\n        # TODO: rebalance the chunks\n"
    "        return chunks\n"
    + OTHERS.replace("\ndef", "\n    def").replace("    return", "        return").replace("(page", "(self, page")
}
GROWN = {
    "shop/store.py": STORE.replace(
        "    return rows",
        "    if limit:\n        rows = sorted(rows)\n        rows = rows + rows\n    for row in rows:\n"
        "        row.seen = True\n        row.kind = limit\n        row.last = None\n        row.next = rows\n    return rows",
    )
}
RETAKEN = {
    "tests/test_store.py": TESTS.replace("    assert", "    save(tmp_path, [])\n    assert", 1).replace(
        "import load\n", "import load, save\n"
    )
}
MORE = TESTS + "\n\ndef test_a(tmp_path):\n    assert load(tmp_path, 3) == [1]\n"
SESSION = {
    "shop/session.rb": "class RowSession\n  def initialize(rows)\n    @rows = rows\n    @limit = nil # TODO: Use for limits of a session\n"
    "  end\nend\n"
}
LATER_TEST = {"tests/test_store.py": TESTS + "\n\nrows_case = scenario('rows', lambda path: expect(load(path)).to_equal([]))\n"}
ROWS_JAVA = (
    'class Rows {\n    static final String %s =\n        "Which rows are read by default, "\n        + "%s of them.";\n'
    '    static final String KIND = "All of them";\n}\n'
)
COMMENTED = {"shop/store.py": STORE.replace("return rows[:limit]", "# the first of all\n    return list(rows)[:limit]")}
IDLE_HANDLER = {
    "shop/orders-export.tsx": "export function OrdersExport({ rows }) {\n  return <Table rows={rows} onSelect={() => {}} />;\n}\n"
}
SKIPPED_TEST = {
    "tests/test_store.py": TESTS.replace("import", "import pytest\nimport", 1)
    + "\n\n@pytest.mark.skip(reason='needs a server')\ndef test_limit(tmp_path):\n    assert len(load(tmp_path / 'b', 3)) == 3\n"
}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Add tests for the limit", SKIPPED_TEST, "unverifiable"),
        ("There are no code changes required to make this work.", CHANGED, "none"),
        ("There are no code changes needed for this", CHANGED, "none"),
        ("No code changes.", CHANGED, "contradicted"),
        ("x\n\n- shop/store.py - Removed JSDoc", CHANGED, "supported"),
        ("`rows` was read but silently dropped on the way out.", CHANGED, "none"),
        ("Rename the function load to include its table.", CHANGED, "unverifiable"),
        ("Rename the function load to fetch_rows.", CHANGED, "contradicted"),
        ("This saves tokens when results are sent via `send_rows()`", CHANGED, "none"),
        ("Rows are sent via `send_rows()`", CHANGED, "contradicted"),
        ("Remove `load` from settings.json", CHANGED, "unverifiable"),
        ("Remove `load` from store.py", CHANGED, "contradicted"),
        ("Legacy mode (default) maintains backward compatibility", NO_SAVE, "none"),
        ("Maintains backward compatibility", NO_SAVE, "contradicted"),
        ("The toDuration() function was only introduced in Kotlin 1.6.", CHANGED, "none"),
        ("The toDuration() function was introduced.", CHANGED, "contradicted"),
        ("Remove the deprecated Store#OLD_LIMIT", {"shop/store.py": STORE.replace("limit", "most")}, "unverifiable"),
        ("Rows\n\n- [x] All unit tests pass, and I have added new tests where possible", CHANGED, "unverifiable"),
        ("Rows\n\n- [x] All unit tests pass, and I have added new tests", CHANGED, "contradicted"),
        ("Rows\n\nPR #31 added rows to the store but didn't update the tests.", LOOSENED, "none"),
        ("Rows\n\nDidn't update the tests.", LOOSENED, "contradicted"),
        ("Rows\n\n`save` now registers before load so stale rows are deleted and made again.", CHANGED, "unverifiable"),
        ("Rows\n\n`save` and the old rows of the home folder are deleted.", CHANGED, "none"),
        ("Rows\n\n`save` is removed.", CHANGED, "contradicted"),
        ("Adds mypy typing coverage for the store", CHANGED, "unverifiable"),
        ("Adds test coverage for the store", CHANGED, "contradicted"),
        ("Add experimental unit tests for python 3.13", COMMENTED_TEST, "unverifiable"),
        ("Add experimental unit tests for rows", COMMENTED_TEST, "contradicted"),
        ("Rows\n\nChanges:\n- Tests: All 20 tests in StoreTest pass (25 assertions)", CHANGED, "none"),
        ("Rows\n\nChanges:\n- Tests for the rows", CHANGED, "contradicted"),
        ("Rows\n\nstore_helpers_test: add expected rows", CHANGED, "none"),
        ("Rows\n\nstore_helpers_test: added", CHANGED, "contradicted"),
        ("Rows\n\nMoves the rows to .shop/rows.json (ignored by git).", CHANGED, "unverifiable"),
        ("Rows\n\nMoves the rows to shop/rows.py.", CHANGED, "contradicted"),
        ("Rows\n\n`shop/prices.py` - `price(sku)`, so prices have the wrong currency in some shops.", CHANGED, "none"),
        ("Rows\n\n`shop/prices.py` - return the price of the shop.", CHANGED, "contradicted"),
        ("<issue_description>\nAdd `RowFactory` to hold the rows\n</issue_description>\n", CHANGED, "none"),
        ("Rows\n\n<details>\n<summary>Original prompt</summary>\n\nAdd `RowFactory`\n\n</details>\n", CHANGED, "none"),
        ("Rows\n\n<details>\n<summary>Changes</summary>\n\n- Add `RowFactory`\n\n</details>\n", CHANGED, "contradicted"),
        ("Removed save_old, which went before", {"README.md": "# Shop\n\nSells things, and once `save_old`.\n"}, "unverifiable"),
        ("Consolidates calls for the same customer into single API request", LOOPED, "none"),
        ("Loads the customers in a single API request", LOOPED, "contradicted"),
        ("Rows\n\n`SHOP__ROWS__KIND` was added in 9.5.1(?)", CHANGED, "none"),
        (
            "docs(api): add docs to the api reference for rows",
            {"fern/apis/rows.yml": "    docs: |\n      All rows.\n"},
            "unverifiable",
        ),
        ("Rows\n\nAdd docs to the api reference for rows", {"fern/apis/rows.yml": "    path: /rows\n"}, "contradicted"),
        ("Add rows roundtrip regression test", {"examples/rows-roundtrip.php": "<?php\nload($rows);\n"}, "unverifiable"),
        ("Add rows roundtrip regression test", {"examples/rows-export.php": "<?php\nload($rows);\n", **CHANGED}, "contradicted"),
        ("Add RowsUI and docs of it", {"shop/view.py": "mount(rows_ui())\n"}, "unverifiable"),
        (
            "Update documentation",
            {"shop/store.py": STORE.replace("    rows =", "    # in the order of the file\n    rows =")},
            "unverifiable",
        ),
        ("Add a badge for tests", CHANGED, "unverifiable"),
        ("Add a `before_rows_start` hook", {"shop/hooks.py": "def before_rows_starts():\n    load('a')\n"}, "unverifiable"),
        ("Add a `beofre_rows_start` hook", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "unverifiable"),
        ("Add a `before_rows_end` hook", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "contradicted"),
        ("Add CHANGELOG.md to the archive", CHANGED, "unverifiable"),
        ("Add CHANGELOG.md to describe the rows", CHANGED, "contradicted"),
        ("Remove stale `save` objects from database", CHANGED, "unverifiable"),
        ("Remove stale `save` from the store", CHANGED, "contradicted"),
        ("Add smoke test for rows", {".gitlab-ci.yml": "smoke test:\n  script: ./rows\n"}, "unverifiable"),
        ("Add smoke test for rows", {".gitlab-ci.yml": "lint:\n  script: ./rows\n"}, "unverifiable"),
        ("Rows\n\n  Sort rows (#421)\n\n  Load rows (#422)\n\n  Update README.md", CHANGED, "unverifiable"),
        ("Rows\n\n  Sort rows (#421)\n\n  Update README.md", CHANGED, "contradicted"),
        ("Add `before_rows`", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "unverifiable"),
        (
            "Adds concept tests",
            {"samples/Rows.cs": "class Rows {\n    [Fact]\n    public void Loads() { Load(); }\n}\n"},
            "unverifiable",
        ),
        (
            "Adds concept tests",
            {"samples/Rows.cs": "class Rows {\n    public void Loads() { Load(); }\n}\n", **CHANGED},
            "contradicted",
        ),
        ("Rows\n\nReverse the rows, fix tests", CHANGED, "unverifiable"),
        ("Rows\n\nReverse the rows, update tests", CHANGED, "contradicted"),
        ("Rows\n\nNew steps:\n- bump-price-list: Update shop/prices.py", CHANGED, "unverifiable"),
        ("Rows\n\n- Prices: Update shop/prices.py", CHANGED, "contradicted"),
        ("Add tests of rows", LATER_TEST, "unverifiable"),
        (
            "Add tests of rows",
            {"tests/test_store.py": LATER_TEST["tests/test_store.py"].replace("expect(load(path)).to_equal([])", "load(path)")},
            "unverifiable",
        ),
        ("Add tests of rows", {"tests/test_store.py": TESTS + "\n\ndef test_rows():\n    assert True\n"}, "contradicted"),
        ("ci: add matrix tests for node 18 & 20", {".gitlab-ci.yml": "matrix:\n  node: [18, 20]\n"}, "unverifiable"),
        ("ci: add matrix tests for node 18 & 20", CHANGED, "contradicted"),
        ("Add new benchmark test case for rows", CHANGED, "unverifiable"),
        ("Add new boundary test case for rows", CHANGED, "contradicted"),
        (
            "Add a test of stores on a disk",
            {"tests/test_disk.py": "class TestDisk(BaseStoreTests):\n    kind = 'disk'\n"},
            "unverifiable",
        ),
        ("Add a test of stores on a disk", {"tests/test_disk.py": "# what a disk has to hold\n"}, "contradicted"),
        ("Add tests of rows", {"shop/rows.test-kit.txt": "[2]\n", **COMMENTED_TEST}, "unverifiable"),
        ("Add tests of rows", {"tests/fixtures/rows.py": "rows[0]['kind'] = 2\n"}, "unverifiable"),
        ("Add tests of rows to a group of their own", {"tests/test_store.py": f"pytestmark = grouped\n{TESTS}"}, "unverifiable"),
        ("Add tests of rows", {"tests/test_store.py": TESTS.replace("tmp_path", "folder")}, "contradicted"),
        ("SHOP-3087 Added tests", NEW_TEST, "supported"),
        ("Added 3087 tests", NEW_TEST, "contradicted"),
        ("chore: rows\n\n- [x] Tests have been added (for bug fixes / features)", CHANGED, "unverifiable"),
        ("feat: rows\n\n- [x] Tests have been added (for bug fixes / features)", CHANGED, "contradicted"),
        (
            "Add `updatedAfter` parameter",
            {"shop/rows.py": "def rows(updated_after):\n    return load(updated_after)\n"},
            "unverifiable",
        ),
        (
            "Add `updatedAfter` parameter",
            {"shop/rows.py": "def rows(updated, after):\n    return load(updated)\n"},
            "contradicted",
        ),
        (
            "Add `lastUpdatedAfter` parameter",
            {"shop/rows.py": "def rows(last_updated_after):\n    return load(last_updated_after)\n"},
            "unverifiable",
        ),
        (
            "Add `lastUpdatedAfter` parameter",
            {"shop/rows.py": "def rows(last, updated, after):\n    return load(last)\n"},
            "contradicted",
        ),
        ("Removes `save` checks", CHANGED, "unverifiable"),
        ("Removes `save`'s checks", CHANGED, "unverifiable"),
        ("Removes `save` from the store", CHANGED, "contradicted"),
        ("Add test for the rows of shops", {"shopper/rows.shoptest": "rows: 2\n", **CHANGED}, "unverifiable"),
        ("Add test for the rows of shops", {"shoptest/rows.txt": "rows: 2\n", **CHANGED}, "unverifiable"),
        ("Add test for the rows of shops", {"latest/rows.txt": "rows: 2\n", **CHANGED}, "contradicted"),
        ("Add test for the rows of shops", {"shop/prices.yaml": "rows: 2\n"}, "unverifiable"),
        ("Rows\n\nThe test added in there was kept.", CHANGED, "none"),
        ("Rows\n\nThe test was added in there.", CHANGED, "contradicted"),
        ("Add shop/README.md generation", CHANGED, "unverifiable"),
        ("Add shop/README.md to the shop", CHANGED, "contradicted"),
        ("Rows\n\nAll tests pass, including old_rows tests", CHANGED, "unverifiable"),
        ("Add sleep option between tests", CHANGED, "unverifiable"),
        ("Add test info", CHANGED, "unverifiable"),
        ("Add test in the store", CHANGED, "contradicted"),
        ("Add v4_2_0 branch", CHANGED, "unverifiable"),
        ("Add v4_shelf branch", CHANGED, "contradicted"),
        (
            "Rows\n\nAlso updated the documentation",
            {"shop.gradle": "// Whether rows come last first\nrows = true\n"},
            "unverifiable",
        ),
        ("Rows\n\nAlso updated the documentation", {"shop.gradle": "rows = true\n"}, "contradicted"),
        ("Update README.md", {"docs/rows.md": "Rows come reversed.\n", **CHANGED}, "contradicted"),
        ("Remove `save` from the response", CHANGED, "unverifiable"),
        ("Delete `save` on logout", CHANGED, "unverifiable"),
        ("Delete `save` in the store", CHANGED, "contradicted"),
        ("Add `customer_id` to orders", {"db/orders.rb": "add_reference :orders, :customer\n"}, "unverifiable"),
        ("Add `customer_id` to orders", {"db/orders.rb": "add_reference :orders, :shop\n"}, "contradicted"),
        ("Add a `customer_id` method", {"db/orders.rb": "add_reference :orders, :customer\n"}, "contradicted"),
        ("Moved storage to PostgreSQL", CHANGED, "unverifiable"),
        ("Moved storage to RowStore", CHANGED, "contradicted"),
        ("Add GoDoc to the store", CHANGED, "unverifiable"),
        ("Support rows in reverse via `with_order()`", {"shop/rows.py": "def with_order(rows):\n    return 1\n"}, "supported"),
        ("Support rows in reverse via `with_order()`", CHANGED, "contradicted"),
        ("Rows\n\nUses `snake_case` for all keys", CHANGED, "unverifiable"),
        (
            "Rows\n\nUses `count_rows()` for all keys",
            {"shop/rows.py": "from shop.count import count_rows as _rows\n"},
            "unverifiable",
        ),
        ("Rows\n\n`price` now rounds", CHANGED, "contradicted"),
        ("Rows\n\nFix failing import in `shop/prices.py`", CHANGED, "unverifiable"),
        ("Rows\n\nFix rounding in `shop/prices.py`", CHANGED, "contradicted"),
        ("Rows\n\nUpdated `prices.py` to round", CHANGED, "contradicted"),
        ("Rows\n\nIt is covered by existing tests", CHANGED, "none"),
        ("Rows\n\nIt is covered by new tests", CHANGED, "contradicted"),
        ("Rows\n\nShare the rows with tests", CHANGED, "none"),
        ("Rows\n\nReverse the rows with tests", CHANGED, "contradicted"),
        (
            "Rows\n\nNo existing tests were modified",
            {"tests/test_store.py": f"{TESTS}    assert load(0) == []\n"},
            "unverifiable",
        ),
        (
            "Add doctests of rows",
            {"shop/rows.py": 'def rows():\n    """\n    >>> rows()\n    2\n    """\n    return 2\n'},
            "unverifiable",
        ),
        ("Add tests of rows", {"conformance/rows.txt": "[2]\n", **CHANGED}, "unverifiable"),
        ("Update the docs", {"site/rows.html": "<p>Rows</p>\n", **CHANGED}, "unverifiable"),
        ("Add changelog entry", {"changes/12.bugfix": "Rows\n", **CHANGED}, "supported"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    compare_rows(1, 2)\n"}, "unverifiable"),
        ("Add a test that loading does not crash", {"tests/test_store.py": HOLLOW}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW, **CHANGED}, "contradicted"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW + "    # Assert\n    seen[0]()\n", **CHANGED}, "unverifiable"),
        ("Add a test of loading", {"tests/test_store.py": HOLLOW + "    page.all_matches('x')\n", **CHANGED}, "unverifiable"),
        ("Update test:all to include the export tests", {"package.json": '{"scripts": {"test:all": "x"}}\n'}, "unverifiable"),
        ("Thoroughly tested", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
        ("Mend the rows\n\n1. **Whitespace**: Cosmetic only", CHANGED, "none"),
        ("Mend the rows\n\n**Whitespace cleanup**: Zero (cosmetic only)", CHANGED, "none"),
        ("Mend the rows\n\nRow order: no functional changes", CHANGED, "none"),
        ("Fix typo\n\nAdditionally, the rows are reversed.", GROWN, "unverifiable"),
        ("Fix typo\n\nFixes a typo in the store.", GROWN, "contradicted"),
        ("Document rows\n\n- Propagates errors to the caller", MASKED_AMONG_OTHERS, "unverifiable"),
        ("Load rows\n\n- `sync_orders` propagates errors to the caller", MASKED_AMONG_OTHERS, "contradicted"),
        ("Order rows\n\nFully covered: rows, orders, prices, 100% coverage of kinds", CHANGED, "none"),
        ("update Docs and Lobby hover styles", CHANGED, "unverifiable"),
        ("Reverse the rows\n\nDocumentation updated (this commit message)", CHANGED, "none"),
        ("Reverse the rows\n\nDocumentation updated", CHANGED, "contradicted"),
        ("Reverse the rows\n\n## Manual verification\n\n- Add tests for the rows", CHANGED, "none"),
        ("Reverse the rows\n\n- Verify all names match via `list_tools()`", CHANGED, "unverifiable"),
        ("Keep notes\n\n- Rows: `load()` now calls `list_tools()` first", {"notes/todo.md": "- rows\n"}, "unverifiable"),
        ("Keep notes\n\n- Updated shop/store.py", {"TODO.md": "- rows\n"}, "unverifiable"),
        (
            "Scrub rows\n\n- Removes `download_url`",
            {"shop/store.py": STORE + "\nKEYS = {'download_url'}\n"},
            "unverifiable",
        ),
        (
            "Scrub rows\n\n- Removed `download_url`",
            {"shop/store.py": STORE + "\nKEYS = {'download_url'}\n"},
            "contradicted",
        ),
        ("Reverse rows\n\nScrubbing [lines 1-5, unchanged]:\n- Removed `load` at once", CHANGED, "none"),
        ("Reports\n\n- `report` loads all labels in one query", LOOPED_AMONG_OTHERS, "unverifiable"),
        ("Reports\n\n- `report` loads all customers in one query", LOOPED_AMONG_OTHERS, "contradicted"),
        ("Reports\n\n- One query for each place", LOOPED_AMONG_OTHERS, "unverifiable"),
        ("Tables\n\n- Combines chunk results into complete tables", STUB_AMONG_OTHERS, "none"),
        ("Tables\n\n- Rebalances chunks of tables", STUB_AMONG_OTHERS, "contradicted"),
        (
            "Reverse rows\n\n  Merge remote-tracking branch 'origin feature' into rows\n\n  Update README.md",
            CHANGED,
            "unverifiable",
        ),
        ("Add a test that limits work", {"tests/test_store.py": HOLLOW, **CHANGED}, "unverifiable"),
        ("Add a test that limits work", {"tests/test_store.py": HOLLOW + "    print(load)\n", **CHANGED}, "contradicted"),
        (
            "Add 4 tests of rows",
            {
                "tests/test_store.py": MORE + HOLLOW.removeprefix(TESTS).replace("def", "def test_b():\n    load(1)\n\n\ndef"),
                **CHANGED,
            },
            "supported",
        ),
        ("Add 4 tests of rows", {"tests/test_store.py": MORE, **CHANGED}, "contradicted"),
        ("Rows\n\n====\nFUTURE ENHANCEMENTS\n====\n\nRows:\n  - Added tests of rows", CHANGED, "none"),
        ("Rows\n\nDOCUMENTATION\n----\n\nUpdated README.md", CHANGED, "contradicted"),
        ("refactor: dedupe rows + tests\n\nAll tests pass unchanged.", RETAKEN, "unverifiable"),
        ("refactor: dedupe rows\n\nAll tests pass unchanged.", RETAKEN, "contradicted"),
        ("Orders\n\nThe same turn then called `list_rows` with rows.", CHANGED, "unverifiable"),
        (
            "Orders\n\nAdds a command that releases the shop:\n- Updates CHANGELOG.md\n- Bumps rows in shop/rows.rb",
            CHANGED,
            "unverifiable",
        ),
        ("Orders\n\nThis change:\n- Updates CHANGELOG.md", CHANGED, "contradicted"),
        ("Orders\n\n- Update changelog in recipe header", CHANGED, "unverifiable"),
        ("Orders\n\n- Handles errors (passthrough)", MASKED, "unverifiable"),
        (
            "Orders\n\n- Extract `list_rows_of` for rows",
            {"shop/store.py": STORE + "\n\ndef _list_rows_of(rows):\n    pass\n"},
            "supported",
        ),
        (
            "Orders\n\n| Part | File | Status |\n|---|---|---|\n| Rows | `tests/test_store.py` | ✅ Uses\n`list_rows()` |",
            CHANGED,
            "none",
        ),
        (
            "Orders\n\n<details>\n<summary>📋 Implementation Plan</summary>\n\n# Rows\n\n## Implementation\n\n- Add tests of rows\n\n"
            "</details>",
            CHANGED,
            "none",
        ),
        (
            "Orders\n\n<details>\n<summary>Plan</summary>\n\n# Rows\n</details>\n\n## Tests\n\n- Add tests of rows",
            CHANGED,
            "contradicted",
        ),
        ("Tables\n\n- `ChunkTable` has rebalanced chunks", STUB_AMONG_OTHERS, "none"),
        (
            "Orders\n\nTo ensure backward compatibility, every method takes rows.",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "none",
        ),
        ("Update docs", {"web/header.tsx": "export const header = <Link href='/docs/rows' />;\n", **CHANGED}, "unverifiable"),
        (
            "Reverse the rows\n\nUpdate docs",
            {"web/header.tsx": "export const header = <Link href='/rows' />;\n", **CHANGED},
            "contradicted",
        ),
        ("Rows\n\nTests:\n- tests/test_store.py: rows\n\nPreserved: prompts, rows, semantics.", RETAKEN, "none"),
        ("Rows\n\nTests: preserved", RETAKEN, "contradicted"),
        (
            "Rows\n\n- `load_removal_rows()` - Grouped removal of each removed path",
            {"shop/store.py": STORE + "load_removal_rows()\n"},
            "none",
        ),
        ("Rows\n\n- `shop/store.py` - Remove deleted rows", CHANGED, "supported"),
        ("Rows\n\n## Files NOT Modified\n\n- `shop/views.py` — updated rows", CHANGED, "none"),
        ("Rows\n\n## Modified\n\n- `shop/views.py` — uses rows, unaffected", CHANGED, "none"),
        (
            "Rows\n\n<details>\n<summary><strong>Implementation Plan</strong> (Issue #7)</summary>\n\n- Added tests of rows\n</details>",
            CHANGED,
            "none",
        ),
        (
            "Rows\n\nThis is backward compatible for existing orders.",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "unverifiable",
        ),
        ("Sync orders with robust error handling\n\nWarns instead of crashing.", MASKED, "unverifiable"),
        (
            "Rows\n\n<details>\n<summary>original-plan</summary>\n\n## Changes\n\n- Added tests of rows\n</details>",
            CHANGED,
            "none",
        ),
        ("Rows\n\n# Plan: better rows\n\n## Changes\n\n- Added tests of rows", CHANGED, "none"),
        ("Rows\n\n## Tests to update\n\n- `tests/test_rows.py` - update rows", CHANGED, "none"),
        ("Rows\n\n### Helpers (store.py)\n\n**Guard Script**:\n- No functional changes", GROWN, "none"),
        ("Rows\n\n### Notes\n\n- No functional changes", GROWN, "contradicted"),
        (
            "Rows\n\n- Same order (signatures unchanged)",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "unverifiable",
        ),
        ("Rows\n\n- ✅ All 578 tests pass (including integration tests)", CHANGED, "unverifiable"),
        ("Rows\n\n- Reversed them, including integration tests", CHANGED, "contradicted"),
        (
            "Rows\n\n- Updated documentation",
            {"internal/rows.go": "package rows\n\n// Rows gives rows.\n// More than one.\nfunc Rows() int { return 1 }\n"},
            "unverifiable",
        ),
        ("Rows\n\n━━━━━━\nTESTING RECOMMENDATIONS\n━━━━━━\n\nUnit Tests:\n───────\n\n- Added tests of rows", CHANGED, "none"),
        ("Rows\n\n━━━━━━\nTESTS\n━━━━━━\n\nUnit Tests:\n───────\n\n- Added tests of rows", CHANGED, "contradicted"),
        ("Rows\n\n━━━━━━\nTESTS\n━━━━━━\n\nUnit Tests:\n───────\n", CHANGED, "none"),
        ("Tables\n\n- Cleanup of tables uses `pages.rebalance(chunks=True)`", STUB_AMONG_OTHERS, "none"),
        ("Orders\n\n- Explicit modes passed via `list_rows()` take precedence", CHANGED, "unverifiable"),
        ("Orders\n\n- Modes are read via `list_rows()`", CHANGED, "contradicted"),
        ("Sync orders\n\nAdded tests of orders, covering robust error handling.", {**MASKED, **NEW_TEST}, "supported"),
        ("Add event handler, fix unit tests.", CHANGED, "unverifiable"),
        ("Add event handler, unit tests", CHANGED, "contradicted"),
        ("add reed_mcp_server to the list", {"README.md": "- Reed: jobs\n"}, "unverifiable"),
        ("Rows\n\nAll existing tests pass unchanged in semantics.", RETAKEN, "unverifiable"),
        ("Add some docs", {**CHANGED, "shop/gen.go": "// Code generated by gen. DO NOT EDIT.\npackage shop\n"}, "unverifiable"),
        ("Screens thoroughly tested for accessibility", CHANGED, "none"),
        ("Add a test of loading", {"tests/test_store.py": None, "tests/test_load.py": TESTS}, "unverifiable"),
        ("Add a test of loading", {"shop/testsuite/rows.py": "def rows(self):\n    self.load(2)\n", **CHANGED}, "unverifiable"),
        ("Rows\n\n- Extract it into `RowDefinitions`\n- Replace `RowDefinitions` with `load`", CHANGED, "unverifiable"),
        ("Rows\n\n- Extract it into `RowDefinitions`\n- Replace `save` with `load`", CHANGED, "contradicted"),
        ("Rows\n\n- [x] Tests have been added / updated", COMMENTED_TEST, "unverifiable"),
        ("Rows\n\n- [x] Tests have been added", COMMENTED_TEST, "contradicted"),
        ("Rows\n\nFix ImportError in `shop/prices.py`", CHANGED, "unverifiable"),
        ("Rows\n\nUpdate `price` to round", {"web/prices.scss": "a {}\n"}, "supported"),
        ("Rows\n\nUpdate `RATE` to round", {"web/prices.scss": "a {}\n"}, "unverifiable"),
        ("Rows\n\nUpdate `RATE` to round", {"web/rows.scss": "a {}\n"}, "contradicted"),
        ("Update `react` to 19", {"yarn.lock": "r@19\n", "go.mod": "go 1.25\n"}, "unverifiable"),
        ("Rows\n\nReplace manual rounding with `round_rows()`", CHANGED, "contradicted"),
        ("Rows\n\nReplace manual rounding with `reversed()`", CHANGED, "supported"),
        ("Update the docs", {"shop/args.ts": "const args = z.string().describe('Which rows');\n"}, "unverifiable"),
        ("Rows\n\nAdd tests of rows (50 tests total)", NEW_TEST, "supported"),
        ("Rows\n\nAdd tests of rows (50 tests)", NEW_TEST, "contradicted"),
        ("Rows\n\n- [x] New and existing unit tests pass locally with my changes", CHANGED, "unverifiable"),
        ("Rows\n\n- [x] New unit tests added", CHANGED, "contradicted"),
        ("add price test", CHANGED, "unverifiable"),
        ("add price tests", CHANGED, "contradicted"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    see_rows(1, 2)\n"}, "unverifiable"),
        ("Add tests of rows", {"tests/test_store.py": HOLLOW + "    load(tmp_path, 2)\n", **CHANGED}, "contradicted"),
        ("Update the docs", {"shop/args.py": "KINDS = 'all of the rows of a shop that are open'\n"}, "unverifiable"),
        ("Update the docs", {"shop/args.py": "log('all of the rows of a shop that are open')\n", **CHANGED}, "contradicted"),
        ("Add changelog entry", {"docs/changelog-entries/rows.mdx": "Rows\n", **CHANGED}, "supported"),
        ("Rows\n\nThe reference implementation sorts them via `sort_rows()`.", CHANGED, "none"),
        ("Rows\n\nThe store sorts them via `sort_rows()`.", CHANGED, "contradicted"),
        ("Introduce `RowSession` for state of rows", SESSION, "supported"),
        ("Limits of a session are used", SESSION, "contradicted"),
        ("Version Packages (beta)\n\n- Added tests for the rows", CHANGED, "unverifiable"),
        ("Now uses `reverseAllRows()`", {"shop/rows.py": "reverse_all_rows(rows)\n"}, "unverifiable"),
        ("Now uses `reverseAllRows()`", {"shop/rows.py": "reverse_rows(rows)\n"}, "contradicted"),
        ("Adds `rowId` to events", {"package.json": '{"dependencies": {"react": "^18.1.0"}}\n'}, "unverifiable"),
        ("Adds `shelfId` to events", CHANGED, "contradicted"),
        ("Ensure no breaking changes for existing shops", NO_SAVE, "unverifiable"),
        ("Ensures full backward compatibility", NO_SAVE, "contradicted"),
        ("Update readme", {"docs/rows.md": "Rows come reversed.\n", **CHANGED}, "unverifiable"),
        ("Add a rows section to the changelog", {"pyproject.toml": '[changelog]\nrows = "Rows"\n'}, "unverifiable"),
        ("Add a rows section to the changelog", {"pyproject.toml": '[sections]\nrows = "Rows"\n'}, "contradicted"),
        (
            "Update shop-rows monorepo\n\nThis PR contains the following updates:\n\n### Release Notes\n\n- Add `record_rows`",
            CHANGED,
            "unverifiable",
        ),
        (
            "Removed `save` from the fields",
            {"shop/store.py": STORE.replace("return rows", "rows.pop('save')\n    return rows")},
            "unverifiable",
        ),
        ("Removed `save` from the fields", CHANGED, "contradicted"),
        ("Rows\n\nMerging with plan to address in follow-up commits:\n- Add tests for rows", CHANGED, "none"),
        ("Rows\n\nAddressed:\n- Add tests for rows", CHANGED, "contradicted"),
        ("Rows\n\n- [x] Documentation updated (code comments)", COMMENTED, "unverifiable"),
        ("Rows\n\n- [x] Documentation updated", COMMENTED, "contradicted"),
        (
            "Add a `beforeCompentRows` hook",
            {"shop/hooks.ts": "function beforeComponentRows() {\n  load('a')\n}\n"},
            "unverifiable",
        ),
        ("Update documentation", CHANGED, "contradicted"),
        ("Rows\n\nUpdate documentation.", {"shop/store.py": HELPFUL.replace("-x", "-X PATCH")}, "unverifiable"),
        ("Rows\n\nUpdate documentation.", {"shop/store.py": STORE + '\nQUERY = "select rows"\n'}, "contradicted"),
        ("Add RowsUI and docs of it", {"shop/view.py": "mount(table())\n"}, "contradicted"),
        ("Rows\n\n`SHOP__ROWS__KIND` was added", CHANGED, "contradicted"),
        ("Create an abstract Store class with a `step` method", A_PART_OF_MANY, "supported"),
        ("Orders: export of rows", IDLE_HANDLER, "none"),
        ("Fix segmentation fault of rows; add tests", {"tests/test_store.py": HOLLOW, **CHANGED}, "unverifiable"),
        ("Fix order of rows; add tests", {"tests/test_store.py": HOLLOW, **CHANGED}, "contradicted"),
        ("Rows\n\n| File | Result |\n|---|---|\n| `shop/prices.py` | pass |\n", CHANGED, "none"),
        ("Rows\n\n| File | Result |\n|---|---|\n| `shop/prices.py` | pass the rate |\n", CHANGED, "contradicted"),
        ("Rows\n\n## Key Changes\n\n- Linked to source of truth: `shop/prices.py`", CHANGED, "none"),
        ("Rows\n\n## Key Changes\n\n- `shop/prices.py`", CHANGED, "contradicted"),
        ("Rows\n\n## Files Changed\n\n- Prices: `shop/prices.py`", CHANGED, "contradicted"),
    ],
)
def test_what_only_sounds_like_it(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after) == said


def test_what_is_taken_out_stands_near_the_call() -> None:
    far = STORE.replace("return rows", f"rows.pop('{'a' * 300}', 'save')\n    return rows")
    assert verdict("Removed `save`", {"shop/store.py": far}) == "contradicted"


def test_a_private_field_goes_with_what_is_removed() -> None:
    base = {"shop/rows.py": "class Rows:\n    def __init__(self, folder_name=None):\n        self._folder_name = 1\n"}
    after = {"shop/rows.py": "class Rows:\n    def __init__(self, folder_name=None):\n        pass\n"}
    assert verdict("Remove `folder_name` from rows", after, base) == "supported"
    other = {"shop/rows.py": base["shop/rows.py"] + "\n    def first(self):\n        return 1\n"}
    assert verdict("Remove `folder_name` from rows", other, base) == "contradicted"


@pytest.mark.parametrize(("name", "said"), [("ROWS_DOC", "unverifiable"), ("ROWS", "contradicted")])
def test_documentation_that_is_put_together_of_strings(name: str, said: str) -> None:
    base, after = ({"shop/Rows.java": ROWS_JAVA % (name, which)} for which in ("none", "all"))
    assert verdict("Rows\n\nUpdated the documentation for rows.", after, base) == said


def test_variables_are_named_without_their_sign() -> None:
    base = {"shop/urls.php": "<?php\n$fqdn = load($domain);\nsave($fqdn);\n// what an fqdn is\n"}
    after = {"shop/urls.php": "<?php\n$urls = load($domain);\nsave($urls);\n// what an fqdn is\n"}
    assert verdict("Rename fqdn to urls", after, base) == "supported"


def test_nothing_contradicts_where_nothing_changed() -> None:
    assert verdict("Added tests for the rows", {}) == "unverifiable"


@pytest.mark.parametrize(("attribute", "said"), [("ProducesResponseType", "unverifiable"), ("Authorize", "contradicted")])
def test_attributes_that_describe_an_interface(attribute: str, said: str) -> None:
    rows = "class Rows {\n    [%s(typeof(%s))]\n    public int Count() { return Load().Count; }\n}\n"
    base, after = ({"shop/Rows.cs": rows % (attribute, name)} for name in ("Row", "OkResult"))
    assert verdict("Rows\n\nUpdate the documentation.", after, base) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Fix `total_of` for shops", "unverifiable"),
        ("`total_of` now counts the last rows", "unverifiable"),
        ("Change `total_of` for shops", "contradicted"),
        ("Fix `price_of` for shops", "contradicted"),
    ],
)
def test_effects_show_in_what_goes_through_the_change(told: str, said: str) -> None:
    cart = "from shop.store import load\n\n\ndef total_of(path):\n    return len(load(path))\n"
    base = {**BASE, "shop/cart.py": cart, "shop/goods.py": "def price_of(sku):\n    return sku\n"}
    assert verdict(f"Rows\n\n{told}", CHANGED, base) == said


@pytest.mark.parametrize(("line", "said"), [("impl Sent for Error {}", "unverifiable"), ("// of errors", "contradicted")])
def test_code_in_the_tests_of_a_file_may_be_checked_as_it_is_compiled(line: str, said: str) -> None:
    rows = "pub fn rows() -> u8 {\n    2\n}\n\n#[cfg(test)]\nmod tests {\n    %s\n}\n"
    base, after = ({"src/rows.rs": rows % text} for text in ("use super::*;", f"use super::*;\n    {line}"))
    assert verdict("Add regression test", after, base) == said


@pytest.mark.parametrize(("mark", "said"), [('@Disabled("wrong")', "unverifiable"), ("@Override", "contradicted")])
def test_cases_that_run_again_are_tests_that_came(mark: str, said: str) -> None:
    kept = "class RowsTest extends LoadingTests {\n    protected Rows rows() {\n        return new Rows();\n    }\n%s}\n"
    base = {"src/test/java/RowsTest.java": kept % f"\n    {mark}\n    protected void loads() {{\n    }}\n"}
    assert verdict("Add tests of rows", {"src/test/java/RowsTest.java": kept % ""}, base) == said


def test_a_typo_may_have_kept_a_function_from_being_read() -> None:
    rows = (
        "module Shop\n  class Rows\n    def load(path)\n      if @server\n        unless data = @server.read\n          raise 'closed'\n"
        "        %s\n        return data\n      end\n      nil\n    end\n\n    def rows\n      load(1)\n    end\n  end\nend\n"
    )
    assert verdict("Fix typo", {"shop/rows.rb": rows % "end"}, {"shop/rows.rb": rows % "else"}) == "unverifiable"
    load = "def load(path):\n    return 1\n"
    more = {"shop/rows.py": f"{load}\n\ndef rows():\n    return load(2)\n"}
    assert verdict("Fix typo", more, {"shop/rows.py": load}) == "contradicted"


def test_dependencies_besides_the_one_that_is_told() -> None:
    base, after = {**BASE, "requirements.txt": "requests\n"}, {"requirements.txt": "requests\npandas\n"}
    assert verdict("Add pandas\n\n- No additional dependencies", after, base) == "unverifiable"
    assert verdict("Export\n\n- No additional dependencies", after, base) == "contradicted"
    assert verdict("Add pandas\n\n- No new dependencies", after, base) == "contradicted"


ESSAY = "Tidy the rows\n\n" + "".join(f"Place {n} has rows of its own.\n" for n in range(50))
UNTESTED = {"shop/till.py": "def count(coins):\n    total = 0\n    for coin in coins:\n        total += coin\n    return total\n"}


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
