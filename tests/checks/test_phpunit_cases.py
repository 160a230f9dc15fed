"""Small changes of PHP cases in PHPUnit and Pest: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """<?php

namespace App\\Shop;

class Basket
{
    private array $lines = [];

    public function __construct(private readonly Rates $rates)
    {
    }

    public function add(Line $line): void
    {
        if ($line->quantity <= 0) {
            throw new \\InvalidArgumentException('quantity');
        }
        $this->lines[] = $line;
    }

    public function total(): int
    {
        return array_sum(array_map(fn (Line $line) => $line->price * $line->quantity, $this->lines));
    }

    public static function slug(string $text): string
    {
        return str_replace(' ', '-', strtolower(trim($text)));
    }
}
"""
DISCOUNT = CODE.replace(
    "        return array_sum(array_map(fn (Line $line) => $line->price * $line->quantity, $this->lines));",
    "        $sum = array_sum(array_map(fn (Line $line) => $line->price * $line->quantity, $this->lines));\n\n"
    "        return $sum > 100 ? intdiv($sum * 9, 10) : $sum;",
)
STRIPPED = CODE.replace("trim($text)", "trim($text, '- ')")

TESTS = """<?php

namespace Tests\\Unit;

use App\\Shop\\Basket;
use PHPUnit\\Framework\\Attributes\\DataProvider;
use PHPUnit\\Framework\\TestCase;

class BasketTest extends TestCase
{
    private Rates $rates;
    private Basket $basket;

    protected function setUp(): void
    {
        $this->rates = $this->createMock(Rates::class);
        $this->basket = new Basket($this->rates);
    }

    public function testAddsUp(): void
    {
        $this->basket->add(new Line(5, 2));
        $this->assertSame(10, $this->basket->total());
    }

    public function testRejects(): void
    {
        $this->expectException(\\InvalidArgumentException::class);
        $this->basket->add(new Line(5, 0));
    }

    #[DataProvider('slugs')]
    public function testSlugs(string $text, string $expected): void
    {
        self::assertSame($expected, Basket::slug($text));
    }

    public static function slugs(): array
    {
        return [['a b', 'a-b'], ['C', 'c']];
    }
}
"""
CODE_PATH, TEST_PATH = "app/Shop/Basket.php", "tests/Unit/BasketTest.php"
NEXT = "    public function testRejects(): void"


def _new(body: str, name: str = "testDiscounts", before: str = "") -> str:
    return f"{before}    public function {name}(): void\n    {{\n        {body}\n    }}\n\n{NEXT}"


CASES = [
    pytest.param(DISCOUNT, "", "", "warn", None, id="none"),
    pytest.param(DISCOUNT, NEXT, f"    // With a discount.\n{NEXT}", "warn", "form-only", id="comment"),
    pytest.param(DISCOUNT, "use App\\Shop\\Basket;", "use App\\Shop\\Basket;\nuse App\\Shop\\Line;", "warn", "form-only", id="use"),
    pytest.param(DISCOUNT, NEXT, _new("$this->basket->add(new Line(500, 1));\n        $this->basket->total();"), "warn", "form-only", id="no assertion"),
    pytest.param(DISCOUNT, NEXT, _new("$this->basket->total();\n        $this->assertTrue(true);"), "warn", "form-only", id="cannot fail"),
    pytest.param(DISCOUNT, NEXT, _new("$t = $this->basket->total();\n        $this->assertSame($t, $t);"), "warn", "form-only", id="with itself"),
    pytest.param(DISCOUNT, NEXT, _new("$this->basket->add(new Line(500, 1));\n        $this->assertSame(450, $this->basket->total());"), "pass", "changed", id="assertSame"),
    pytest.param(DISCOUNT, NEXT, _new("self::assertEquals(450, $this->basket->total());"), "pass", "changed", id="static"),
    pytest.param(DISCOUNT, NEXT, _new("$this->assertSame(450, $this->basket->total());", "discounts", "    #[Test]\n"), "pass", "changed", id="attribute"),
    pytest.param(DISCOUNT, NEXT, _new("$this->assertSame(450, $this->basket->total());", "discounts", "    /** @test */\n"), "pass", "changed", id="docblock"),
    pytest.param(DISCOUNT, NEXT, _new("$this->assertSame(450, $this->basket->total());", "discounts"), "warn", "form-only", id="no case by name"),
    pytest.param(DISCOUNT, NEXT, _new("$this->rates->expects($this->once())->method('of');\n        $this->basket->total();"), "pass", "changed", id="expects"),
    pytest.param(DISCOUNT, NEXT, _new("$this->assertSame('x', Basket::slug(' X'));"), "warn", "changed", id="unrelated"),
    pytest.param(DISCOUNT, NEXT, _new("$this->markTestSkipped('later');\n        $this->assertSame(450, $this->basket->total());"), "warn", "form-only", id="skipped"),
    pytest.param(DISCOUNT, "$this->assertSame(10, $this->basket->total());", "$this->assertGreaterThan(0, $this->basket->total());", "warn", "form-only", id="loosened"),
    pytest.param(DISCOUNT, "$this->assertSame(10, $this->basket->total());", "$this->assertNotNull($this->basket->total());", "warn", "form-only", id="presence"),
    pytest.param(DISCOUNT, "$this->assertSame(10, $this->basket->total());", "$this->assertSame(9, $this->basket->total());", "pass", "changed", id="another value"),
    pytest.param(STRIPPED, "['C', 'c']];", "['C', 'c'], ['-D', 'd']];", "pass", "changed", id="row"),
]  # fmt: skip


@pytest.mark.parametrize(("after", "old", "new", "verdict", "status"), CASES)
def test_a_change_of_cases_is_told_from_one_of_form(after: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert not old or old in TESTS
    changed = TESTS.replace(old, new, 1) if old else TESTS
    found = check({CODE_PATH: CODE, TEST_PATH: TESTS}, {CODE_PATH: after, TEST_PATH: changed})
    assert (found.verdict, [f.status for f in found.files]) == (verdict, [status] if status else []), found.summary


PEST = """<?php

