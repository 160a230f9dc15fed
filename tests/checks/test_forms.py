"""One production change in each language, with every form in which its tests may change: which are real, and which only look so."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.model import TestCheck as Check
from llmreview.syntax.sources import ChangedSources


class Language(NamedTuple):
    code: str
    test: str
    before: str
    after: str
    tests: str
    forms: dict[str, tuple[str, str, str]]
    """By name: what is replaced in the tests, by what, and the verdict that follows."""


PYTHON = Language(
    "shop/prices.py",
    "tests/test_prices.py",
    '''"""Prices."""


def total(items, rate):
    """The sum of the items with tax."""
    net = sum(item.price for item in items)
    return net * (1 + rate)


def label(name):
    return name.strip().title()
''',
    '''"""Prices."""


def total(items, rate):
    """The sum of the items with tax."""
    net = sum(item.price for item in items if not item.free)
    if net > 1000:
        net = net - 50
    return net * (1 + rate)


def label(name):
    return name.strip().title()
''',
    '''"""Tests of prices."""

import pytest

from shop.prices import label, total


class Item:
    free = False

    def __init__(self, price):
        self.price = price


def make_items(*prices):
    return [Item(price) for price in prices]


@pytest.mark.parametrize(("prices", "expected"), [((1, 2), 6), ((), 0)])
def test_total_of_several(prices, expected):
    """Several items are added up."""
    assert total(make_items(*prices), 1) == expected


def test_total():
    items = make_items(10, 20)
    result = total(items, 0)
    assert result == 30
    assert isinstance(result, int)


def test_label():
    assert label(" a b ") == "A B"
''',
    {
        "none": ("", "", "warn"),
        "comment": (
            "    items = make_items(10, 20)\n",
            "    # ten and twenty\n    items = make_items(10, 20)  # thirty\n",
            "warn",
        ),
        "white space": ("make_items(10, 20)", "make_items(\n        10,\n        20,\n    )", "warn"),
        "quotes": ('" a b ") == "A B"', "' a b ') == ('A B')", "warn"),
        "rename of a local": (
            "items = make_items(10, 20)\n    result = total(items, 0)\n    assert result == 30\n    assert isinstance(result, int)",
            "things = make_items(10, 20)\n    answer = total(things, 0)\n    assert answer == 30\n    assert isinstance(answer, int)",
            "warn",
        ),
        "rename of the case": ("def test_total():", "def test_total_adds_up():", "warn"),
        "docstring": ('"""Several items are added up."""', '"""The sum is right, discount included."""', "warn"),
        "docstring added": ("def test_total():\n", 'def test_total():\n    """Discounts are tested."""\n', "warn"),
        "import": ("import pytest\n", "import os\n\nimport pytest\n", "warn"),
        "annotation": ("def test_total():", "def test_total() -> None:", "warn"),
        "no assertion": ("def test_label", "def test_discount():\n    total(make_items(2000), 0)\n\n\ndef test_label", "warn"),
        "tautology": (
            "def test_label",
            "def test_discount():\n    total(make_items(2000), 0)\n    assert True\n\n\ndef test_label",
            "warn",
        ),
        "compared with itself": (
            "def test_label",
            "def test_discount():\n    result = total(make_items(2000), 0)\n    assert result == result\n\n\ndef test_label",
            "warn",
        ),
        "swallowed": (
            "def test_label",
            "def test_discount():\n    try:\n        assert total(make_items(2000), 0) == 1950\n    except Exception:\n        pass\n\n\ndef test_label",
            "warn",
        ),
        "skipped": ("def test_total():", '@pytest.mark.skip(reason="later")\ndef test_total():', "warn"),
        "skips itself": (
            "    items = make_items(10, 20)\n",
            '    pytest.skip("later")\n    items = make_items(10, 20)\n',
            "warn",
        ),
        "skipped new case": (
            "def test_label",
            "@pytest.mark.skip\ndef test_discount():\n    assert total(make_items(2000), 0) == 1950\n\n\ndef test_label",
            "warn",
        ),
        "fewer assertions": ("    assert result == 30\n", "", "warn"),
        "fewer, set-up adapted": (
            "    items = make_items(10, 20)\n    result = total(items, 0)\n    assert result == 30\n",
            "    items = make_items(10, 20, 2000)\n    result = total(items, 0)\n",
            "warn",
        ),
        "looser": ("assert result == 30", "assert result is not None", "warn"),
        "looser bound": ("assert result == 30", "assert result > 0", "warn"),
        "unrelated case": ('assert label(" a b ") == "A B"', 'assert label(" a c ") == "A C"', "warn"),
        "moved case": (
            'def test_label():\n    assert label(" a b ") == "A B"\n',
            "",
            "warn",
        ),
        "new row": ("((), 0)]", "((), 0), ((2000,), 3900)]", "pass"),
        "new expectation": ("assert result == 30", "assert result == 31", "pass"),
        "new case": (
            "def test_label",
            "def test_discount():\n    assert total(make_items(2000), 0) == 1950\n\n\ndef test_label",
            "pass",
        ),
        "stricter": ("assert isinstance(result, int)", "assert result < 31", "pass"),
        "more set-up": ("items = make_items(10, 20)", "items = make_items(10, 20, 0)", "pass"),
        "table of the shared function": (
            "return [Item(price) for price in prices]",
            "return [Item(2 * price) for price in prices]",
            "pass",
        ),
    },
)

TYPESCRIPT = Language(
    "src/prices.ts",
    "src/prices.test.ts",
    """export interface Item { price: number; free?: boolean }

