"""What has the words of a claim and is none: each beside the claim that it is nearest to."""

from __future__ import annotations

import pytest

from .aside_changes import REPOSITORY
from .test_check import CHANGED, MASKED, NEW_TEST, verdict


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\nNo rows-only unit tests were added.", "none"),
        ("Rows\n\nUnit tests of rows were added.", "contradicted"),
        ("Rows\n\nDynamic tests created at runtime don't need the rows", "none"),
        ("Rows\n\nDynamic tests created for the rows", "contradicted"),
        ("Rows\n\nThe bisect tests were created during the search, but they check the same", "unverifiable"),
        ("Rows\n\nThe bisect tests were created for the rows", "contradicted"),
        ("Rows\n\n- Writing tests", "none"),
        ("Rows\n\n- Wrote tests", "contradicted"),
        ("ci: add missing test suites to the managed matrix", "unverifiable"),
        ("ci: add missing test suites to the store", "contradicted"),
        ("Add a guard test (#5) to the plan", "unverifiable"),
        ("Add a guard test (#5) to the store", "contradicted"),
        ("docs: add rows tests", "unverifiable"),
        ("test: add rows tests", "contradicted"),
        ("Rows\n\n## Change\n\nTest case: rows-clean, at most 3", "none"),
        ("Rows\n\n## Change\n\nTest cases of clean rows", "contradicted"),
        ("Rows\n\n## Changes\n\nTests\n\n- The store is quick", "none"),
        ("Rows\n\n## Changes\n\n- Tests of rows", "contradicted"),
        ("Rows\n\n- Remove files of rows that are now covered by consolidated test cases", "unverifiable"),
        ("Rows\n\n- Rows that are now covered by consolidated test cases", "contradicted"),
        ("Simplify Test and Dependency Scheduling", "unverifiable"),
        ("Simplify tests and dependencies", "contradicted"),
        ("Rows\n\n## Gains\n\n- More test coverage reduces the risk of wrong rows", "none"),
        ("Rows\n\n## Gains\n\n- More tests for wrong rows", "contradicted"),
        ("Rows\n\n- f584ee3 test(rows): add safety tests", "none"),
        ("Rows\n\n- test(rows): add safety tests", "contradicted"),
        ("Rows\n\n- [x] I have added unit tests for my change (docs only)", "unverifiable"),
        ("Rows\n\n- [x] I have added unit tests for my change (rows)", "contradicted"),
        ("Rows\n\n## Testing\n\n### Changes\n\nUnit tests\n\n- The store is quick", "none"),
        ("Rows\n\nPart of EPIC: Enhanced rows with functional tests", "none"),
        ("Rows\n\nStore: Enhanced rows with functional tests", "contradicted"),
        ("Rows\n\n## Change type\n\n- tests — adds the suite of rows", "none"),
        ("Rows\n\n## Changes\n\n- tests — adds the suite of rows", "contradicted"),
        ("Rows\n\nPre-push gate: passed, including 235 tests, scans and lint.", "none"),
        ("Rows\n\nAdd a gate before the push, including 235 tests, scans and lint.", "contradicted"),
        ("Rows\n\n- **E2E tests**: Added comments on why they stay", "none"),
        ("Rows\n\n- **E2E tests**: Added rows on why they stay", "contradicted"),
        ("Rows\n\nAdd `limit` to keep rows from interfering with integration tests.", "supported"),
        ("Rows\n\nAdd `limit` of rows with integration tests.", "contradicted"),
        ("Rows\n\nAdd Vitest and its settings for the store.", "unverifiable"),
        ("Rows\n\nAdd StoreTest and its settings for the store.", "contradicted"),
        ("Rows\n\nAdd a worker for rows with tests.", "contradicted"),
        ("Rows\n\nAdd a tests.* override to the settings of mypy", "unverifiable"),
        ("Rows\n\nAdd tests of the settings of mypy", "contradicted"),
    ],
)
def test_words_of_claims_on_tests(message: str, said: str) -> None:
    assert verdict(message, CHANGED, REPOSITORY) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Add a rows section to the README template", "unverifiable"),
        ("Add a rows section to the README", "contradicted"),
        ("Fix the mismatch between README.md and the store", "unverifiable"),
        ("Fix the mismatch in README.md", "unverifiable"),
        ("Rows\n\nThe order is properly documented in README.md instead.", "none"),
        ("Rows\n\nThe order is now documented in README.md.", "contradicted"),
        ("Rows\n\nThe docs and the code documented opposite behaviours.", "none"),
        ("Rows\n\nThe docs updated for opposite behaviours.", "contradicted"),
        ("Rows\n\n- docs(examples): update the list of rows", "unverifiable"),
        ("Rows\n\n- Docs: updated the list of rows", "contradicted"),
        ("Rows\n\nUpdated the Doc file blocker to a warning", "unverifiable"),
        ("Rows\n\nUpdated the doc files to a warning", "contradicted"),
        ("Rows\n\nAlso closed completed tickets:\n- tof: README.md created", "none"),
        ("Rows\n\nAlso completed:\n- tof: README.md created", "contradicted"),
        ("Rows\n\n## Legacy items (intentionally kept)\n\n- Documented in README.md", "none"),
        ("Rows\n\n## Legacy items\n\n- Documented in README.md", "contradicted"),
    ],
)
def test_words_of_claims_on_documents(message: str, said: str) -> None:
    assert verdict(message, CHANGED, REPOSITORY) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rows\n\nThe reader was routing all rows through `send_rows()`, which tells others to call them", "unverifiable"),
        ("Rows\n\nThe reader now routes all rows through `send_rows()`", "contradicted"),
        ("Rows\n\nThe renamed load asserts the same", "none"),
        ("Rows\n\nRenamed load as serts", "contradicted"),
        ("Rows\n\nRename `load`->`serts`", "contradicted"),
        ("Rows\n\n`RowPartEnd` was added in data-kit v1.9 (PR #29) for the rows", "none"),
        ("Rows\n\n`RowPartEnd` was added for the rows", "contradicted"),
        ("Rows\n\nThe `ROWS_NEED_FEED` constant was added to one copy but not to the other", "unverifiable"),
        ("Rows\n\nThe `ROWS_NEED_FEED` constant was added to the copy", "contradicted"),
        ("Rows\n\nrowsMinimalAge was introduced in Yarn 4.10.0.", "none"),
        ("Rows\n\nMoves the notes to shop/notes.md (gitignored).", "unverifiable"),
        ("Rows\n\nMoves the notes to shop/notes.md (tracked).", "contradicted"),
        ("Rows\n\n- Reason: the `renew_rows` tool implemented in commits ad93844 and 4b91723 does it", "none"),
        ("Rows\n\nThe tag exists and includes the shop/bundle.py file, but it may be stale", "none"),
        ("Rows\n\nAdds rows and includes the shop/bundle.py file", "contradicted"),
        ("Rows\n\nTo add lists: implement them, add `isRowList()` detection", "none"),
        ("Rows\n\nLists: implemented them, added `isRowList()` detection", "contradicted"),
        ("Rows\n\n`load()` re-drained all rows through `save()`, which began again", "unverifiable"),
        ("Rows\n\nUsing `save()` overrides what is shown", "unverifiable"),
        ("Rows\n\nUse `save()` for what is shown", "contradicted"),
        ("Rows\n\n`ROWS_NEED_FEED` can be added as a check", "none"),
        ("Rows\n\n`ROWS_NEED_FEED` was added as a check", "contradicted"),
        ("Rows\n\n`ROWS_NEED_FEED` was added in 2023", "none"),
        ("Rows\n\n`ROWS_NEED_FEED` was introduced by https://forge.example/shop/commit/1", "none"),
        ("Rows\n\n- Add `RowPartEnd` to the roadmap as a layer", "unverifiable"),
        ("Rows\n\n- Add `RowPartEnd` to the store as a layer", "contradicted"),
        ("Rows\n\n- shop/bundle.py, added by the build script", "unverifiable"),
        ("Rows\n\n- shop/bundle.py added", "contradicted"),
        ("Rows\n\nVerified that Stricli does pass all rows through `save()` as it runs", "unverifiable"),
        ("Rows\n\nPass all rows through `save()` as it runs", "contradicted"),
        ("Rows\n\nshop-core #456 added RowPartEnd to the rows", "none"),
        ("Rows\n\n- Missing `RowPartEnd` bounds on closures", "none"),
        ("Rows\n\n- New `RowPartEnd` bounds on closures", "contradicted"),
        ("Rows\n\n- Add shop/bridge.py to files array for publishing", "unverifiable"),
        ("Rows\n\n- Add shop/bridge.py for publishing", "contradicted"),
        ("Rows\n\nThe `ROWS_NEED_FEED` constant was added (commit 2a79ef77)", "none"),
        ("Rows\n\nMove them to RowFeed user attachments", "unverifiable"),
        ("Rows\n\nMove them to GitHub", "unverifiable"),
        ("Rows\n\nMove them to RowFeed", "contradicted"),
        ("Rows\n\n- Add tests/rows_probe.py to both globs", "unverifiable"),
        ("Rows\n\nMove each of them next to the rows, with a store defaulting to rowError():", "unverifiable"),
        ("Rows\n\nMove each of them, with the store, to rowError():", "contradicted"),
        ("Rows\n\nRowFeed was created with an empty object when no store was set.", "none"),
        ("Rows\n\nRowFeed was created for empty stores.", "contradicted"),
        ("Rows\n\nUsing `json.loads()` in shared code (`store.py`) causes an error", "unverifiable"),
        ("Rows\n\nUsing `json.loads()` in shared code (`store.py`)", "contradicted"),
        ("Rows\n\n- Removed duplicated `price` + `load` (2 fewer)", "unverifiable"),
        ("Rows\n\nFixes price and load tests in tests/test_prices.py", "unverifiable"),
        ("Rows\n\nFixes price and load in shop/prices.py", "contradicted"),
        ("Rows\n\n- Removed deprecated `price` + `load` (2 fewer)", "contradicted"),
        ("Rows\n\n## Estimated performance\n\n- Removed `price`", "none"),
    ],
)
def test_words_of_claims_on_names(message: str, said: str) -> None:
    assert verdict(message, CHANGED, REPOSITORY) == said


