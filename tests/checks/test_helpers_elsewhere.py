"""Cases that go through functions, matchers and examples of other files: what those call is exercised, what others call is not."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checks.test_forms import check


class Language(NamedTuple):
    path: str
    code: str
    """With `1`, which the change makes `2`."""
    helpers: tuple[str, str]
    """The file that the change left as it was."""
    test: tuple[str, str, str]
    """Path, what stands before the case that comes, and that case."""
    calls: str
    """What the helper calls."""
    other: str
    """What it might call as well."""
    end: str = ""
    """What closes the file without the case."""


PYTHON = Language(
    "cart.py",
    "class Cart:\n    def total(self):\n        return sum(self.lines) + 1\n",
    ("tests/helpers.py", "def assert_total(cart, expected):\n    assert cart.total() == expected\n"),
    (
        "tests/test_cart.py",
        "from cart import Cart\nfrom tests.helpers import assert_total\n\n\ndef test_none():\n    assert not Cart()\n",
        "\n\ndef test_limit():\n    assert_total(Cart(), 2)\n",
    ),
    "total()",
    "other()",
)
JAVA = Language(
    "src/main/java/Cart.java",
    "class Cart {\n  long total() {\n    return lines.size() + 1;\n  }\n}\n",
    (
        "src/test/java/CartAssertions.java",
        "final class CartAssertions {\n  static void assertTotal(long n, Cart cart) {\n    assertEquals(n, cart.total());\n  }\n}\n",
    ),
    (
        "src/test/java/CartTest.java",
        "class CartTest {\n",
        "  @Test\n  void limits() {\n    CartAssertions.assertTotal(2, new Cart());\n  }\n}\n",
    ),
    "total()",
    "other()",
    "}\n",
)
PHP = Language(
    "src/Cart.php",
    "<?php\nclass Cart\n{\n    public function total(): int\n    {\n        return count($this->lines) + 1;\n    }\n}\n",
    (
        "tests/AssertsTotals.php",
        "<?php\ntrait AssertsTotals\n{\n    private function assertTotal(int $n, Cart $cart): void\n    {\n"
        "        self::assertSame($n, $cart->total());\n    }\n}\n",
    ),
    (
        "tests/CartTest.php",
        "<?php\nclass CartTest extends TestCase\n{\n    use AssertsTotals;\n\n",
        "    public function testLimit(): void\n    {\n        $this->assertTotal(2, new Cart());\n    }\n}\n",
    ),
    "total()",
    "other()",
    "}\n",
)
GO = Language(
    "text/text.go",
    "package text\n\nfunc Slug(s string) string {\n\treturn s + 1\n}\n",
    (
        "internal/check/check.go",
        'package check\n\nimport (\n\t"testing"\n\n\t"shop/text"\n)\n\nfunc SlugIs(t *testing.T, given, want string) {\n'
        '\tif got := text.Slug(given); got != want {\n\t\tt.Errorf("got %q", got)\n\t}\n}\n',
    ),
    (
        "text/text_test.go",
        'package text_test\n\nimport (\n\t"testing"\n\n\t"shop/internal/check"\n)\n',
        '\nfunc TestTrim(t *testing.T) {\n\tcheck.SlugIs(t, " A", "a")\n}\n',
    ),
    "Slug(given)",
    "Other(given)",
)
RUST = Language(
    "src/lib.rs",
    "pub fn slug(s: &str) -> usize {\n    s.len() + 1\n}\n",
    (
        "tests/common/mod.rs",
        "use shop::slug;\n\npub fn check(given: &str, want: usize) {\n    assert_eq!(slug(given), want);\n}\n",
    ),
    ("tests/slug.rs", "mod common;\n", '\n#[test]\nfn trims() {\n    common::check("a", 3);\n}\n'),
    "slug(given)",
    "other(given)",
)
TESTER = Language(
    "src/cart.rs",
    "pub fn total(n: u64) -> u64 {\n    n * 1\n}\n",
    ("src/tester.rs", "use crate::cart::total;\n\npub fn costs(n: u64, want: u64) {\n    assert_eq!(total(n), want);\n}\n"),
    (
        "src/lib.rs",
        "pub mod cart;\n#[cfg(test)]\nmod tester;\n\n#[cfg(test)]\nmod tests {\n    use crate::tester;\n",
        "\n    #[test]\n    fn many() {\n        tester::costs(1, 2);\n    }\n}\n",
    ),
    "total(n)",
    "other(n)",
    "}\n",
)
_SPEC = "RSpec.describe Cart do\n  include Totals\n"
RUBY = Language(
    "lib/cart.rb",
    "class Cart\n  def total\n    lines.sum + 1\n  end\nend\n",
    ("spec/support/totals.rb", "module Totals\n  def expect_total(cart, n)\n    expect(cart.total).to eq(n)\n  end\nend\n"),
    ("spec/cart_spec.rb", _SPEC, '\n  it "limits" do\n    expect_total(described_class.new, 2)\n  end\nend\n'),
    "total",
    "other",
    "end\n",
)
MATCHER = RUBY._replace(
    helpers=("spec/support/matchers.rb", "RSpec::Matchers.define :cost do |n|\n  match { |cart| cart.total == n }\nend\n"),
    test=("spec/cart_spec.rb", _SPEC, '\n  it "limits" do\n    expect(described_class.new).to cost(2)\n  end\nend\n'),
)
EXAMPLES = RUBY._replace(
    helpers=(
        "spec/support/carts.rb",
        'RSpec.shared_examples "a dear cart" do |n|\n  it "costs" do\n    expect(cart.total).to eq(n)\n  end\nend\n',
    ),
    test=("spec/cart_spec.rb", _SPEC, '\n  it_behaves_like "a dear cart", 2\nend\n'),
)
SCRIPT = Language(
    "src/cart.ts",
    "export class Cart {\n  total() {\n    return this.lines.length + 1;\n  }\n}\n",
    (
        "test/setup.ts",
        'import { expect } from "vitest";\n\nexpect.extend({\n  toCost(cart, n: number) {\n    return { pass: cart.total() === n };\n  },\n});\n',
    ),
    (
        "src/cart.test.ts",
        'import { expect, it } from "vitest";\nimport { Cart } from "./cart";\n',
        '\nit("limits", () => {\n  expect(new Cart()).toCost(2);\n});\n',
    ),
    "total()",
    "other()",
)
LANGUAGES = {
    "python": PYTHON,
    "java": JAVA,
    "php": PHP,
    "go": GO,
    "rust": RUST,
    "tester": TESTER,
    "ruby": RUBY,
    "matcher": MATCHER,
    "examples": EXAMPLES,
    "typescript": SCRIPT,
}


def verdict(language: Language, helpers: str) -> str:
    path, head, case = language.test
    beside = {language.helpers[0]: helpers}
    before = beside | {language.path: language.code, path: head + language.end}
    return check(before, beside | {language.path: language.code.replace("1", "2"), path: head + case}).verdict


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_a_helper_calls_is_exercised(name: str) -> None:
    language = LANGUAGES[name]
    assert verdict(language, language.helpers[1]) == "pass"


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_it_does_not_call_is_not(name: str) -> None:
    language = LANGUAGES[name]
    assert language.calls in language.helpers[1]
    assert verdict(language, language.helpers[1].replace(language.calls, language.other)) != "pass"
