"""Cases that assert through functions of other test files: they are compared by their calls of those, too."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checks.test_forms import check


class Language(NamedTuple):
    path: str
    code: tuple[str, str]
    """Before and after."""
    beside: tuple[str, str]
    """The file whose functions assert."""
    test: tuple[str, str]
    lost: tuple[str, str]
    """What of the test goes, and what then stands there."""
    prepared: str
    """A call that only prepares."""


PYTHON = Language(
    "shop/basket.py",
    (
        "class Basket:\n    def total(self):\n        return sum(self.lines)\n",
        "class Basket:\n    def total(self):\n        return sum(self.lines) - self.rebate\n",
    ),
    (
        "tests/pages.py",
        "class BasketPage:\n    def fill(self, lines):\n        self.basket.lines = lines\n\n"
        "    def shows_total(self, total):\n        assert self.basket.total() == total\n",
    ),
    (
        "tests/test_basket.py",
        "from shop.basket import Basket\nfrom tests.pages import BasketPage\n\n\ndef test_total():\n    basket = Basket()\n"
        "    page = BasketPage(basket)\n    page.fill([])\n    page.shows_total(0)\n    page.fill([1, 2])\n    page.shows_total(3)\n",
    ),
    ("    page.shows_total(3)\n", ""),
    "    page.fill([])\n",
)
KOTLIN = Language(
    "src/main/kotlin/Basket.kt",
    (
        "class Basket {\n  fun total(): Int {\n    return lines.sum()\n  }\n}\n",
        "class Basket {\n  fun total(): Int {\n    return lines.sum() - rebate\n  }\n}\n",
    ),
    (
        "src/test/kotlin/BasketTester.kt",
        "fun testBasket(block: BasketTester.() -> Unit) {\n  BasketTester(Basket()).block()\n}\n\nclass BasketTester(val basket: Basket) {\n"
        "  fun fill(lines: List<Int>) {\n    basket.lines = lines\n  }\n\n"
        "  fun takeTotal(total: Int) {\n    assertThat(basket.total()).isEqualTo(total)\n  }\n}\n",
    ),
    (
        "src/test/kotlin/BasketTest.kt",
        "import kotlin.test.Test\n\nclass BasketTest {\n  @Test\n  fun `adds up`() =\n    testBasket {\n      basket.total()\n"
        "      fill(listOf())\n      takeTotal(0)\n      fill(listOf(1, 2))\n      takeTotal(3)\n    }\n}\n",
    ),
    ("      takeTotal(3)\n", ""),
    "      fill(listOf())\n",
)
GO = Language(
    "basket/basket.go",
    (
        "package basket\n\nfunc (b *Basket) Total() int {\n\treturn sum(b.lines)\n}\n",
        "package basket\n\nfunc (b *Basket) Total() int {\n\treturn sum(b.lines) - b.rebate\n}\n",
    ),
    (
        "basket/harness_test.go",
        'package basket\n\nimport "testing"\n\nfunc (h *harness) fill(lines ...int) {\n\th.basket.lines = lines\n}\n\n'
        "func (h *harness) totals(want int) {\n\th.t.Helper()\n\tif got := h.basket.Total(); got != want {\n"
        '\t\th.t.Fatalf("got %d", got)\n\t}\n}\n',
    ),
    (
        "basket/basket_test.go",
        'package basket\n\nimport "testing"\n\nfunc TestTotal(t *testing.T) {\n\tb := &Basket{}\n\tb.Total()\n\th := newHarness(t, b)\n'
        "\th.fill()\n\th.totals(0)\n\th.fill(1, 2)\n\th.totals(3)\n}\n",
    ),
    ("\th.totals(3)\n", ""),
    "\th.fill()\n",
)
TYPESCRIPT = Language(
    "src/basket.ts",
    (
        "export class Basket {\n  total() {\n    return sum(this.lines);\n  }\n}\n",
        "export class Basket {\n  total() {\n    return sum(this.lines) - this.rebate;\n  }\n}\n",
    ),
    (
        "tests/pages/basketPage.test.ts",
        "export class BasketPage {\n  async fill(lines: number[]) {\n    this.basket.lines = lines;\n  }\n\n"
        "  async seesTotal(total: number) {\n    expect(this.basket.total()).toBe(total);\n  }\n}\n",
    ),
    (
        "tests/basket.test.ts",
        "import { Basket } from '../src/basket';\nimport { BasketPage } from './pages/basketPage.test';\n\nit('adds up', async () => {\n"
        "  const basket = new Basket();\n  const page = new BasketPage(basket);\n  await page.fill([]);\n  await page.seesTotal(0);\n"
        "  await page.fill([1, 2]);\n  await page.seesTotal(3);\n});\n",
    ),
    ("  await page.seesTotal(3);\n", ""),
    "  await page.fill([]);\n",
)
RUBY = Language(
    "lib/basket.rb",
    (
        "class Basket\n  def total\n    lines.sum\n  end\nend\n",
        "class Basket\n  def total\n    lines.sum - rebate\n  end\nend\n",
    ),
    (
        "spec/support/basket_steps.rb",
        "module BasketSteps\n  def fill_basket(lines)\n    @basket.lines = lines\n  end\n\n"
        "  def sees_total(total)\n    expect(@basket.total).to eq(total)\n  end\nend\n",
    ),
    (
        "spec/basket_spec.rb",
        "RSpec.describe Basket do\n  include BasketSteps\n\n  it 'adds up' do\n    @basket = Basket.new\n    fill_basket([])\n    sees_total(0)\n"
        "    fill_basket([1, 2])\n    sees_total(3)\n  end\nend\n",
    ),
    ("    sees_total(3)\n", ""),
    "    fill_basket([])\n",
)
LANGUAGES = {"python": PYTHON, "kotlin": KOTLIN, "go": GO, "typescript": TYPESCRIPT, "ruby": RUBY}


def kinds(language: Language, test: str) -> list[str]:
    """What the change of the code and of the only case makes of that case."""
    path, before = language.test
    beside = dict([language.beside])
    found = check(
        {language.path: language.code[0], **beside, path: before}, {language.path: language.code[1], **beside, path: test}
    )
    return [case.kind for case in found.cases]


@pytest.mark.parametrize("name", LANGUAGES)
def test_lost_call_of_a_function_that_asserts(name: str) -> None:
    language = LANGUAGES[name]
    assert kinds(language, language.test[1].replace(*language.lost)) == ["form"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_lost_call_that_only_prepares(name: str) -> None:
    language = LANGUAGES[name]
    assert kinds(language, language.test[1].replace(language.prepared, "")) == ["modified"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_more_or_something_else_is_asserted(name: str) -> None:
    language = LANGUAGES[name]
    call = language.lost[0]
    assert kinds(language, language.test[1].replace(call, call + call.replace("3", "4"))) == ["modified"]
    assert kinds(language, language.test[1].replace(call, call.replace("3", "4"))) == ["modified"]


def test_an_assertion_gives_way_to_a_function_that_asserts() -> None:
    path, test = PYTHON.test
    direct = test.replace("    page.shows_total(3)\n", "    assert basket.total() == 3\n")
    changed = PYTHON._replace(test=(path, direct))
    assert kinds(changed, test.replace("shows_total(3)", "shows_total(5)")) == ["modified"]


def test_a_function_of_another_class_is_not_meant() -> None:
    """The fixture sets a name and asserts that it did; the page of the case is told a name, and asserts nothing."""
    fixture = (
        "tests/customers.py",
        "class CustomerFixture:\n    def fills(self, name):\n        assert self.set(name) == name\n",
    )
    changed = PYTHON._replace(beside=fixture, test=(PYTHON.test[0], "X = 1\n"))
    case = (
        "from shop.basket import Basket\n\n\ndef test_total():\n    basket = Basket()\n    basket.fills(3)\n    basket.total()\n"
    )
    assert kinds(changed, case) == ["form"]


def test_what_is_handed_to_a_function_that_asserts_is_no_part_of_the_call() -> None:
    beside = (
        "basket/harness_test.go",
        'package basket\n\nimport "testing"\n\nfunc inShop(t *testing.T, run func()) {\n\tif err := open(); err != nil {\n'
        "\t\tt.Fatal(err)\n\t}\n\trun()\n}\n",
    )
    test = (
        'package basket\n\nimport "testing"\n\nfunc TestTotal(t *testing.T) {\n\tinShop(t, func() {\n\t\tb := &Basket{}\n'
        '\t\tif b.Total() != 0 {\n\t\t\tt.Error("empty")\n\t\t}\n\t\tb.Add(3)\n\t\tif b.Total() != 3 {\n\t\t\tt.Error("one")\n\t\t}\n\t})\n}\n'
    )
    changed = GO._replace(beside=beside, test=(GO.test[0], test))
    assert kinds(changed, test.replace('\t\tif b.Total() != 3 {\n\t\t\tt.Error("one")\n\t\t}\n', "")) == ["form"]


_CASE = """import os


