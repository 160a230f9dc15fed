"""Rows that went from the table of a case, however the language writes it, and those that are only elsewhere."""

from __future__ import annotations

import pytest

from checks.findings import found

JUNIT = """class CartTest {
    static Stream<Arguments> rows() {
        return Stream.of(Arguments.of(1, 100, 100), Arguments.of(3, 33, 99));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void totals(int qty, long cents, long expected) {
        assertEquals(expected, cart(qty, cents).total());
    }

    @ParameterizedTest
    @EnumSource(Currency.class)
    void isEmpty(Currency currency) {
        assertEquals(0, cart(0, 0).total(currency));
    }
}
"""
TESTNG = """public class CartTest {
    @DataProvider(name = "rows")
    public Object[][] rows() {
        return new Object[][] {
            {1, 100L, 100L},
            {3, 33L, 99L},
        };
    }

    @Test(dataProvider = "rows")
    public void totals(int qty, long cents, long expected) {
        assertEquals(cart(qty, cents).total(), expected);
    }
}
"""
PEST = """<?php

it('sums rows', function (int $qty, int $expected) {
    expect(total($qty))->toBe($expected);
})->with([
    [1, 100],
    [3, 99],
]);
"""
PHPUNIT = """<?php

final class CartTest extends TestCase
{
    public static function rows(): iterable
    {
        yield 'one' => [1, 100];
        yield 'three' => [3, 99];
    }

    #[DataProvider('rows')]
    public function testTotals(int $qty, int $expected): void
    {
        self::assertSame($expected, total($qty));
    }
}
"""
KOTEST = """class CartSpec : FunSpec({
    context("totals") {
        withData(
            Pair(1, 100L),
            Pair(3, 99L),
        ) { (qty, expected) ->
            total(qty) shouldBe expected
        }
    }
})
"""
RUST = """#[test]
fn totals() {
    for (qty, expected) in [(1, 100), (3, 99)] {
        assert_eq!(total(qty), expected);
    }
}
"""
PYTHON = """class CartTest(unittest.TestCase):
    def test_bad_qty(self):
        for qty in (0, -1):
            with self.subTest(qty=qty):
                self.assertEqual(total(qty), 0)
"""
SCRIPT = """for (const [qty, expected] of [[1, 100], [3, 99]] as const) {
  it(`sums ${qty}`, () => {
    expect(total(qty)).toBe(expected);
  });
}
"""

CASES = [
    ("CartTest.java", JUNIT, ", Arguments.of(3, 33, 99)", "", True),
    ("CartTest.java", JUNIT, "Arguments.of(1, 100, 100), Arguments.of(3, 33, 99)", "Arguments.of(3, 33, 99), Arguments.of(1, 100, 100)", False),
    ("CartTest.java", JUNIT, "Arguments.of(3, 33, 99)", "Arguments.of(4, 33, 132)", False),
    ("CartTest.java", JUNIT, "99)", "99), Arguments.of(0, 1, 0)", False),
    ("CartTest.java", JUNIT, "@EnumSource(Currency.class)", '@EnumSource(value = Currency.class, names = "EUR")', True),
    ("CartTest.java", JUNIT, "@EnumSource(Currency.class)", "@EnumSource(value = Currency.class)", False),
    ("CartNgTest.java", TESTNG, "            {3, 33L, 99L},\n", "", True),
    ("CartNgTest.java", TESTNG, "            {3, 33L, 99L},\n", "            {3, 33L, 99L},\n            {0, 1L, 0L},\n", False),
    ("tests/CartTest.php", PEST, "    [3, 99],\n", "", True),
    ("tests/CartTest.php", PEST, "    [1, 100],\n    [3, 99],\n", "    [3, 99],\n    [1, 100],\n", False),
    ("tests/CartTest.php", PHPUNIT, "        yield 'three' => [3, 99];\n", "", True),
    ("tests/CartTest.php", PHPUNIT, "yield 'three'", "yield 'more than two'", False),
    ("src/test/kotlin/CartSpec.kt", KOTEST, "            Pair(3, 99L),\n", "", True),
    ("src/test/kotlin/CartSpec.kt", KOTEST, "            Pair(3, 99L),\n", "            Pair(3, 99L),\n            Pair(0, 0L),\n", False),
    ("tests/cart.rs", RUST, ", (3, 99)", "", True),
    ("tests/cart.rs", RUST, "[(1, 100), (3, 99)]", "[(3, 99), (1, 100)]", False),
    ("tests/test_cart.py", PYTHON, "(0, -1)", "(0,)", True),
    ("tests/test_cart.py", PYTHON, "(0, -1)", "[0, -1]", False),
    ("cart.test.ts", SCRIPT, ", [3, 99]", "", True),
    ("cart.test.ts", SCRIPT, "[3, 99]", "[3, 99], [4, 132]", False),
]  # fmt: skip


@pytest.mark.parametrize(("path", "tests", "old", "new", "is_weaker"), CASES, ids=[f"{c[0]}: {c[3] or 'gone'}" for c in CASES])
def test_rows_that_went_are_told(path: str, tests: str, old: str, new: str, is_weaker: bool) -> None:
    assert old in tests
    assert found({path: tests}, {path: tests.replace(old, new, 1)}) == ["weakened-test"] * is_weaker