@pytest.mark.parametrize(("heading", "said"), [("Commands provided", "none"), ("Changes", "contradicted")])
def test_words_of_claims_on_the_change(heading: str, said: str) -> None:
    assert verdict(f"Rows\n\n{heading}:\n- Add tests of rows", CHANGED) == said


CLEAN = "def rate(kind):\n    y = 1 - rates[kind]\n    return y\n"


@pytest.mark.parametrize(("line", "said"), [("#[cfg(any(unix))]", "unverifiable"), ("log(any(unix));", "contradicted")])
def test_calls_that_formatting_does_not_bring(line: str, said: str) -> None:
    after = {"src/rate.rs": f"pub fn rate(kind: u8) -> u8 {{\n    {line}\n    let rate = of(kind);\n    rate\n}}\n"}
    base = {"src/rate.rs": "pub fn rate(kind: u8) -> u8 {\n    let rate = of(kind);\n    return rate;\n}\n"}
    assert verdict("style: apply rustfmt and simplify", after, base) == said


def test_what_is_done_beside_formatting() -> None:
    after = {"shop/rate.py": CLEAN.replace("    y = 1 - rates[kind]\n    return y", "    return 1 - rates[kind]")}
    other = {"shop/rate.py": CLEAN.replace("1 - rates[kind]", "1 - max(rates)")}
    doing_more = {"shop/rate.py": after["shop/rate.py"] + "\n\ndef half(kind):\n    return rate(kind) / 2\n"}
    base = {"shop/rate.py": CLEAN}
    assert verdict("style: apply rustfmt and remove a redundant binding", after, base) == "unverifiable"
    assert verdict("style: apply rustfmt", after, base) == "unverifiable"
    assert verdict("style: apply rustfmt and remove a redundant binding", doing_more, base) == "contradicted"
    told = "- rate.py: simplify rate() and extract half() from what shows it"
    assert verdict(f"style: apply rustfmt and clippy fixes\n\n{told}", doing_more, base) != "contradicted"
    assert verdict("style: apply rustfmt\n\n- rate.py: take the largest", other, base) != "contradicted"
    assert verdict("style: apply rustfmt\n\nReturn `rates[kind]` at once, without `kind_rate`", other, base) == "contradicted"
    assert verdict("style: apply rustfmt\n\nHave `rates` in one line", other, base) != "contradicted"
    touched = {".rows/last-touched": "2ebr\n"}
    assert verdict("style: apply rustfmt", {".rows/last-touched": "1ihb\n"}, touched) != "contradicted"
    assert verdict("style: apply rustfmt\n\n- rates.py: take the largest", other, base) == "contradicted"
    assert verdict(f"style: formatting only\n\n{told}", doing_more, base) == "contradicted"
    assert verdict("style: apply rustfmt\n\nApply rustfmt to half() and rate().", doing_more, base) == "contradicted"