export function total(items: Item[], rate: number): number {
  const net = items.reduce((sum, item) => sum + item.price, 0);
  return net * (1 + rate);
}

export const label = (name: string) => name.trim().toUpperCase();
""",
    """export interface Item { price: number; free?: boolean }

export function total(items: Item[], rate: number): number {
  const net = items.filter((item) => !item.free).reduce((sum, item) => sum + item.price, 0);
  if (net > 1000) return (net - 50) * (1 + rate);
  return net * (1 + rate);
}

export const label = (name: string) => name.trim().toUpperCase();
""",
    """import { describe, expect, it } from 'vitest';
import { label, total } from './prices';

const makeItems = (...prices: number[]) => prices.map((price) => ({ price }));

describe('prices', () => {
  it.each([
    [[1, 2], 6],
    [[], 0],
  ])('adds up %s', (prices, expected) => {
    expect(total(makeItems(...prices), 1)).toBe(expected);
  });

  it('adds up', () => {
    const items = makeItems(10, 20);
    const result = total(items, 0);
    expect(result).toBe(30);
    expect(typeof result).toBe('number');
  });

  it('labels', () => {
    expect(label(' a ')).toBe('A');
  });
});
""",
    {
        "none": ("", "", "warn"),
        "comment": ("    const items =", "    // ten and twenty\n    const items =", "warn"),
        "white space": ("makeItems(10, 20);", "makeItems(\n      10,\n      20,\n    );", "warn"),
        "quotes": ("expect(label(' a ')).toBe('A');", 'expect(label(" a ")).toBe("A")', "warn"),
        "rename of a local": (
            "const items = makeItems(10, 20);\n    const result = total(items, 0);\n    expect(result).toBe(30);\n    expect(typeof result)",
            "const all = makeItems(10, 20);\n    const sum = total(all, 0);\n    expect(sum).toBe(30);\n    expect(typeof sum)",
            "warn",
        ),
        "rename of the case": ("it('adds up', ", "it('adds up with discount', ", "warn"),
        "doc comment": ("  it('adds up', ", "  /** Discounts are tested. */\n  it('adds up', ", "warn"),
        "import": ("import { describe, expect, it }", "import { afterEach, describe, expect, it }", "warn"),
        "annotation": ("const result = total", "const result: number = total", "warn"),
        "no assertion": (
            "  it('labels'",
            "  it('discounts', () => {\n    total(makeItems(2000), 0);\n  });\n\n  it('labels'",
            "warn",
        ),
        "tautology": (
            "  it('labels'",
            "  it('discounts', () => {\n    total(makeItems(2000), 0);\n    expect(true).toBe(true);\n  });\n\n  it('labels'",
            "warn",
        ),
        "compared with itself": (
            "  it('labels'",
            "  it('discounts', () => {\n    const sum = total(makeItems(2000), 0);\n    expect(sum).toEqual(sum);\n  });\n\n  it('labels'",
            "warn",
        ),
        "without a matcher": (
            "  it('labels'",
            "  it('discounts', () => {\n    expect(total(makeItems(2000), 0));\n  });\n\n  it('labels'",
            "warn",
        ),
        "swallowed": (
            "  it('labels'",
            "  it('discounts', () => {\n    try {\n      expect(total(makeItems(2000), 0)).toBe(1950);\n    } catch (e) {\n      console.log(e);\n"
            "    }\n  });\n\n  it('labels'",
            "warn",
        ),
        "skipped": ("it('adds up', ", "it.skip('adds up', ", "warn"),
        "skipped by prefix": ("it('adds up', ", "xit('adds up', ", "warn"),
        "skipped suite": ("describe('prices', ", "describe.skip('prices', ", "warn"),
        "new case of a skipped suite": (
            "describe('prices', () => {",
            "describe.skip('prices', () => {\n  it('discounts', () => {\n    expect(total(makeItems(2000), 0)).toBe(1950);\n  });\n",
            "warn",
        ),
        "todo": ("  it('labels'", "  it.todo('discounts');\n\n  it('labels'", "warn"),
        "fewer assertions": ("    expect(result).toBe(30);\n", "", "warn"),
        "looser": ("expect(result).toBe(30);", "expect(result).toBeTruthy();", "warn"),
        "looser bound": ("expect(result).toBe(30);", "expect(result).toBeGreaterThan(0);", "warn"),
        "unrelated case": ("expect(label(' a ')).toBe('A');", "expect(label(' b ')).toBe('B');", "warn"),
        "new row": ("    [[], 0],\n", "    [[], 0],\n    [[2000], 3900],\n", "pass"),
        "new expectation": ("expect(result).toBe(30);", "expect(result).toBe(31);", "pass"),
        "new case": (
            "  it('labels'",
            "  it('discounts', () => {\n    expect(total(makeItems(2000), 0)).toBe(1950);\n  });\n\n  it('labels'",
            "pass",
        ),
        "new case with should": (
            "  it('labels'",
            "  it('discounts', () => {\n    total(makeItems(2000), 0).should.equal(1950);\n  });\n\n  it('labels'",
            "pass",
        ),
        "shared function": ("=> ({ price }));", "=> ({ price: 2 * price }));", "pass"),
    },
)

JAVA = Language(
    "src/main/java/shop/Prices.java",
    "src/test/java/shop/PricesTest.java",
    """package shop;

