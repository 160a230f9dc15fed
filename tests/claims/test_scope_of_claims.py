"""What is said of one thing, place or time is not held against all of the change."""

from __future__ import annotations

import pytest

from .aside_changes import REPOSITORY
from .test_check import BASE, CHANGED, STORE, verdict

ASYNC_CS = "public class Rates {\n  public %sTask<int> Load(int id) {\n    return %s;\n  }\n}\n"
ASYNC_KT = "class Rates {\n  %sfun load(id: Int): Int {\n    return id\n  }\n}\n"
ERRORS = (
    "package shop\n\nfunc Load(id int) error {\n\trows, err := read(id)\n\tif err != nil {\n\t\treturn err\n\t}\n\treturn save(rows)\n}\n\n"
    "func Warn(id int) {\n\trows, err := read(id)\n\tif err != nil {\n\t\treturn\n\t}\n\tprint(rows)\n}\n"
)
LOGGED = "<?php\nfunction load($id) {\n    $log->info('x', [\n        'id' => $id,\n%s    ]);\n    return read($id);\n}\n"
CHOSEN = "<?php\nfunction load($id) {\n    return match ($id) {\n        'id' => 1,\n%s        default => 2,\n    };\n}\n"


@pytest.mark.parametrize(
    ("path", "text", "before", "after", "said"),
    [
        ("Rates.cs", ASYNC_CS, ("", "Task.FromResult(id)"), ("async ", "await Ask(id)"), "unverifiable"),
        ("Rates.kt", ASYNC_KT, ("",), ("suspend ",), "contradicted"),
    ],
)
def test_asynchrony_that_no_caller_sees(path: str, text: str, before: tuple[str, ...], after: tuple[str, ...], said: str) -> None:
    assert verdict("Rows\n\nNo breaking changes.", {path: text % after}, {path: text % before}) == said


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
        ("Rows\n\nThe new player loads its sounds by itself (ctypes, no new dependency) and plays them.", "none"),
        ("Rows\n\nThe new player loads its sounds by itself, no new dependency.", "contradicted"),
        ("Rows\n\nBuilds give clean final images and cached layers without external dependencies.", "none"),
        ("Rows\n\nBuilds without external dependencies.", "contradicted"),
    ],
)
def test_dependencies_but_for_one(message: str, said: str) -> None:
    manifest = BASE["package.json"].replace('"react"', '"lodash": "1.0.0",\n    "react"')
    assert verdict(message, {"package.json": manifest, **CHANGED}) == said


def test_what_is_said_of_a_file_whose_neighbour_changed() -> None:
    assert verdict("Rows\n\nIn `shop/prices.py`, rates live in one place.", CHANGED) == "unverifiable"
    assert verdict("Rows\n\nIn `shop/prices.py`, rates are now rounded.", CHANGED) == "contradicted"
    assert verdict("Rows\n\n### Files reviewed\n\n- `shop/prices.py`: calls load, sees no limit", CHANGED) == "none"


@pytest.mark.parametrize(("of", "said"), [("Load", "unverifiable"), ("Warn", "contradicted")])
def test_a_flaw_in_other_code_than_is_named(of: str, said: str) -> None:
    base = {"go.mod": "module example.org/shop\n", "rows.go": "package shop\n"}
    message = f"Rows\n\nMake `{of}()` return errors so that failures are propagated."
    assert verdict(message, {"rows.go": ERRORS}, base) == said


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


def test_only_what_is_said_of_the_change_is_held_against_it() -> None:
    assert verdict("Rows\n\nCode review found that rows need a real order, not comments only.", CHANGED) == "none"
    assert verdict("Rows\n\nComments only.", CHANGED) == "contradicted"


@pytest.mark.parametrize(
    ("mark", "said"),
    [("# TODO: revisit the order of rows", "unverifiable"), ("# TODO: sort\n# TODO: revisit it", "contradicted")],
)
def test_open_work_in_other_words(mark: str, said: str) -> None:
    base = {**BASE, "shop/store.py": "# TODO: revist the order of rows\n" + STORE}
    assert verdict("Rows\n\n- No new TODOs", {"shop/store.py": f"{mark}\n{STORE}"}, base) == said


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
        ("Rows\n\n- Import rows of shops (returns 0 rows)", "unverifiable"),
        ("Rows\n\n- Import rows of shops (returns them)", "contradicted"),
    ],
)
def test_a_stub_in_another_file(message: str, said: str) -> None:
    stub = "def import_rows(path):\n    # just return dummy values for now\n    return 0\n"
    assert (verdict(message, {"shop/rows.py": stub, **CHANGED}) == "contradicted") is (said == "contradicted")


@pytest.mark.parametrize(
    ("title", "below", "said"),
    [
        ("style: apply rustfmt", 9, "unverifiable"),
        ("style: apply rustfmt", 8, "contradicted"),
        ("style: apply rustfmt for idiomatic let-chains", 9, "unverifiable"),
    ],
)
def test_what_a_formatter_does_beside_formatting(title: str, below: int, said: str) -> None:
    nested = (
        "pub fn load(id: i64) -> i64 {\n    if id > 0 {\n        if id < 9 {\n            return 1;\n        }\n    }\n    0\n}\n"
    )
    flat = f"pub fn load(id: i64) -> i64 {{\n    if id > 0 && id < {below} {{\n        return 1;\n    }}\n    0\n}}\n"
    assert verdict(title, {"rows.rs": flat}, {"rows.rs": nested}) == said


def test_tests_whose_helper_changed_are_unchanged() -> None:
    helped = "from shop.store import load\n\n\ndef rows_of(path):\n    return load(path%s)\n\n\ndef test_rows(tmp_path):\n    assert rows_of(tmp_path) == []\n"
    base = {**BASE, "tests/test_store.py": helped % ""}
    assert (
        verdict("Rows\n\nExisting tests are unchanged.", {"tests/test_store.py": helped % ", 3", **CHANGED}, base)
        == "unverifiable"
    )
