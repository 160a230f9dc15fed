"""Runs of other tests prove nothing of a changed one: they are of another module, class, package or group."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview import model
from llmreview.model import ChangedCase
from llmreview.proofs.junit import read_runs
from llmreview.proofs.runs import hold_against_runs

ABSENT, FAILED, UNKNOWN, PASSED = "is not in the test report", " failed", "could not be found", "the changed one passed"
FILES = {
    "go.mod": "module example.com/shop\n\ngo 1.22\n",
    "tools/go.mod": 'module "example.com/tools" // apart\n',
    "src/store.rs": "mod tests {\n    #[test]\n    fn loads() {}\n}\n",
    "src/lib.rs": "mod store;\nmod tests {\n    fn loads() {}\n}\n",
    "Shop.Tests/StoreTests.cs": "using Xunit;\nnamespace Shop.Tests;\npublic class StoreTests\n",
    "tests/Unit/StoreTest.php": "<?php\nnamespace Tests\\Unit;\nclass StoreTest\n",
    "src/test/kotlin/StoreTest.kt": 'package shop\n\nclass StoreTest : DescribeSpec({\n    describe("store") {\n        context("when empty") {\n',
    "src/test/kotlin/BaseTest.kt": "package shop\n\nabstract class BaseTest : DescribeSpec({\n",
    "src/store.test.ts": (
        'import { load } from "../src/store";\ndescribe("store", () => {\n  it("loads", () => {});\n'
        '  describe.only("when empty", () => {\n    it("loads", () => {});\n'
    ),
    "spec/store_spec.rb": 'require "store"\nRSpec.describe Store, "of rows" do\n  describe "#load" do\n    context "when nil" do\n',
    "src/test/java/StoreTest.java": (
        "package com.acme;\nclass StoreTest {\n  @Test\n  void loads() {}\n"
        '  @ParameterizedTest(name = "{0} becomes {1,number,#.#}")\n  void rows() {}\n'
        '  @ParameterizedTest(name = "{0}")\n  void named() {}\n  @TestFactory\n  Stream<DynamicTest> made() {}\n'
        '  @Test\n  @DisplayName("saves all")\n  void saves() {}\n'
    ),
}
LINES = {"StoreTest.rows": 5, "StoreTest.named": 7, "StoreTest.made": 9}
VITEST = "src/store.test.ts"
STORE = "com.acme.StoreTest"


def said(tmp_path: Path, path: str, name: str, *cases: str) -> str:
    """What is said of a changed case, given the cases of a report: class and name, ``!`` before one that failed."""
    runs = ""
    for owner, _, case in (case.partition("|") for case in cases):
        inner = "<failure/>" if owner.startswith("!") else ""
        file = f' file="./{path}"' if path.endswith(".rb") else ""
        runs += f'<testcase classname="{owner.lstrip("!")}" name="{case}"{file}>{inner}</testcase>'
    (tmp_path / "report.xml").write_text(f"<testsuites><testsuite name='s'>{runs}</testsuite></testsuites>")
    check = model.TestCheck("pass", "exercised", cases=(ChangedCase(path, LINES.get(name, 1), name, "modified"),))
    return hold_against_runs(check, read_runs([tmp_path / "report.xml"]), lambda file: FILES.get(file, ""))[0].summary


@pytest.mark.parametrize(
    ("path", "name", "cases", "expected"),
    [
        ("src/store.rs", "loads", ["shop|store::tests::loads"], PASSED),
        ("src/store.rs", "loads", ["shop|cart::tests::loads"], ABSENT),
        ("src/store.rs", "loads", ["shop|store::cart::tests::loads"], ABSENT),
        ("src/store.rs", "loads", ["store::tests|loads"], PASSED),
        ("src/store.rs", "loads", ["cart::tests|loads"], ABSENT),
        ("src/store.rs", "loads", ["|loads"], PASSED),
        ("src/store.rs", "loads", ["shop|loads"], PASSED),
        ("src/lib.rs", "loads", ["shop|tests::loads"], PASSED),
        ("src/lib.rs", "loads", ["shop|store::tests::loads"], ABSENT),
        ("src/store/mod.rs", "loads", ["shop|store::tests::loads"], PASSED),
        ("src/store_tests.rs", "loads", ["shop|store::tests::loads"], PASSED),
        ("tests/api.rs", "loads", ["shop::api|loads", "!shop::web|loads"], PASSED),
        ("api/src/store.rs", "loads", ["api|store::tests::loads", "!core|store::tests::loads"], PASSED),
        ("Shop.Tests/StoreTests.cs", "StoreTests.Loads", ["Shop.Tests.StoreTests|Loads"], PASSED),
        ("Shop.Tests/StoreTests.cs", "StoreTests.Loads", ["Shop.Tests.StoreTests|Shop.Tests.StoreTests.Loads"], PASSED),
        ("Shop.Tests/StoreTests.cs", "StoreTests.Loads", ["StoreTests|Loads"], PASSED),
        ("Shop.Tests/StoreTests.cs", "StoreTests.Loads", ["Foo.StoreTests|Loads"], ABSENT),
        ("Shop.Tests/StoreTests.cs", "StoreTests.Loads", ["Shop.Tests.OtherTests|Loads"], ABSENT),
        ("tests/Unit/StoreTest.php", "StoreTest.testLoad", ["Tests.Unit.StoreTest|testLoad"], PASSED),
        ("tests/Unit/StoreTest.php", "StoreTest.testLoad", ["Tests.Slow.StoreTest|testLoad"], ABSENT),
        ("src/test/kotlin/StoreTest.kt", "store > loads", ["shop.StoreTest|store -- loads"], PASSED),
        ("src/test/kotlin/StoreTest.kt", "store > loads", ["shop.StoreTest|loads"], PASSED),
        ("src/test/kotlin/StoreTest.kt", "store > loads", ["shop.CartTest|store -- loads"], ABSENT),
        ("src/test/kotlin/StoreTest.kt", "store > loads", ["cart.StoreTest|store -- loads"], ABSENT),
        ("src/test/kotlin/StoreTest.kt", "store > loads", ["shop.StoreTest|store -- when empty -- loads"], ABSENT),
        ("src/test/kotlin/BaseTest.kt", "store > loads", ["shop.FileTest|store -- loads"], PASSED),
        ("store/store_test.go", "TestLoad", ["example.com/shop/store|TestLoad"], PASSED),
        ("store/store_test.go", "TestLoad", ["store|TestLoad"], PASSED),
        ("store/store_test.go", "TestLoad", ["example.com/shop/internal/store|TestLoad"], ABSENT),
        ("store_test.go", "TestLoad", ["example.com/shop|TestLoad"], PASSED),
        ("store_test.go", "TestLoad", ["example.com/shop/store|TestLoad"], ABSENT),
        ("tools/store/store_test.go", "TestLoad", ["example.com/tools/store|TestLoad"], PASSED),
        ("tools/store/store_test.go", "TestLoad", ["example.com/shop/tools/store|TestLoad"], ABSENT),
        (VITEST, "store > loads", [f"{VITEST}|store &gt; loads", f"!{VITEST}|store &gt; when empty &gt; loads"], PASSED),
        (VITEST, "store > loads", [f"{VITEST}|store &gt; when empty &gt; loads"], ABSENT),
        (VITEST, "store > when empty > loads", [f"{VITEST}|store &gt; when empty &gt; loads"], PASSED),
        (VITEST, "store > loads", ["store when empty loads|store when empty loads"], ABSENT),
        (VITEST, "store > loads", ["store loads|store loads"], PASSED),
        (VITEST, "store > loads", ["loads|store when empty loads", "loads|store loads"], PASSED),
        (VITEST, "loads", [f"{VITEST}|store &gt; loads"], ABSENT),
        (VITEST, "loads", [f"{VITEST}|loads"], PASSED),
        (VITEST, "store > when empty loads all", ["store when empty loads all|store when empty loads all"], PASSED),
        ("spec/store_spec.rb", "Store > #load > adds", ["spec.store_spec|Store of rows#load adds"], PASSED),
        ("spec/store_spec.rb", "Store > #load > adds", ["spec.store_spec|Store of rows#load when nil adds"], ABSENT),
    ],
)
def test_runs_of_other_tests_do_not_count(tmp_path: Path, path: str, name: str, cases: list[str], expected: str) -> None:
    assert expected in said(tmp_path, path, name, *cases)


ONE_LINER = "Store > #load > when nil > { expect(load(4)).to eq(5) }"


@pytest.mark.parametrize(
    ("path", "name", "cases", "expected"),
    [
        ("src/test/java/StoreTest.java", "StoreTest.rows", [f"{STORE}|loads()", f"{STORE}|1 becomes 1.5"], PASSED),
        ("src/test/java/StoreTest.java", "StoreTest.rows", [f"{STORE}|loads", f"{STORE}|rows{{int, int}}[1]"], PASSED),
        ("src/test/java/StoreTest.java", "StoreTest.rows", ["StoreTest|loads", "StoreTest|rows(int, int)[1]"], PASSED),
        ("src/test/java/StoreTest.java", "StoreTest.rows", [f"{STORE}|loads()", f"!{STORE}|1 becomes 1.5"], FAILED),
        ("src/test/java/StoreTest.java", "StoreTest.rows", [f"{STORE}|loads()", f"{STORE}|saves all"], ABSENT),
        ("src/test/java/StoreTest.java", "StoreTest.named", [f"{STORE}|loads()", f"{STORE}|one"], UNKNOWN),
        ("src/test/java/StoreTest.java", "StoreTest.named", [f"{STORE}|loads()", f"!{STORE}|one"], FAILED),
        ("src/test/java/StoreTest.java", "StoreTest.named", [f"{STORE}|loads()", f"{STORE}|saves all"], ABSENT),
        ("src/test/java/StoreTest.java", "StoreTest.made", [f"{STORE}|loads", f"{STORE}|one"], UNKNOWN),
        ("src/test/java/StoreTest.java", "StoreTest.made", [f"{STORE}|loads", f"{STORE}|saves"], ABSENT),
        ("spec/store_spec.rb", ONE_LINER, ["spec|Store#load when nil is expected to eq 5"], PASSED),
        ("spec/store_spec.rb", ONE_LINER, ["!spec|Store#load when nil is expected to eq 5", "spec|Store adds"], FAILED),
        ("spec/store_spec.rb", ONE_LINER, ["spec|Store#load when nil is expected not to eq 5"], UNKNOWN),
        ("spec/store_spec.rb", ONE_LINER, ["!spec|Store#load when nil is expected to be valid", "spec|Store adds"], FAILED),
        ("spec/store_spec.rb", ONE_LINER, ["spec|Store#load when nil adds", "spec|Store is expected to eq 5"], ABSENT),
    ],
)
def test_cases_whose_names_come_about_as_they_run(tmp_path: Path, path: str, name: str, cases: list[str], expected: str) -> None:
    assert expected in said(tmp_path, path, name, *cases)