public class Prices {
    public int total(List<Item> items, int rate) {
        int net = 0;
        for (Item item : items) {
            net += item.price();
        }
        return net * (1 + rate);
    }

    public String label(String name) {
        return name.trim().toUpperCase();
    }
}
""",
    """package shop;

public class Prices {
    public int total(List<Item> items, int rate) {
        int net = 0;
        for (Item item : items) {
            if (item.free()) {
                continue;
            }
            net += item.price();
        }
        return net * (1 + rate);
    }

    public String label(String name) {
        return name.trim().toUpperCase();
    }
}
""",
    """package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PricesTest {
    private final Prices prices = new Prices();

    private List<Item> items(int... each) {
        return Arrays.stream(each).mapToObj(Item::new).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "0, 0"})
    void addsUpRows(int price, int expected) {
        assertEquals(expected, prices.total(items(price), 1));
    }

    @Test
    void addsUp() {
        List<Item> items = items(10, 20);
        int result = prices.total(items, 0);
        assertEquals(30, result);
        assertTrue(result > 0);
    }

    @Test
    void labels() {
        assertEquals("A", prices.label(" a "));
    }
}
""",
    {
        "none": ("", "", "warn"),
        "comment": ("        List<Item> items =", "        // ten and twenty\n        List<Item> items =", "warn"),
        "white space": ("items(10, 20);", "items(\n                10,\n                20);", "warn"),
        "rename of a local": (
            "List<Item> items = items(10, 20);\n        int result = prices.total(items, 0);\n        assertEquals(30, result);\n        assertTrue(result > 0)",
            "List<Item> all = items(10, 20);\n        int sum = prices.total(all, 0);\n        assertEquals(30, sum);\n        assertTrue(sum > 0)",
            "warn",
        ),
        "rename of the case": ("void addsUp()", "void addsUpWithoutFreeOnes()", "warn"),
        "doc comment": ("    @Test\n    void addsUp()", "    /** Free ones are tested. */\n    @Test\n    void addsUp()", "warn"),
        "import": ("import org.junit", "import java.util.Map;\nimport org.junit", "warn"),
        "visibility": ("    void addsUp()", "    public final void addsUp()", "warn"),
        "no assertion": (
            "    @Test\n    void labels",
            "    @Test\n    void free() {\n        prices.total(items(1), 0);\n    }\n\n    @Test\n    void labels",
            "warn",
        ),
        "tautology": (
            "    @Test\n    void labels",
            "    @Test\n    void free() {\n        prices.total(items(1), 0);\n        assertTrue(true);\n    }\n\n    @Test\n    void labels",
            "warn",
        ),
        "compared with itself": (
            "    @Test\n    void labels",
            "    @Test\n    void free() {\n        int sum = prices.total(items(1), 0);\n        assertEquals(sum, sum);\n    }\n\n    @Test\n    void labels",
            "warn",
        ),
        "skipped": ("    @Test\n    void addsUp()", '    @Disabled("later")\n    @Test\n    void addsUp()', "warn"),
        "skipped class": ("class PricesTest {", "@Disabled\nclass PricesTest {", "warn"),
        "new case of a skipped class": (
            "class PricesTest {",
            "@Disabled\nclass PricesTest {\n    @Test\n    void free() {\n        assertEquals(0, prices.total(items(1), 0));\n    }\n",
            "warn",
        ),
        "fewer assertions": ("        assertEquals(30, result);\n", "", "warn"),
        "looser": ("assertEquals(30, result);", "assertNotNull(result);", "warn"),
        "unrelated case": ('assertEquals("A", prices.label(" a "));', 'assertEquals("B", prices.label(" b "));', "warn"),
        "call on a mock": (
            "    @Test\n    void labels",
            "    @Test\n    void free() {\n        Prices mocked = mock(Prices.class);\n        when(mocked.total(any(), anyInt())).thenReturn(3);\n"
            "        assertEquals(3, mocked.total(List.of(), 0));\n    }\n\n    @Test\n    void labels",
            "warn",
        ),
        "new row": ('"0, 0"})', '"0, 0", "5, 10"})', "pass"),
        "new expectation": ("assertEquals(30, result);", "assertEquals(31, result);", "pass"),
        "new case": (
            "    @Test\n    void labels",
            "    @Test\n    void free() {\n        assertThat(prices.total(items(1), 0)).isEqualTo(0);\n    }\n\n    @Test\n    void labels",
            "pass",
        ),
    },
)

LANGUAGES = {"python": PYTHON, "typescript": TYPESCRIPT, "java": JAVA}


def check(before: dict[str, str], after: dict[str, str], renames: dict[str, str] | None = None) -> Check:
    change = change_between(
        {path: text.encode() for path, text in before.items()},
        {path: text.encode() for path, text in after.items()},
        renames=renames,
    )
    return check_tests(ChangedSources(change))


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, language in LANGUAGES.items() for form in language.forms])
def test_form(name: str, form: str) -> None:
    language = LANGUAGES[name]
    old, new, verdict = language.forms[form]
    assert old in language.tests
    tests = language.tests.replace(old, new, 1)
    found = check(
        {language.code: language.before, language.test: language.tests}, {language.code: language.after, language.test: tests}
    )
    assert (found.verdict, [s.symbol.rpartition(".")[2] for s in found.symbols]) == (verdict, ["total"]), found.summary
    real = verdict == "pass" or form == "unrelated case"
    assert [file.status for file in found.files] == ([] if form == "none" else ["changed" if real else "form-only"])


@pytest.mark.parametrize("name", LANGUAGES)
def test_without_any_test_it_fails(name: str) -> None:
    language = LANGUAGES[name]
    found = check({language.code: language.before}, {language.code: language.after})
    assert (found.verdict, found.symbols[0].status) == ("fail", "untested")


def test_what_is_given_several_times_is_not_changed_by_a_comment_in_a_case() -> None:
    tests = """class PricesTest {
    private Item item(int price) { return new Item(price); }
    private Item item(int price, String name) { return new Item(price, name); }

    @Test
    void total() {
        assertEquals(30, prices.total(List.of(item(10), item(20, "tea"))));
    }
}
"""
    code = "class Prices { int total(List<Item> items) { return items.stream().mapToInt(Item::price).sum(); } }\n"
    found = check(
        {"src/main/java/Prices.java": code, "src/test/java/PricesTest.java": tests},
        {
            "src/main/java/Prices.java": code.replace("sum()", "max().orElse(0)"),
            "src/test/java/PricesTest.java": tests.replace("        assert", "        // what it sums up to\n        assert"),
        },
    )
    assert [case.kind for case in found.cases] == []
    assert found.verdict == "warn"


def test_a_name_that_still_stands_was_not_renamed() -> None:
    tests = """package shop