class TotalCase:
    def {name}(self):
        assert total(1) == 2


def test_total():
    {call}
"""


@pytest.mark.parametrize(
    ("call", "status"), [("TotalCase().run()", "changed"), ("TotalCase().stop()", "form-only"), ("Basket().run()", "form-only")]
)
def test_methods_of_an_object_that_is_made_of_a_class_of_the_file(call: str, status: str) -> None:
    base = {"shop/total.py": "def total(n):\n    return n\n", "tests/test_total.py": "import os\n"}
    after = {"shop/total.py": "def total(n):\n    return n + 1\n", "tests/test_total.py": _CASE.format(name="run", call=call)}
    assert [file.status for file in check(base, after).files] == [status]


@pytest.mark.parametrize(
    ("call", "status"),
    [("test::check_total(9)", "changed"), ("test::fill(9)", "form-only"), ("basket::check_total(9)", "form-only")],
)
def test_functions_of_the_modules_that_help_tests(call: str, status: str) -> None:
    rust = "#[test]\nfn totals() {{\n    {};\n}}\n"
    base = {"src/lib.rs": "pub fn total(n: u8) -> u8 {\n    n\n}\n", "tests/total.rs": "use shop::total;\n"}
    after = {
        "src/lib.rs": "pub fn total(n: u8) -> u8 {\n    n + 1\n}\n",
        "tests/total.rs": "use shop::total;\n" + rust.format(call),
    }
    assert [file.status for file in check(base, after).files] == [status]


REDUCE = (
    "pub fn reduce(text: &str) -> String {\n    text.trim().to_string()\n}\n",
    "pub fn reduce(text: &str) -> String {\n    text.to_string()\n}\n",
)
TESTER = (
    "use crate::reduce::reduce;\n\npub fn test_same(text: &str) {\n    test(text, text);\n}\n\n"
    "pub fn test(text: &str, expected: &str) {\n    test_with(text, expected, true);\n}\n\n"
    "pub fn test_with(text: &str, expected: &str, all: bool) {\n    let result = reduce(text);\n    assert_eq!(result, expected);\n}\n"
)
REDUCED = '#[cfg(test)]\nmod tests {\n    use crate::{limits::most, %s::{test, test_same}};\n\n    #[test]\n    fn reduces() {\n        test("a ", "a");\n%s    }\n}\n'


@pytest.mark.parametrize(
    ("module", "line", "status"),
    [
        ("tester", '        test_same("b");\n', "changed"),
        ("tester", '        test("b", "b");\n', "changed"),
        ("parser", '        test("b", "b");\n', "form-only"),
    ],
)
def test_helpers_of_a_module_of_tests_that_is_called_so(module: str, line: str, status: str) -> None:
    beside = {f"src/{module}.rs": TESTER, "src/limits.rs": "pub fn most() -> usize {\n    3\n}\n"}
    before, after = ({"src/reduce.rs": REDUCE[0] + REDUCED % (module, more), **beside} for more in ("", line))
    files = check(before, after).files
    assert [file.status for file in files if file.path == "src/reduce.rs"] == [status]


def test_helpers_that_go_through_others() -> None:
    helpers = TESTER.replace("use crate::reduce::reduce;\n\n", "").replace("pub fn", "fn")
    test = "use shop::reduce;\n\n" + helpers + '\n#[test]\nfn reduces() {\n    test_same("a");\n%s}\n'
    before, after = ({"tests/reduce.rs": test % more} for more in ("", '    test_same("b");\n'))
    assert [file.status for file in check(before, after).files] == ["changed"]


def test_helpers_that_call_one_another_without_end() -> None:
    helpers = "fn first(text: &str) {\n    second(text);\n}\n\nfn second(text: &str) {\n    first(text);\n}\n"
    test = helpers + '\n#[test]\nfn reduces() {\n    first("a");\n%s}\n'
    before, after = ({"tests/reduce.rs": test % more} for more in ("", '    second("b");\n'))
    assert [file.status for file in check(before, after).files] == ["form-only"]