def test_what_the_message_itself_tells_misleads_nobody() -> None:
    base = {"shop/rate.py": 'KEYS = ["rows.mode", "rows.size"]\n\n\ndef keys():\n    return KEYS + ["rows.mode", "rows.end"]\n'}
    after = {"shop/rate.py": base["shop/rate.py"].replace('"rows.mode", "rows.end"', '"rows.end"')}
    only = "Clean up what is left of the modes\n\nPurely cosmetic cleanup with no behavioral changes.\n\n"
    assert verdict(f"{only}- rate.py: remove rows.mode from `keys`", after, base) == "unverifiable"
    assert verdict(f"{only}- rate.py: tidy `keys`", after, base) == "contradicted"
    base = {"shop/rate.py": "def rate(kind):\n    return kind * 10\n"}
    after = {"shop/rate.py": "def rate(kind):\n    return kind * 25\n"}
    assert verdict("Tidy rates\n\nThe rate is 25 from here on. No functional changes.", after, base) == "unverifiable"
    assert verdict("Tidy rates\n\n`rate` is read by 2.5 clients. No functional changes.", after, base) == "contradicted"


BESIDE = """fn rate(kind: u8) -> u8 {
    kind + 1
}

#[cfg(test)]
mod tests {
    #[test]
    fn adds_one() {
        let kind = 1;
        assert_eq!(super::rate(kind), kind + 1);
    }
}
"""