func TestIsFree(t *testing.T) {
\tassert.True(t, isFree(0))
\tassert.False(t, isFree(1))
}
"""
    code = "package shop\n\nfunc isFree(price int) bool {\n\treturn price == 0\n}\n"
    moved = code.replace("isFree(price int)", "hasTax(price int, rate int)").replace("price == 0", "price*rate > 0")
    found = check(
        {"shop/prices.go": code, "shop/prices_test.go": tests},
        {"shop/prices.go": moved, "shop/prices_test.go": tests.replace("\tassert.False(t, isFree(1))\n", "")},
    )
    assert [case.kind for case in found.cases] == ["form"]


def test_what_prepares_by_unwrapping_asserts_nothing() -> None:
    code = "pub fn total(items: &[u32]) -> u32 {\n    items.iter().sum()\n}\n"
    tests = """
#[cfg(test)]
mod tests {
    use super::*;

    fn basket() -> Vec<u32> {
        "1,2".split(',').map(|n| n.parse().unwrap()).collect()
    }

    #[test]
    fn sums_up() {
        let actual = total(&basket());
    }
}
"""
    found = check({"src/prices.rs": code}, {"src/prices.rs": code.replace("sum()", "copied().max().unwrap_or(0)") + tests})
    assert [case.kind for case in found.cases] == ["form"]
