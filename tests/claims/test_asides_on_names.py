"""What only sounds like a claim on files and names: it tells of how the program works, of others, or of plans."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import LOOSENED, OTHERS, RETAKEN
from .test_check import BASE, CHANGED, STORE, verdict

STEPS = "".join(f"        if kind == {n}:\n            self.page.go({n})\n" for n in range(12))
A_PART_OF_MANY = {
    "shop/store_class.py": f"class Store:\n    def step(self, kind):\n{STEPS}        if kind == 12:\n"
    "            # Returning a placeholder for now\n            return 'the place was asked for'\n        return self.page.place()\n"
}
STUB_AMONG_OTHERS = {
    "shop/tables.py": "class TableExtraction:\n    def rebalance_chunks(self, chunks):\n        # TODO: rebalance the chunks\n"
    "        return chunks\n"
    + OTHERS.replace("\ndef", "\n    def").replace("    return", "        return").replace("(page", "(self, page")
}
SESSION = {
    "shop/session.rb": "class RowSession\n  def initialize(rows)\n    @rows = rows\n    @limit = nil # TODO: Use for limits of a session\n"
    "  end\nend\n"
}
IDLE_HANDLER = {
    "shop/orders-export.tsx": "export function OrdersExport({ rows }) {\n  return <Table rows={rows} onSelect={() => {}} />;\n}\n"
}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("add all_row_tests (#465)", CHANGED, "unverifiable"),
        ("add all_row_sorter helper (#465)", CHANGED, "contradicted"),
        ("Move the rows to shop/row-rates.py", {"shop/row_rates.py": "RATE = 1\n", **CHANGED}, "unverifiable"),
        ("Move the rows to shop/row-kinds.py", {"shop/row_rates.py": "RATE = 1\n", **CHANGED}, "contradicted"),
        ("Removed `order`", {"shop/store.py": STORE + "\n# what order() did is gone\n"}, "unverifiable"),
        (
            "Removed `ordered`",
            {"shop/store.py": STORE + "\n# ordered sorts\n\n\ndef ordered(rows):\n    return rows\n"},
            "contradicted",
        ),
        ("Removed `order`", {"shop/store.py": STORE + "\norder()  # what order() did is gone\n"}, "contradicted"),
        ("Removed the shopN section", {"shop/store.py": STORE + "\nshopN = 1\n"}, "unverifiable"),
        ("Removed `save` and its section", {"shop/store.py": STORE + "\nshopN = 1\n"}, "contradicted"),
        ("Add RowRecorder options for shops", CHANGED, "unverifiable"),
        ("Add RowRecorder class for shops", CHANGED, "contradicted"),
        ("Rows\n\n## How tested?\n\n- [x] Removed the `save` section and saw that rows load", CHANGED, "unverifiable"),
        ("Rows\n\n## How tested?\n\n- [x] Unit tests added", CHANGED, "contradicted"),
        ("Rows\n\n## What changed?\n\n- [x] Removed `save` and saw that rows load", CHANGED, "contradicted"),
        ("using `sort_rows` we control the order", CHANGED, "unverifiable"),
        ("using `sort_rows` for the order", CHANGED, "contradicted"),
        ("Document the rates in shop/prices.py", {"README.md": "# Shop\n\nRates are fixed.\n"}, "supported"),
        ("Document the rates in shop/prices.py", CHANGED, "contradicted"),
        ("`rows` was read but silently dropped on the way out.", CHANGED, "none"),
        ("Rename the function load to include its table.", CHANGED, "unverifiable"),
        ("Rename the function load to fetch_rows.", CHANGED, "contradicted"),
        ("This saves tokens when results are sent via `send_rows()`", CHANGED, "none"),
        ("Rows are sent via `send_rows()`", CHANGED, "contradicted"),
        ("Remove `load` from settings.json", CHANGED, "unverifiable"),
        ("Remove `load` from store.py", CHANGED, "contradicted"),
        ("The toDuration() function was only introduced in Kotlin 1.6.", CHANGED, "none"),
        ("The toDuration() function was introduced.", CHANGED, "contradicted"),
        ("Remove the deprecated Store#OLD_LIMIT", {"shop/store.py": STORE.replace("limit", "most")}, "unverifiable"),
        ("Rows\n\n`save` now registers before load so stale rows are deleted and made again.", CHANGED, "unverifiable"),
        ("Rows\n\n`save` and the old rows of the home folder are deleted.", CHANGED, "none"),
        ("Rows\n\n`save` is removed.", CHANGED, "contradicted"),
        ("Rows\n\nMoves the rows to .shop/rows.json (ignored by git).", CHANGED, "unverifiable"),
        ("Rows\n\nMoves the rows to shop/rows.py.", CHANGED, "contradicted"),
        ("Rows\n\n`shop/prices.py` - `price(sku)`, so prices have the wrong currency in some shops.", CHANGED, "none"),
        ("Rows\n\n`shop/prices.py` - return the price of the shop.", CHANGED, "contradicted"),
        ("<issue_description>\nAdd `RowFactory` to hold the rows\n</issue_description>\n", CHANGED, "none"),
        ("Rows\n\n<details>\n<summary>Original prompt</summary>\n\nAdd `RowFactory`\n\n</details>\n", CHANGED, "none"),
        ("Rows\n\n<details>\n<summary>Changes</summary>\n\n- Add `RowFactory`\n\n</details>\n", CHANGED, "contradicted"),
        ("Removed save_old, which went before", {"README.md": "# Shop\n\nSells things, and once `save_old`.\n"}, "unverifiable"),
        ("Rows\n\n`SHOP__ROWS__KIND` was added in 9.5.1(?)", CHANGED, "none"),
        ("Add a `before_rows_start` hook", {"shop/hooks.py": "def before_rows_starts():\n    load('a')\n"}, "unverifiable"),
        ("Add a `beofre_rows_start` hook", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "unverifiable"),
        ("Add a `before_rows_end` hook", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "contradicted"),
        ("Remove stale `save` from the store", CHANGED, "contradicted"),
        ("Add `before_rows`", {"shop/hooks.py": "def before_rows_start():\n    load('a')\n"}, "unverifiable"),
        ("Rows\n\nNew steps:\n- bump-price-list: Update shop/prices.py", CHANGED, "unverifiable"),
        ("Rows\n\n- Prices: Update shop/prices.py", CHANGED, "contradicted"),
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
        ("Add v4_2_0 branch", CHANGED, "unverifiable"),
        ("Add v4_shelf branch", CHANGED, "contradicted"),
        ("Remove `save` from the response", CHANGED, "unverifiable"),
        ("Delete `save` on logout", CHANGED, "unverifiable"),
        ("Delete `save` in the store", CHANGED, "contradicted"),
        ("Rows\n\n- Skip test_rows: save_rows removed", {"shop/store.py": STORE + "\nsave_rows = save\n"}, "none"),
        ("Rows\n\n`save_rows` is being removed in favour of `load`", {"shop/store.py": STORE + "\nsave_rows = save\n"}, "none"),
        (
            "Rows\n\n`save_rows` was removed as of today",
            {"shop/store.py": STORE + "\nsave_rows = save\n"},
            "contradicted",
        ),
        (
            "Rows\n\nOld clients fail because:\n- `save_rows` was removed",
            {"shop/store.py": STORE + "\nsave_rows = save\n"},
            "none",
        ),
        ("Rows\n\nOld clients:\n- `save_rows` was removed", {"shop/store.py": STORE + "\nsave_rows = save\n"}, "contradicted"),
        ("Rows\n\nUntil we find a fix (with some e2e tests) we go back", CHANGED, "none"),
        ("Rows\n\nHere is a fix (with some e2e tests)", CHANGED, "contradicted"),
        ("Rows\n\n- Eliminate RowSSL", {"shop/store.py": STORE + "\nKINDS = ['RowSSL']\n"}, "unverifiable"),
        ("Rows\n\n- Eliminate `RowSSL`", {"shop/store.py": STORE + "\nRowSSL = save\n"}, "contradicted"),
        ("Rows\n\n- Eliminate the RowSSL helper", {"shop/store.py": STORE + "\nRowSSL = save\n"}, "contradicted"),
        ("Rows\n\n- Eliminate the `RowSSL` dependency", {"shop/store.py": STORE + "\nRowSSL = save\n"}, "unverifiable"),
        ("Rows\n\n- Removed duplicate `RowSSL` definition", {"shop/store.py": STORE + "\nRowSSL = save\n"}, "unverifiable"),
        ("Rows\n\n- Removed duplicate `save` definition", CHANGED, "unverifiable"),
        ("Rows\n\n- Removed duplicate `path` parameter", CHANGED, "contradicted"),
        ("Rows\n\n- Created rows_open.py/rows_shut.py for both", CHANGED, "unverifiable"),
        ("Rows\n\n- Created rows/rows_shut.py for both", CHANGED, "contradicted"),
        ("Rows\n\n- Tests written in main repo", CHANGED, "unverifiable"),
        ("Rows\n\n- Tests written", CHANGED, "contradicted"),
        ("Rows\n\nThe README documents the options at line 145.", CHANGED, "none"),
        ("Rows\n\nThe README now documents the options of all.", CHANGED, "contradicted"),
        ("Rows\n\n- README documents the options of all.", CHANGED, "contradicted"),
        ("Rows\n\nThis prompt guides users through:\n- Updating README.md", CHANGED, "none"),
        ("Rows\n\nThis change takes in:\n- Updating README.md", CHANGED, "contradicted"),
        ("Rows\n\n- Add shop/rows/last.py to safety exceptions", CHANGED, "unverifiable"),
        ("Rows\n\n- Add shop/rows/last.py to the allow-list", CHANGED, "unverifiable"),
        ("Rows\n\n- Add shop/rows/last.py for safety", CHANGED, "contradicted"),
        ("Rows\n\n## Allowlist updates\n\n- Added shop/rows/last.py (it needs more)", CHANGED, "unverifiable"),
        ("Rows\n\n## Latest updates\n\n- Added shop/rows/last.py (it needs more)", CHANGED, "contradicted"),
        ("Rows\n\nThese tests verify the rates documented in `shop/prices.py`.", CHANGED, "none"),
        ("Rows\n\nThe rates of tests are documented in `shop/prices.py`.", CHANGED, "contradicted"),
        ("chore: update shop/prices.py to 0.11.2", CHANGED, "unverifiable"),
        ("chore: update shop/prices.py to round", CHANGED, "contradicted"),
        ("Rows\n\nIt updated `shop/prices.py` to round, but missed the rows.", CHANGED, "unverifiable"),
        ("Rows\n\nIt updated `shop/prices.py` to round all rows.", CHANGED, "contradicted"),
        ("Rows\n\n- Fix version mismatch in shop/prices.py", CHANGED, "unverifiable"),
        ("Rows\n\n- Fix rounding mode in shop/prices.py", CHANGED, "contradicted"),
        ("docs: rows\n\n- Rows extracted into an `all_rows` helper", {"guide/rows.md": "- rows\n"}, "unverifiable"),
        ("refactor: rows\n\n- Rows extracted into an `all_rows` helper", {"guide/rows.md": "- rows\n"}, "contradicted"),
        ("docs: rows\n\n- `shop/prices.py`: fixed the rates", {"guide/rows.md": "- rows\n"}, "contradicted"),
        ("Rows\n\nThis ensures rows are properly tested.", {**CHANGED, "tests/test_store.py": None}, "none"),
        ("Rows\n\nNow rows are properly tested.", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
        ("Rows\n\nFull test coverage of orders", {**CHANGED, "tests/test_store.py": None}, "none"),
        ("Rows\n\nFull test coverage of the new code", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
        ("Rows\n\nPR3 — orders: 100% test coverage", {**CHANGED, "tests/test_store.py": None}, "none"),
        ("Rows\n\nOrders: 100% test coverage", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
        ("Rows\n\nThe loop would meet rows again, and use `all_rows()`", CHANGED, "none"),
        ("Rows\n\nThe loop meets rows again, and uses `all_rows()`", CHANGED, "none"),
        ("Rows\n\n- Delete row_cache and rebuild it", {"shop/store.py": STORE + "\nrow_cache = save\n"}, "unverifiable"),
        ("Rows\n\n- Delete row_cache and what reads it", {"shop/store.py": STORE + "\nrow_cache = save\n"}, "contradicted"),
        ("Rows\n\n- Delete node_modules", {"shop/store.py": STORE + "\nnode_modules = save\n"}, "unverifiable"),
        (
            "Rows\n\nAs nobody reads it, removing `row_cache` is necessary.",
            {"shop/store.py": STORE + "\nrow_cache = save\n"},
            "unverifiable",
        ),
        (
            "Rows\n\nThe `row_cache` field was silently dropped, causing loss.",
            {"shop/store.py": STORE + "\nrow_cache = save\n"},
            "unverifiable",
        ),
        (
            "Rows\n\nThe `row_cache` field was removed.",
            {"shop/store.py": STORE + "\nrow_cache = save\n"},
            "contradicted",
        ),
        (
            "Rows\n\nThe `row_cache` field was removed, but tests still read it.",
            {"shop/store.py": STORE + "\nrow_cache = save\n"},
            "unverifiable",
        ),
        ("Rows\n\n- Remove macOS", {"shop/store.py": STORE + "\nKINDS = ['macOS']\n"}, "unverifiable"),
        ("Rows\n\n- Remove rowCache", {"shop/store.py": STORE + "\nKINDS = ['rowCache']\n"}, "contradicted"),
        ("Rows\n\n- shop/prices.py: ✓ Updated (previous commit)", CHANGED, "none"),
        ("Rows\n\n- shop/prices.py: ✓ Updated (this commit)", CHANGED, "contradicted"),
        ("Rows\n\nThe limit of rows commit added rows but did not touch existing tests.", LOOSENED, "unverifiable"),
        ("Rows\n\nThis did not touch existing tests.", LOOSENED, "contradicted"),
        ('Revert "Order rows by using `all_rows()`"', CHANGED, "unverifiable"),
        ("revert: order rows by using `all_rows()`", CHANGED, "unverifiable"),
        ("Order rows by using `all_rows()`", CHANGED, "contradicted"),
        ("Rows\n\nIn shops this results in a call to `all_rows()`, which hangs.", CHANGED, "unverifiable"),
        ("Rows\n\nRows of shops (`a` and `b`, say) were falling through to `all_rows()`.", CHANGED, "unverifiable"),
        ("Rows\n\n- README and shops updated to name the rates post-release", CHANGED, "unverifiable"),
        ("Rows\n\n- README and shops updated to name the rates of releases", CHANGED, "contradicted"),
        ("Rows\n\n- Changelog entry added", {"rows.json": '{\n  "notes": [\n    "rows are rounded"\n  ]\n}\n'}, "unverifiable"),
        ("Rows\n\n- Changelog entry added", {"rows.json": '{\n  "rates": [\n    "rows are rounded"\n  ]\n}\n'}, "contradicted"),
        ("Rows\n\n- Fix rows: save_rows removed", {"shop/store.py": STORE + "\nsave_rows = save\n"}, "supported"),
        ("Rows\n\n- Rows: save_rows removed", {"shop/store.py": STORE + "\nsave_rows = save\n"}, "contradicted"),
        ("Add `customer_id` to orders", {"db/orders.rb": "add_reference :orders, :customer\n"}, "unverifiable"),
        ("Add `customer_id` to orders", {"db/orders.rb": "add_reference :orders, :shop\n"}, "contradicted"),
        ("Add a `customer_id` method", {"db/orders.rb": "add_reference :orders, :customer\n"}, "contradicted"),
        ("Moved storage to PostgreSQL", CHANGED, "unverifiable"),
        ("Moved storage to RowStore", CHANGED, "contradicted"),
        ("Support rows in reverse via `with_order()`", {"shop/rows.py": "def with_order(rows):\n    return 1\n"}, "supported"),
        ("Support rows in reverse via `with_order()`", CHANGED, "contradicted"),
        ("Rows\n\nUses `snake_case` for all keys", CHANGED, "unverifiable"),
        (
            "Rows\n\nUses `count_rows()` for all keys",
            {"shop/rows.py": "from shop.count import count_rows as _rows\n"},
            "unverifiable",
        ),
        ("Rows\n\n`price` now rounds", CHANGED, "contradicted"),
        ("Rows\n\nFix rounding in `shop/prices.py`", CHANGED, "contradicted"),
        ("Rows\n\nUpdated `prices.py` to round", CHANGED, "contradicted"),
        ("Thoroughly tested", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
        ("Rows\n\nCuts noise while maintaining full test coverage.", {**CHANGED, "tests/test_store.py": None}, "none"),
        ("Rows\n\nCuts noise while having full test coverage.", {**CHANGED, "tests/test_store.py": None}, "contradicted"),
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
        ("Tables\n\n- Combines chunk results into complete tables", STUB_AMONG_OTHERS, "none"),
        ("Tables\n\n- Rebalances chunks of tables", STUB_AMONG_OTHERS, "contradicted"),
        ("Orders\n\nThe same turn then called `list_rows` with rows.", CHANGED, "unverifiable"),
        (
            "Orders\n\n- Extract `list_rows_of` for rows",
            {"shop/store.py": STORE + "\n\ndef _list_rows_of(rows):\n    pass\n"},
            "supported",
        ),
        ("Tables\n\n- `ChunkTable` has rebalanced chunks", STUB_AMONG_OTHERS, "none"),
        ("Rows\n\nTests: preserved", RETAKEN, "contradicted"),
        (
            "Rows\n\n- `load_removal_rows()` - Grouped removal of each removed path",
            {"shop/store.py": STORE + "load_removal_rows()\n"},
            "none",
        ),
        ("Rows\n\n- `shop/store.py` - Remove deleted rows", CHANGED, "supported"),
        ("Rows\n\n- `./shop/prices.py` - passes (no new errors)", CHANGED, "none"),
        ("Rows\n\n- `./shop/prices.py` - passes the rows on", CHANGED, "contradicted"),
        ("Rows\n\n## Files NOT Modified\n\n- `shop/views.py` — updated rows", CHANGED, "none"),
        ("Rows\n\n## Modified\n\n- `shop/views.py` — uses rows, unaffected", CHANGED, "none"),
        (
            "Rows\n\n- Same order (signatures unchanged)",
            {"shop/store.py": STORE.replace("path, rows", "path, rows, limit")},
            "unverifiable",
        ),
        ("Tables\n\n- Cleanup of tables uses `pages.rebalance(chunks=True)`", STUB_AMONG_OTHERS, "none"),
        ("Orders\n\n- Explicit modes passed via `list_rows()` take precedence", CHANGED, "unverifiable"),
        ("Orders\n\n- Modes are read via `list_rows()`", CHANGED, "contradicted"),
        ("add reed_mcp_server to the list", {"README.md": "- Reed: jobs\n"}, "unverifiable"),
        ("Screens thoroughly tested for accessibility", CHANGED, "none"),
        ("Rows\n\n- Extract it into `RowDefinitions`\n- Replace `RowDefinitions` with `load`", CHANGED, "unverifiable"),
        ("Rows\n\n- Extract it into `RowDefinitions`\n- Replace `save` with `load`", CHANGED, "contradicted"),
        ("Rows\n\nUpdate `price` to round", {"web/prices.scss": "a {}\n"}, "supported"),
        ("Rows\n\nUpdate `RATE` to round", {"web/prices.scss": "a {}\n"}, "unverifiable"),
        ("Rows\n\nUpdate `RATE` to round", {"web/rows.scss": "a {}\n"}, "contradicted"),
        ("Update `react` to 19", {"yarn.lock": "r@19\n", "go.mod": "go 1.25\n"}, "unverifiable"),
        ("Rows\n\nReplace manual rounding with `round_rows()`", CHANGED, "contradicted"),
        ("Rows\n\nReplace manual rounding with `reversed()`", CHANGED, "supported"),
        ("Rows\n\nThe reference implementation sorts them via `sort_rows()`.", CHANGED, "none"),
        ("Rows\n\nThe store sorts them via `sort_rows()`.", CHANGED, "contradicted"),
        ("Introduce `RowSession` for state of rows", SESSION, "supported"),
        ("Limits of a session are used", SESSION, "contradicted"),
        ("Now uses `reverseAllRows()`", {"shop/rows.py": "reverse_all_rows(rows)\n"}, "unverifiable"),
        ("Now uses `reverseAllRows()`", {"shop/rows.py": "reverse_rows(rows)\n"}, "contradicted"),
        ("Adds `rowId` to events", {"package.json": '{"dependencies": {"react": "^18.1.0"}}\n'}, "unverifiable"),
        ("Adds `shelfId` to events", CHANGED, "contradicted"),
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
        (
            "Add a `beforeCompentRows` hook",
            {"shop/hooks.ts": "function beforeComponentRows() {\n  load('a')\n}\n"},
            "unverifiable",
        ),
        ("Rows\n\n`SHOP__ROWS__KIND` was added", CHANGED, "contradicted"),
        ("Create an abstract Store class with a `step` method", A_PART_OF_MANY, "supported"),
        ("Orders: export of rows", IDLE_HANDLER, "none"),
        ("Rows\n\n| File | Result |\n|---|---|\n| `shop/prices.py` | pass |\n", CHANGED, "none"),
        ("Rows\n\n| File | Result |\n|---|---|\n| `shop/prices.py` | pass the rate |\n", CHANGED, "contradicted"),
        ("Rows\n\n## Key Changes\n\n- Linked to source of truth: `shop/prices.py`", CHANGED, "none"),
        ("Rows\n\n## Key Changes\n\n- `shop/prices.py`", CHANGED, "contradicted"),
        ("Rows\n\n## Files Changed\n\n- Prices: `shop/prices.py`", CHANGED, "contradicted"),
    ],
)
def test_what_only_sounds_like_a_claim_on_names(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after) == said


@pytest.mark.parametrize(("went", "said"), [("save", "unverifiable"), ("load", "contradicted")])
def test_what_went_may_be_called_nearly_so(went: str, said: str) -> None:
    kept = "\n\ndef get_save(path):\n    return path\n"
    base = {"shop/store.py": STORE + kept}
    assert verdict("Remove `get_save`", {"shop/store.py": STORE.replace(f"def {went}(", "def other(") + kept}, base) == said


def test_what_the_code_is_told_to_do() -> None:
    assert verdict("Rows\n\n`load` has no limit. It also drops `save`, `read` and more.", CHANGED) == "unverifiable"
    assert verdict("Rows\n\nThis has no limit. This change also drops `save`.", CHANGED) == "contradicted"


@pytest.mark.parametrize(("name", "said"), [("AnyFakeClient", "unverifiable"), ("Client", "contradicted")])
def test_what_has_a_name_within_another(name: str, said: str) -> None:
    base = {**BASE, "shop/rows.py": f"class {name}:\n    pass\n", "shop/fakes.py": "fakeClient = make()\n"}
    after = {"shop/rows.py": f"class {name}(Rows):\n    rows = 1\n"}
    assert verdict("Update `fakeClient` to have rows", after, base) == said


def test_what_is_taken_out_stands_near_the_call() -> None:
    far = STORE.replace("return rows", f"rows.pop('{'a' * 300}', 'save')\n    return rows")
    assert verdict("Removed `save`", {"shop/store.py": far}) == "contradicted"


def test_a_private_field_goes_with_what_is_removed() -> None:
    base = {"shop/rows.py": "class Rows:\n    def __init__(self, folder_name=None):\n        self._folder_name = 1\n"}
    after = {"shop/rows.py": "class Rows:\n    def __init__(self, folder_name=None):\n        pass\n"}
    assert verdict("Remove `folder_name` from rows", after, base) == "supported"
    other = {"shop/rows.py": base["shop/rows.py"] + "\n    def first(self):\n        return 1\n"}
    assert verdict("Remove `folder_name` from rows", other, base) == "contradicted"


def test_variables_are_named_without_their_sign() -> None:
    base = {"shop/urls.php": "<?php\n$fqdn = load($domain);\nsave($fqdn);\n// what an fqdn is\n"}
    after = {"shop/urls.php": "<?php\n$urls = load($domain);\nsave($urls);\n// what an fqdn is\n"}
    assert verdict("Rename fqdn to urls", after, base) == "supported"


def test_nothing_contradicts_where_nothing_changed() -> None:
    assert verdict("Added tests for the rows", {}) == "unverifiable"


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


def test_dependencies_besides_the_one_that_is_told() -> None:
    base, after = {**BASE, "requirements.txt": "requests\n"}, {"requirements.txt": "requests\npandas\n"}
    assert verdict("Add pandas\n\n- No additional dependencies", after, base) == "unverifiable"
    assert verdict("Export\n\n- No additional dependencies", after, base) == "contradicted"
    assert verdict("Add pandas\n\n- No new dependencies", after, base) == "contradicted"


@pytest.mark.parametrize(("gone", "said"), [("'--row-limit', ", "unverifiable"), ("'--row-limits', ", "contradicted")])
def test_a_name_that_goes_in_another_spelling(gone: str, said: str) -> None:
    store = STORE + f"\n\nrowLimit = 10\nFLAGS = [{gone}'--all']\n"
    after = {"shop/store.py": store.replace(gone, "")}
    assert verdict("Rows\n\n- Removed the rowLimit option", after, {**BASE, "shop/store.py": store}) == said