def test_values_of_tests_beside_the_code_do_nothing_else() -> None:
    base, said = {"src/rate.rs": BESIDE}, "Tidy up\n\nNo functional changes."
    assert verdict(said, {"src/rate.rs": BESIDE.replace("kind = 1", "kind = 101")}, base) != "contradicted"
    assert verdict(said, {"src/rate.rs": BESIDE.replace("+ 1\n", "+ 2\n")}, base) == "contradicted"


def test_what_tests_follow() -> None:
    said = "shop/store.py was updated to prepend a row. The tests expected none."
    assert verdict(f"Align the tests\n\n{said}", NEW_TEST, REPOSITORY) == "unverifiable"
    assert verdict(f"Prepend a row\n\n{said}", NEW_TEST, REPOSITORY) == "contradicted"
    assert verdict(f"Align the tests\n\n{said}", {"shop/rates.py": "RATE = 1\n"}, REPOSITORY) == "contradicted"


def test_what_another_tool_does_with_errors() -> None:
    said = "Removed in favor of the action which handles failures gracefully."
    assert verdict(f"Orders\n\n{said}", MASKED) == "unverifiable"
    assert verdict("Orders\n\nThe new function handles failures gracefully.", MASKED) == "contradicted"


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("src/rows.zig", 'fn load() void {}\n\ntest "rows: none" {\n    try expect(load());\n}\n', "unverifiable"),
        ("src/rows.zig", "fn load() void {}\n\nconst test_rows = load();\n", "contradicted"),
        ("src/rows.d", "void load() {}\n\nunittest {\n    auto rows = rowsOf(load());\n}\n", "unverifiable"),
    ],
)
def test_tests_stand_beside_code_in_languages_that_are_not_read(path: str, text: str, said: str) -> None:
    after = {**CHANGED, path: text.replace("load());", "!load());").replace("= load()", "= !load()")}
    assert verdict("Update the tests of rows", after, {**REPOSITORY, path: text}) == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("assert load(tmp_path)\n    assert len(load(tmp_path)) > 0", "unverifiable"),
        ("assert [1, 2] == load(tmp_path)", "unverifiable"),
        ("assert load(tmp_path) is not None", "contradicted"),
        ("assert load(tmp_path) == [1, 2]  # rows", "contradicted"),
    ],
)
def test_several_assertions_for_one_may_check_more(now: str, said: str) -> None:
    was = "from shop.store import load\n\n\ndef test_load(tmp_path):\n    assert load(tmp_path) == [1, 2]\n"
    after = {**CHANGED, "tests/test_store.py": was.replace("assert load(tmp_path) == [1, 2]", now)}
    assert verdict("Add tests of rows", after, {**REPOSITORY, "tests/test_store.py": was}) == said


@pytest.mark.parametrize(("told", "said"), [('rowFeed `"rows"` alias', "unverifiable"), ("rowFeed", "contradicted")])
def test_what_goes_may_be_something_of_what_is_named(told: str, said: str) -> None:
    feed = "\n\ndef rowFeed(rows):\n    return rows\n"
    base = {**REPOSITORY, "shop/store.py": REPOSITORY["shop/store.py"] + feed}
    after = {"shop/store.py": CHANGED["shop/store.py"] + feed}
    assert verdict(f"Rows\n\n- Drop the {told} at once", after, base) == said
