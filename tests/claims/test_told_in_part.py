"""What follows a deed may deny or suppose anything, and names what the deed is about; near to it is what takes it back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, CHANGED, NEW_TEST, STORE, verdict

REPOSITORY = {
    **BASE,
    "docs/rates.md": "# Rates\n",
    "docs/cli/main.md": "# Commands\n",
    "shop/__init__.py": "",
    "shop/cli/__init__.py": "",
    "shop/cli/parse.py": "def parse_rate(text):\n    return int(text)\n",
    "tests/test_prices.py": "def test_price():\n    assert price('a') == 2\n",
}
HELPER = (
    STORE.replace("rows = read(path)", "rows = sorted_rows(read(path))") + "\n\ndef sorted_rows(rows):\n    return sorted(rows)\n"
)
KEPT_HELPER = HELPER.replace("rows = sorted_rows(read(path))", "rows = read(path)")
PLAIN = {"shop/store.py": STORE.replace("    rows = read(path)\n", "    rows = read_lines(path)\n")}
ASYNC_CS = "public class Rates {\n  public %sTask<int> Load(int id) {\n    return %s;\n  }\n}\n"
ASYNC_KT = "class Rates {\n  %sfun load(id: Int): Int {\n    return id\n  }\n}\n"


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
    ("path", "text", "before", "after", "said"),
    [
        ("Rates.cs", ASYNC_CS, ("", "Task.FromResult(id)"), ("async ", "await Ask(id)"), "unverifiable"),
        ("Rates.kt", ASYNC_KT, ("",), ("suspend ",), "contradicted"),
    ],
)
def test_asynchrony_that_no_caller_sees(path: str, text: str, before: tuple[str, ...], after: tuple[str, ...], said: str) -> None:
    assert verdict("Rows\n\nNo breaking changes.", {path: text % after}, {path: text % before}) == said


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("rates.php", "<?php\nfunction load($x) {\n  if (is_cached($x)) {\n    return 1;\n  }\n  return 2;\n}\n"),
        ("Rates.kt", "fun load(x: Int) {\n  val rows = is_cached(x) {\n    1\n  }\n}\n"),
    ],
)
def test_a_call_at_the_head_of_a_block_is_a_use(path: str, line: str) -> None:
    assert verdict("Rows\n\nUse `is_cached()` to load less", {path: line}, {path: "fun load(x: Int) {\n}\n"}) == "supported"


def test_values_in_docstrings_are_no_code() -> None:
    text = 'def load(path):\n    """Loads rows.\n\n    Returns %s where none are.\n    """\n    return read(path)\n'
    after = {"shop/store.py": text % "True"}
    assert verdict("Rows\n\nNo functional changes.", after, {"shop/store.py": text % "False"}) != "contradicted"
    code = "def load(path):\n    strict = %s\n    return read(path, strict)\n"
    base = {"shop/store.py": code % "False"}
    assert verdict("Rows\n\nNo functional changes.", {"shop/store.py": code % "True"}, base) == "contradicted"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\nNo breaking changes.", "contradicted"),
        ("Rows\n\nNo breaking changes to the API.", "contradicted"),
        ("Rows\n\nThe public API is unchanged.", "contradicted"),
        ("Rows\n\nThe macro API is unchanged.", "unverifiable"),
        ("Rows\n\nThe JavaScript API is unchanged.", "unverifiable"),
        ("Rows\n\nNo breaking changes in rates.js.", "unverifiable"),
        ("Rows\n\nNo breaking changes to the wire format.", "unverifiable"),
    ],
)
def test_what_is_said_of_one_interface(message: str, said: str) -> None:
    base = {**REPOSITORY, "setup.py": "from setuptools import setup\nsetup(name='shop')\n"}
    assert verdict(message, {"shop/store.py": STORE.partition("\n\n\n")[0] + "\n"}, base) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\nNo new dependencies.", "contradicted"),
        ("Rows\n\nNo new dependencies besides lodash.", "unverifiable"),
        ("Rows\n\nNo new dependencies unless the flag is set.", "unverifiable"),
        ("Rows\n\nNo new dependencies for users of the package.", "unverifiable"),
    ],
)
def test_dependencies_but_for_one(message: str, said: str) -> None:
    manifest = BASE["package.json"].replace('"react"', '"lodash": "1.0.0",\n    "react"')
    assert verdict(message, {"package.json": manifest, **CHANGED}) == said


def test_what_is_said_of_a_file_whose_neighbour_changed() -> None:
    assert verdict("Rows\n\nIn `shop/prices.py`, rates live in one place.", CHANGED) == "unverifiable"
    assert verdict("Rows\n\nIn `shop/prices.py`, rates are now rounded.", CHANGED) == "contradicted"
    assert verdict("Rows\n\n### Files reviewed\n\n- `shop/prices.py`: calls load, sees no limit", CHANGED) == "none"


def test_a_rename_that_left_the_old_name_in_use() -> None:
    base = {"shop/store.py": "from shop.rates import all_rates\n\n\ndef load():\n    save(all_rates)\n    return all_rates\n"}
    after = {"shop/store.py": base["shop/store.py"].replace("return all_rates", "return some_rates")}
    assert verdict("Rename `all_rates` to `some_rates`", after, base) == "unverifiable"
    gone = {"shop/store.py": base["shop/store.py"].replace("all_rates", "some_rates")}
    assert verdict("Rename `all_rates` to `some_rates`", gone, base) == "supported"


def test_new_tests_are_still_new() -> None:
    assert verdict("Rows\n\n- Added tests for shops without rows", {**NEW_TEST, **CHANGED}) == "supported"


ERRORS = (
    "package shop\n\nfunc Load(id int) error {\n\trows, err := read(id)\n\tif err != nil {\n\t\treturn err\n\t}\n\treturn save(rows)\n}\n\n"
    "func Warn(id int) {\n\trows, err := read(id)\n\tif err != nil {\n\t\treturn\n\t}\n\tprint(rows)\n}\n"
)


@pytest.mark.parametrize(("of", "said"), [("Load", "unverifiable"), ("Warn", "contradicted")])
def test_a_flaw_in_other_code_than_is_named(of: str, said: str) -> None:
    base = {"go.mod": "module example.org/shop\n", "rows.go": "package shop\n"}
    message = f"Rows\n\nMake `{of}()` return errors so that failures are propagated."
    assert verdict(message, {"rows.go": ERRORS}, base) == said


LOGGED = "<?php\nfunction load($id) {\n    $log->info('x', [\n        'id' => $id,\n%s    ]);\n    return read($id);\n}\n"
CHOSEN = "<?php\nfunction load($id) {\n    return match ($id) {\n        'id' => 1,\n%s        default => 2,\n    };\n}\n"


@pytest.mark.parametrize(("text", "said"), [(LOGGED, "supported"), (CHOSEN, "contradicted")])
def test_keys_of_arrays_are_no_arms(text: str, said: str) -> None:
    base = {"rows.php": text % ""}
    assert verdict("Rows\n\nNo functional changes.", {"rows.php": text % "        'error' => $e,\n"}, base) == said


def test_dependencies_that_stood_in_code() -> None:
    base = {
        "buildSrc/Config.kt": 'object Config {\n  val group = "com.squareup"\n  val http = "$group:okhttp:4.0.0"\n}\n',
        "gradle/libs.versions.toml": "[libraries]\n",
    }
    listed = {"gradle/libs.versions.toml": '[libraries]\nokhttp = { module = "com.squareup:okhttp", version = "4.0.0" }\n'}
    moved = {"buildSrc/Config.kt": "object Config {\n}\n", **listed}
    assert verdict("Rows\n\nNo new dependencies.", moved, base) != "contradicted"
    assert verdict("Rows\n\nNo new dependencies.", listed, base) == "contradicted"


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


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\nImport rows of shops.", "contradicted"),
        ("Rows\n\nUses the callback pattern for a flexible import of rows", "unverifiable"),
    ],
)
def test_by_what_something_is_done(message: str, said: str) -> None:
    stub = "\n\ndef import_rows(path):\n    # just return dummy values for now\n    return 0\n"
    assert verdict(message, {"shop/store.py": STORE + stub}) in {said, "supported" if said != "contradicted" else said}


@pytest.mark.parametrize(("name", "said"), [("importRows", "contradicted"), ("ImportRows", "none")])
def test_names_that_differ_in_case_alone(name: str, said: str) -> None:
    base = {"go.mod": "module example.org/shop\n", "rows.go": "package shop\n"}
    stub = "package shop\n\ntype ImportRows func(id int) int\n\nfunc importRows(id int) int {\n\t// just return dummy values for now\n\treturn 0\n}\n"
    message = f"Rows\n\nImport of the rows via a callback (`{name}`)"
    assert (verdict(message, {"rows.go": stub}, base) == "contradicted") is (said == "contradicted")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Errors are propagated.", "contradicted"),
        ("Propagate errors\n\n" + "- The shop is open.\n" * 9, "contradicted"),
        ("Rows\n\n- Errors are propagated.\n" + "- The shop is open.\n" * 9, "unverifiable"),
        ("Rows\n\n- Errors are propagated by `Warn`.\n" + "- The shop is open.\n" * 9, "contradicted"),
    ],
)
def test_a_flaw_where_much_is_told(message: str, said: str) -> None:
    base = {"go.mod": "module example.org/shop\n", "rows.go": "package shop\n"}
    assert verdict(message, {"rows.go": ERRORS}, base) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Improve error handling", "contradicted"),
        ("Rows\n\n- Improve error handling\n- Return null instead of 0 when reading fails", "unverifiable"),
        ("Rows\n\n- Improve error handling\n- Return rows instead of pages", "contradicted"),
    ],
)
def test_errors_of_which_the_message_says_what_they_come_to(message: str, said: str) -> None:
    assert verdict(message, {"rows.go": ERRORS}, {"go.mod": "module example.org/shop\n", "rows.go": "package shop\n"}) == said


def test_parts_of_what_stays() -> None:
    kept = "class RowReader:\n    def __init__(self, limit%s):\n        self.limit = limit\n"
    base = {**BASE, "shop/reader.py": kept % "", "shop/store.py": STORE + "\n\nreader = RowReader(1, order=2)\n"}
    after = {"shop/reader.py": kept % "=1", "shop/store.py": STORE + "\n\nreader = read(1)\n"}
    assert verdict("Rows\n\n- Remove obsolete RowReader fields (order)", {"shop/reader.py": kept % "=1"}, base) == "unverifiable"
    assert verdict("Rows\n\n- Remove obsolete RowReader", {"shop/reader.py": kept % "=1"}, base) == "contradicted"
    assert verdict("Rows\n\n- Remove obsolete RowReader", after, base) != "contradicted"


def test_only_what_is_said_of_the_change_is_held_against_it() -> None:
    assert verdict("Rows\n\nCode review found that rows need a real order, not comments only.", CHANGED) == "none"
    assert verdict("Rows\n\nComments only.", CHANGED) == "contradicted"


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


def test_tests_whose_helper_changed_are_unchanged() -> None:
    helped = "from shop.store import load\n\n\ndef rows_of(path):\n    return load(path%s)\n\n\ndef test_rows(tmp_path):\n    assert rows_of(tmp_path) == []\n"
    base = {**BASE, "tests/test_store.py": helped % ""}
    assert (
        verdict("Rows\n\nExisting tests are unchanged.", {"tests/test_store.py": helped % ", 3", **CHANGED}, base)
        == "unverifiable"
    )


@pytest.mark.parametrize(
    ("mark", "said"),
    [("# TODO: revisit the order of rows", "unverifiable"), ("# TODO: sort\n# TODO: revisit it", "contradicted")],
)
def test_open_work_in_other_words(mark: str, said: str) -> None:
    base = {**BASE, "shop/store.py": "# TODO: revist the order of rows\n" + STORE}
    assert verdict("Rows\n\n- No new TODOs", {"shop/store.py": f"{mark}\n{STORE}"}, base) == said


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


def test_what_is_marked_as_experimental_is_not_relied_on() -> None:
    base = {"Rates.cs": '[Experimental("X1")]\npublic class Rates {\n  public int Load(int id) { return id; }\n}\n'}
    after = {"Rates.cs": base["Rates.cs"].replace("Load(int id)", "Load(int id, int page)")}
    assert verdict("Rows\n\nNo breaking changes.", after, base) == "unverifiable"
    open_to_all = {path: text.partition("\n")[2] for path, text in base.items()}
    assert (
        verdict("Rows\n\nNo breaking changes.", {"Rates.cs": after["Rates.cs"].partition("\n")[2]}, open_to_all) == "contradicted"
    )


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Take the order out of `load`. No behavior change.\n- Keep the limit\n", "unverifiable"),
        ("Rows\n\n- Take the order out of `load`. No breaking changes.\n- Keep the limit\n", "unverifiable"),
        ("Rows\n\nThe order is taken out. No behavior change.\n", "contradicted"),
        ("Rows\n\n- No behavior change.\n- Keep the limit\n", "contradicted"),
        ("Rows\n\nshop/prices.py — format rates:\n- Put rates on a line each. Pure whitespace change.\n", "unverifiable"),
    ],
)
def test_further_sentences_of_an_item(message: str, said: str) -> None:
    after = {"shop/store.py": STORE.replace("limit=10", "limit=20").partition("\n\n\n")[0] + "\n"}
    found = verdict(message, after, {**BASE, "setup.py": "from setuptools import setup\nsetup(name='shop')\n"})
    assert (found == "contradicted") is (said == "contradicted")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\n- Import rows of shops in rows.py", "contradicted"),
        ("Rows\n\n- Import rows of shops in store.py", "unverifiable"),
        ("Rows\n\n- No-op import of rows", "unverifiable"),
    ],
)
def test_a_stub_in_another_file(message: str, said: str) -> None:
    stub = "def import_rows(path):\n    # just return dummy values for now\n    return 0\n"
    assert (verdict(message, {"shop/rows.py": stub, **CHANGED}) == "contradicted") is (said == "contradicted")


def test_files_that_a_document_lists() -> None:
    message = "Update the tree\n\n- Added `shop/prices.py` to the tree"
    assert (
        verdict("Update the tree\n\n- Updated `shop/prices.py`", {"README.md": "# Shop\n\n- `shop/prices.py`\n"})
        == "unverifiable"
    )
    assert verdict(message, {"README.md": "# Shop\n\n- `shop/prices.py`\n"}) != "contradicted"
    assert verdict("Update the tree\n\n- Updated `shop/prices.py`", {"README.md": "# Shop\n\n- `prices`\n"}) == "contradicted"


@pytest.mark.parametrize(
    ("title", "said"), [("style: apply rustfmt", "contradicted"), ("style: apply rustfmt for idiomatic let-chains", "none")]
)
def test_what_a_formatter_does_beside_formatting(title: str, said: str) -> None:
    nested = (
        "pub fn load(id: i64) -> i64 {\n    if id > 0 {\n        if id < 9 {\n            return 1;\n        }\n    }\n    0\n}\n"
    )
    flat = "pub fn load(id: i64) -> i64 {\n    if id > 0 && id < 9 {\n        return 1;\n    }\n    0\n}\n"
    assert (verdict(title, {"rows.rs": flat}, {"rows.rs": nested}) == "contradicted") is (said == "contradicted")


def test_a_class_that_its_folder_names_in_part() -> None:
    come = {"lib/shop/executor.rb": "module Shop\n  class Executor\n  end\nend\n", **CHANGED}
    assert verdict("Extract ShopExecutor service class", come) == "supported"
    assert verdict("Extract ShopExecutor service class", {"lib/rows/executor.rb": come["lib/shop/executor.rb"]}) == "contradicted"