use App\\Shop\\Basket;

beforeEach(function () {
    $this->basket = new Basket(mock(Rates::class));
});

it('adds up', function () {
    $this->basket->add(new Line(5, 2));
    expect($this->basket->total())->toBe(10);
});

describe('slugs', function () {
    test('spaces', function () {
        expect(Basket::slug('a b'))->toBe('a-b');
    });
});
"""

PEST_CASES = [
    pytest.param("describe('slugs'", "it('discounts', function () {\n    expect($this->basket->total())->toBe(450);\n});\n\ndescribe('slugs'", "pass", "changed", id="it"),
    pytest.param("describe('slugs'", "test('discounts', fn () => expect($this->basket->total())->toBe(450));\n\ndescribe('slugs'", "pass", "changed", id="arrow"),
    pytest.param("describe('slugs'", "it('discounts', function () {\n    $this->basket->total();\n});\n\ndescribe('slugs'", "warn", "form-only", id="no assertion"),
    pytest.param("describe('slugs'", "it('discounts', function () {\n    expect($this->basket->total())->toBe(450);\n})->skip('later');\n\ndescribe('slugs'", "warn", "form-only", id="skipped"),
    pytest.param("toBe(10)", "toBeInt()", "warn", "form-only", id="loosened"),
    pytest.param("toBe(10)", "toBe(9)", "pass", "changed", id="another value"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "verdict", "status"), PEST_CASES)
def test_calls_are_cases_in_pest(old: str, new: str, verdict: str, status: str) -> None:
    assert old in PEST
    found = check({CODE_PATH: CODE, TEST_PATH: PEST}, {CODE_PATH: DISCOUNT, TEST_PATH: PEST.replace(old, new, 1)})
    assert (found.verdict, [f.status for f in found.files]) == (verdict, [status]), found.summary


def test_a_controller_is_exercised_by_a_request_of_its_own_route() -> None:
    code = "<?php\nclass OrderController\n{\n    public function show(int $id)\n    {\n        return response()->json($this->orders->find($id));\n    }\n}\n"
    routes = "<?php\nRoute::get('/orders/{id}', [OrderController::class, 'show'])->name('orders.show');\n"
    tests = (
        "<?php\nclass OrdersTest extends TestCase\n{\n    public function test_shows_an_order(): void\n    {\n"
        "        $this->getJson('/orders/7')->assertOk();\n    }\n}\n"
    )
    before = {"app/OrderController.php": code, "routes/web.php": routes, "tests/Feature/OrdersTest.php": tests}
    after = before | {
        "app/OrderController.php": code.replace("find($id)", "findOrFail($id)"),
        "tests/Feature/OrdersTest.php": tests.replace("assertOk", "assertNotFound"),
        "routes/web.php": routes + "\n",
    }
    found = check(before, after)
    assert found.verdict == "pass", found.summary


@pytest.mark.parametrize(
    ("mark", "row", "verdict"),
    [
        ("    /**\n     * @dataProvider slugs\n     */\n", "array(' a', 'a'),", "pass"),
        ("    /** @dataProvider App\\Tests\\Slugs::slugs */\n", "array(' a', 'a'),", "pass"),
        ("    /** @dataProvider slugs */\n", "// trimmed", "warn"),
        ("    /** Of slugs. */\n", "array(' a', 'a'),", "warn"),
    ],
)
def test_rows_of_a_provider_that_the_documentation_names(mark: str, row: str, verdict: str) -> None:
    tests = TESTS.replace("    #[DataProvider('slugs')]\n", mark)
    rows = "return array(array('a b', 'a-b'),{} array('C', 'c'));"
    tests = tests.replace("return [['a b', 'a-b'], ['C', 'c']];", rows.format("\n"))
    assert rows.format("\n") in tests
    assert mark in tests
    after = tests.replace(rows.format("\n"), rows.format(f"\n{row}\n"))
    assert check({CODE_PATH: CODE, TEST_PATH: tests}, {CODE_PATH: STRIPPED, TEST_PATH: after}).verdict == verdict


@pytest.mark.parametrize(("comment", "status"), [("@expectedException Overdrawn", "changed"), ("An exception.", "form-only")])
def test_an_exception_may_be_expected_in_the_comment_on_a_case(comment: str, status: str) -> None:
    case = (
        f"    /**\n     * {comment}\n     */\n    public function testOverdraws()\n    {{\n        Slugs::of('');\n    }}\n}}\n"
    )
    after = TESTS.rstrip().removesuffix("}") + case
    found = check({CODE_PATH: CODE, TEST_PATH: TESTS}, {CODE_PATH: STRIPPED, TEST_PATH: after})
    assert [file.status for file in found.files] == [status]
