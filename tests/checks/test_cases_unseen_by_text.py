"""Cases that macros make, and those that have the whole program built: what they exercise no name tells, so that it is doubted."""

from __future__ import annotations

import pytest

from checks.test_forms import check
from llmreview.checks.test_parts import TestParts as Parts
from llmreview.syntax import SourceFile

PLAN = "pub fn plan(text: &str) -> usize {\n    text.len()\n}\n"
MACRO = 'use shop_macro::correct;\n\ncorrect! {"first", false, "SELECT 1"}\n'


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ('\ncorrect! {"union", false, "SELECT 1 UNION ALL SELECT 2"}\n', "warn"),
        ("\nfn rows() -> usize {\n    3\n}\n", "fail"),
        ('\nfn rows() {\n    println!("rows");\n}\n', "fail"),
    ],
)
def test_a_macro_in_a_test_file_may_make_cases(more: str, verdict: str) -> None:
    before = {"src/lib.rs": PLAN, "tests/smoke.rs": MACRO}
    after = {"src/lib.rs": PLAN.replace("text.len()", "text.len() + 1"), "tests/smoke.rs": MACRO + more}
    assert check(before, after).verdict == verdict


TEST = "package shop;\n\nimport %s;\n\npublic class ChatTest {\n    @Inject\n    Chat chat;\n\n%s}\n"
CASE = '    @Test\n    void asksTheNamedModel() {\n        assertThat(chat.ask("a", "second")).isEqualTo("b");\n    }\n'


@pytest.mark.parametrize(
    ("imported", "verdict"),
    [("io.quarkus.test.QuarkusUnitTest", "warn"), ("org.gradle.testkit.runner.GradleRunner", "warn"), ("shop.Chat", "fail")],
)
def test_a_case_for_which_the_whole_program_is_built(imported: str, verdict: str) -> None:
    rows = "package core;\n\nclass Meta {\n    int place(int row) {\n        return row%s;\n    }\n}\n"
    before, after = (
        {"core/src/main/java/core/Meta.java": rows % more, "ext/src/test/java/shop/ChatTest.java": TEST % (imported, case)}
        for more, case in (("", ""), (" + 1", CASE))
    )
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(("runner", "asserts"), [("bun:test", True), ("vitest", False)])
def test_a_runner_that_waits_by_itself(runner: str, asserts: bool) -> None:
    text = (
        f"import {{ expect, it }} from '{runner}';\n\nit('refuses', () => {{\n  expect(load(3)).rejects.toThrow('down');\n}});\n"
    )
    source = SourceFile.of("a.test.ts", text.encode())
    assert source is not None
    assert [case.asserts for case in Parts(source).cases] == [asserts]
