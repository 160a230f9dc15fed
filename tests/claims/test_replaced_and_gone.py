"""Claims that named things came, went, moved, were renamed or took another's place: what is so, and what only sounds so."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import REPOSITORY
from .test_check import BASE, CHANGED, STORE, verdict

HELPER = (
    STORE.replace("rows = read(path)", "rows = sorted_rows(read(path))") + "\n\ndef sorted_rows(rows):\n    return sorted(rows)\n"
)
KEPT_HELPER = HELPER.replace("rows = sorted_rows(read(path))", "rows = read(path)")
PLAIN = {"shop/store.py": STORE.replace("    rows = read(path)\n", "    rows = read_lines(path)\n")}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Rows\n\n- `load` now uses `read_lines` instead of `read`", PLAIN, "supported"),
        ("Rows\n\n- `load` now uses `read_rows` instead of `read`", PLAIN, "contradicted"),
        ("Rows\n\n- Replaced `read_lines()` with `reversed()`", PLAIN, "contradicted"),
        ("Rows\n\n- Replaced `read` with `read_lines`", PLAIN, "supported"),
        ("Rows\n\n- Switched from `read` to `read_lines`", PLAIN, "supported"),
    ],
)
def test_what_stands_in_the_place_of_something_else(message: str, after: Mapping[str, str], said: str) -> None:
    assert verdict(message, after, REPOSITORY) == said


@pytest.mark.parametrize(
    "message",
    [
        "Rows\n\n- `load` now uses `read_file` instead of `read_lines`",
        "Rows\n\n- Replaced `read_lines` with `read_file`",
        "Rows\n\n- Switched from `read_lines` to `read_file`",
        "Rows\n\n- Use `read_file` rather than `read_lines` to load",
    ],
)
def test_a_replacement_the_other_way_round(message: str) -> None:
    base = {"shop/store.py": STORE.replace("read(path)", "read_file(path)")}
    after = {"shop/store.py": STORE.replace("read(path)", "read_lines(path)")}
    assert verdict(message, after, base) == "contradicted"
    assert verdict(message.replace("file", "-").replace("lines", "file").replace("-", "lines", 2), after, base) != "contradicted"


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Rows\n\n- Removed the `sorted_rows` helper", KEPT_HELPER, "contradicted"),
        ("Rows\n\n- Removed the `sorted_rows` helper call", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed the `sorted_rows` helper from `load`", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed `sorted_rows`", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed the `sorted_rows` helper", STORE, "supported"),
        ("Rows\n\n- Removed the `sorted_rows`-based order", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed the `sorted_rows` helper that takes a limit", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed the `sorted_rows` helper, which takes a limit", KEPT_HELPER, "contradicted"),
        ("Rows\n\n- Removed the `sorted_rows(limit)` helper", KEPT_HELPER, "unverifiable"),
        ("Rows\n\n- Removed `shop/prices.py` rounding", KEPT_HELPER, "none"),
        ("Rows\n\n- Removed `shop/prices.py`", KEPT_HELPER, "contradicted"),
    ],
)
def test_what_is_said_to_be_gone_as_a_whole(message: str, after: str, said: str) -> None:
    assert verdict(message, {"shop/store.py": after}, {**REPOSITORY, "shop/store.py": HELPER}) in {
        said,
        "unverifiable" if said == "none" else said,
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("rates.php", "<?php\nfunction load($x) {\n  if (is_cached($x)) {\n    return 1;\n  }\n  return 2;\n}\n"),
        ("Rates.kt", "fun load(x: Int) {\n  val rows = is_cached(x) {\n    1\n  }\n}\n"),
    ],
)
def test_a_call_at_the_head_of_a_block_is_a_use(path: str, line: str) -> None:
    assert verdict("Rows\n\nUse `is_cached()` to load less", {path: line}, {path: "fun load(x: Int) {\n}\n"}) == "supported"


def test_a_rename_that_left_the_old_name_in_use() -> None:
    base = {"shop/store.py": "from shop.rates import all_rates\n\n\ndef load():\n    save(all_rates)\n    return all_rates\n"}
    after = {"shop/store.py": base["shop/store.py"].replace("return all_rates", "return some_rates")}
    assert verdict("Rename `all_rates` to `some_rates`", after, base) == "unverifiable"
    gone = {"shop/store.py": base["shop/store.py"].replace("all_rates", "some_rates")}
    assert verdict("Rename `all_rates` to `some_rates`", gone, base) == "supported"


def test_a_word_of_why_something_is_renamed_is_no_name() -> None:
    assert verdict("Rows\n\nRename load to only read rows without their prices", CHANGED, REPOSITORY) == "unverifiable"
    assert verdict("Rows\n\nRename load to fetch for all rows", CHANGED, REPOSITORY) == "contradicted"


def test_what_changed_may_be_told_by_a_key() -> None:
    agent = "---\nversion: %d\ntemplate_%s:\n- version: %d\n---\n# Rows\n"
    for key, said in (("changelog", "supported"), ("rows", "contradicted")):
        after, base = {"agents/rows.md": agent % (2, key, 2), **CHANGED}, {**REPOSITORY, "agents/rows.md": agent % (1, key, 1)}
        assert verdict("Rows\n\n- Added changelog entry for the order", after, base) == said


@pytest.mark.parametrize(("called", "said"), [("load", "contradicted"), ("test", "unverifiable"), ("function", "unverifiable")])
def test_what_is_renamed_is_called_by_its_name(called: str, said: str) -> None:
    base = {**REPOSITORY, "shop/store.py": REPOSITORY["shop/store.py"] + "\n\ndef function(test):\n    return test\n"}
    after = {"shop/store.py": CHANGED["shop/store.py"] + "\n\ndef function(test):\n    return test\n"}
    assert verdict(f"Rows\n\nRename {called} to read_all_of_the_rows to reflect the scope.", after, base) == said


ORDERS = {
    "api/app.py": "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/api/orders')\ndef orders():\n    return []\n",
    "web/orders.ts": "export const orders = () => fetch('/api/orders');\n",
}
ARCHIVED = {
    "web/orders.ts": ORDERS["web/orders.ts"]
    + "\nexport async function archiveOrders(id) {\n  const r = await fetch('/api/orders/archive', { method: 'POST', body: id });\n  return r;\n}\n"
}


@pytest.mark.parametrize(("deed", "said"), [("Add", "contradicted"), ("Extract", "unverifiable"), ("Move", "unverifiable")])
def test_what_is_put_elsewhere_need_not_be_served(deed: str, said: str) -> None:
    assert verdict(f"Orders\n\n- {deed} the archiving of orders", ARCHIVED, ORDERS) == said


@pytest.mark.parametrize(
    ("place", "said"), [("SortedRowReader", "unverifiable"), ("RowPrinter", "contradicted"), ("PriceReader", "contradicted")]
)
def test_a_new_place_may_be_called_nearly_so(place: str, said: str) -> None:
    after = {"shop/sorting.py": "class SortedRowFileReader:\n    def load(self):\n        return []\n", **CHANGED}
    assert verdict(f"Move the order of rows out of `load` into `{place}`", after, REPOSITORY) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("from tech preview", "unverifiable"),
        ("from the module", "contradicted"),
        ("include-based order", "unverifiable"),
        ("/static/ handler", "unverifiable"),
        ("on-copy safeguard", "unverifiable"),
        ("+ circular reference detection after the sale", "unverifiable"),
        ("and stale row handling", "unverifiable"),
        ("and its handling of stale rows", "contradicted"),
        ("and the README", "contradicted"),
    ],
)
def test_what_is_settled_or_has_parts_stays(place: str, said: str) -> None:
    rates = "RATE = %d\n\n\ndef sorted_rows():\n    return []\n"
    after, base = {"shop/prices.py": rates % 3}, {**REPOSITORY, "shop/prices.py": rates % 2}
    assert verdict(f"Remove `sorted_rows` {place}", after, base) == said


TALKATIVE = "export function load(rows) {\n  console.log('rows', rows);\n%s  return rows;\n}\n"


@pytest.mark.parametrize(
    ("before", "claim", "said"),
    [
        ("  console.log('there', rows.length);\n", "Remove debug output", "unverifiable"),
        ("  console.log('there', rows.length);\n", "Remove all console.log", "contradicted"),
        ("", "Remove debug output", "contradicted"),
    ],
)
def test_logs_that_went_and_others_that_stay(before: str, claim: str, said: str) -> None:
    after = {"web/rows.js": TALKATIVE.replace("'rows'", "'all rows'") % ""}
    assert verdict(claim, after, {"web/rows.js": TALKATIVE % before}) == said


def test_parts_of_what_stays() -> None:
    kept = "class RowReader:\n    def __init__(self, limit%s):\n        self.limit = limit\n"
    base = {**BASE, "shop/reader.py": kept % "", "shop/store.py": STORE + "\n\nreader = RowReader(1, order=2)\n"}
    after = {"shop/reader.py": kept % "=1", "shop/store.py": STORE + "\n\nreader = read(1)\n"}
    assert verdict("Rows\n\n- Remove obsolete RowReader fields (order)", {"shop/reader.py": kept % "=1"}, base) == "unverifiable"
    assert verdict("Rows\n\n- Remove obsolete RowReader", {"shop/reader.py": kept % "=1"}, base) == "contradicted"
    assert verdict("Rows\n\n- Remove obsolete RowReader", after, base) != "contradicted"


def test_files_that_the_program_writes() -> None:
    after = {"shop/store.py": STORE + '\n\ndef note():\n    write(".shop/NOTES.md", [])\n'}
    assert verdict("Rows\n\n- Split the notes into a separate .shop/NOTES.md file", after) == "unverifiable"
    assert verdict("Rows\n\n- Split the notes into a separate .shop/NOTES.md file", CHANGED) == "contradicted"


@pytest.mark.parametrize(
    "message",
    [
        "Fix rows using `read_file` instead of `read_lines`",
        "Rows\n\nPreviously it called `read_file` instead of `read_lines`.",
        "Rows\n\n`load` was using `read_file` instead of `read_lines`.",
        "Rows\n\nStop using `read_file` in place of `read_lines`",
        "Rows\n\nFixed a bug where `load` would use `read_file` instead of `read_lines`",
        "Rows\n\nRows no longer use `read_file` instead of `read_lines`.",
    ],
)
def test_the_mistake_that_a_change_mends_is_no_replacement(message: str) -> None:
    base = {"shop/store.py": STORE.replace("read(path)", "read_file(path)")}
    assert verdict(message, {"shop/store.py": STORE.replace("read(path)", "read_lines(path)")}, base) != "contradicted"


def test_a_helper_that_lives_elsewhere_now() -> None:
    base = {**REPOSITORY, "shop/store.py": HELPER, "shop/rows.py": "LIMIT = 1\n"}
    moved = {"shop/rows.py": "LIMIT = 1\n\n\ndef sorted_rows(rows):\n    return sorted(rows)\n", "shop/store.py": STORE}
    assert verdict("Rows\n\n- Removed the private `sorted_rows` helper", moved, base) != "contradicted"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Add `--line-regexp` support", "contradicted"),
        ("Rows\n\n- Add `--line-regexp` support through passthrough", "unverifiable"),
        ("Rows\n\n- Add `--line-regexp` and every other flag of ripgrep", "unverifiable"),
    ],
)
def test_options_that_are_handed_on(message: str, said: str) -> None:
    assert verdict(message, CHANGED) == said


def test_files_that_a_document_lists() -> None:
    message = "Update the tree\n\n- Added `shop/prices.py` to the tree"
    assert (
        verdict("Update the tree\n\n- Updated `shop/prices.py`", {"README.md": "# Shop\n\n- `shop/prices.py`\n"})
        == "unverifiable"
    )
    assert verdict(message, {"README.md": "# Shop\n\n- `shop/prices.py`\n"}) != "contradicted"
    assert verdict("Update the tree\n\n- Updated `shop/prices.py`", {"README.md": "# Shop\n\n- `prices`\n"}) == "contradicted"


def test_a_class_that_its_folder_names_in_part() -> None:
    come = {"lib/shop/executor.rb": "module Shop\n  class Executor\n  end\nend\n", **CHANGED}
    assert verdict("Extract ShopExecutor service class", come) == "supported"
    assert verdict("Extract ShopExecutor service class", {"lib/rows/executor.rb": come["lib/shop/executor.rb"]}) == "contradicted"
