"""Small changes of cases in Kotlin, with JUnit, Kotest and MockK: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """package com.acme.shop

class Basket(private val rates: Rates) {
    private val lines = mutableListOf<Line>()

    fun add(line: Line) {
        require(line.qty > 0) { "qty" }
        lines.add(line)
    }

    fun total(): Long {
        return lines.sumOf { it.price * it.qty }
    }
}
"""
DISCOUNT = CODE.replace(
    "        return lines.sumOf { it.price * it.qty }",
    "        val sum = lines.sumOf { it.price * it.qty }\n        return if (sum > 100) sum * 9 / 10 else sum",
)
LOGGED = CODE.replace("        lines.add(line)", '        log.info("added $line")\n        lines.add(line)')

JUNIT = """package com.acme.shop

import io.mockk.every
import io.mockk.mockk
import io.mockk.verify
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class BasketTest {
    private val rates = mockk<Rates>()
    private lateinit var basket: Basket

    @BeforeEach
    fun setUp() {
        basket = Basket(rates)
    }

    @Test
    fun `adds up`() {
        basket.add(Line(5, 2))
        assertThat(basket.total()).isEqualTo(10)
    }

    @Test
    fun rejects() {
        assertThrows<IllegalArgumentException> { basket.add(Line(5, 0)) }
    }
}
"""
SUM = "        assertThat(basket.total()).isEqualTo(10)\n"
MORE = "    @Test\n    fun rejects() {"

KOTEST = """package com.acme.shop

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe

class BasketTest : FunSpec({
    context("a basket") {
        test("adds up") {
            val basket = Basket(rates)
            basket.add(Line(5, 2))
            basket.total() shouldBe 10
        }

        test("is empty") {
            Basket(rates).total() shouldBe 0
        }
    }
})
"""

CASES = [
    pytest.param(DISCOUNT, JUNIT, "", "", "warn", None, id="none"),
    pytest.param(LOGGED, JUNIT, "", "", "pass", None, id="only a log"),
    pytest.param(DISCOUNT, JUNIT, SUM, SUM.replace("10", "9"), "pass", "changed", id="value"),
    pytest.param(DISCOUNT, JUNIT, SUM, SUM.replace("isEqualTo(10)", "isNotNull()"), "warn", "form-only", id="loosened"),
    pytest.param(DISCOUNT, JUNIT, SUM, "        basket.total()\n", "warn", "form-only", id="deleted assertion"),
    pytest.param(DISCOUNT, JUNIT, SUM, "        println(basket.total())\n" + SUM, "warn", "form-only", id="print"),
    pytest.param(DISCOUNT, JUNIT, "`adds up`", "`adds up with a discount`", "warn", "form-only", id="rename"),
    pytest.param(DISCOUNT, JUNIT, "    fun `adds up`", "    @DisplayName(\"x\")\n    fun `adds up`", "warn", "form-only", id="annotated"),
    pytest.param(
        DISCOUNT, JUNIT, MORE,
        "    @Test\n    fun discounts() {\n        basket.add(Line(500, 1))\n        assertEquals(450, basket.total())\n    }\n\n" + MORE,
        "pass", "changed", id="new case",
    ),
    pytest.param(
        DISCOUNT, JUNIT, MORE, "    @Test\n    fun discounts() {\n        basket.total()\n    }\n\n" + MORE, "warn", "form-only", id="no assertion"
    ),
    pytest.param(
        DISCOUNT, JUNIT, MORE,
        "    @Disabled\n    @Test\n    fun discounts() {\n        assertEquals(450, basket.total())\n    }\n\n" + MORE,
        "warn", "form-only", id="disabled",
    ),
    pytest.param(
        DISCOUNT, JUNIT, MORE,
        "    @Test\n    fun discounts() {\n        basket.total()\n        assertTrue(true)\n    }\n\n" + MORE,
        "warn", "form-only", id="vacuous",
    ),
    pytest.param(
        DISCOUNT, JUNIT, MORE,
        "    @Test\n    fun discounts() {\n        basket.total()\n        verify { rates.load() }\n    }\n\n" + MORE,
        "pass", "changed", id="verify",
    ),
    pytest.param(DISCOUNT, KOTEST, "", "", "warn", None, id="kotest: none"),
    pytest.param(DISCOUNT, KOTEST, "shouldBe 10", "shouldBe 9", "pass", "changed", id="kotest: value"),
    pytest.param(DISCOUNT, KOTEST, "basket.total() shouldBe 10", "basket.total() shouldNotBe null", "warn", "form-only", id="kotest: loosened"),
    pytest.param(DISCOUNT, KOTEST, 'test("adds up")', 'test("adds all up")', "warn", "form-only", id="kotest: title"),
    pytest.param(
        DISCOUNT, KOTEST, '        test("is empty") {',
        '        test("discounts") {\n            basketOf(500).total() shouldBe 450\n        }\n\n        test("is empty") {',
        "pass", "changed", id="kotest: new case",
    ),
    pytest.param(
        DISCOUNT, KOTEST, '        test("is empty") {',
        '        xtest("discounts") {\n            basketOf(500).total() shouldBe 450\n        }\n\n        test("is empty") {',
        "warn", "form-only", id="kotest: skipped",
    ),
    pytest.param(
        DISCOUNT, KOTEST.replace("FunSpec", "StringSpec").replace('    context("a basket") {\n', "").replace("    }\n})", "})").replace("test(", "").replace('") {', '" {'),
        "shouldBe 10", "shouldBe 9", "pass", "changed", id="kotest: strings",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tests", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, tests: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in tests
    main, test = "src/main/kotlin/com/acme/shop/Basket.kt", "src/test/kotlin/com/acme/shop/BasketTest.kt"
    found = check({main: CODE, test: tests}, {main: code, test: tests.replace(old, new)})
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary


def test_symbols_are_named_by_their_class() -> None:
    before = "class A {\n    companion object {\n        fun of(x: Int) = A(x)\n    }\n}\n"
    after = before.replace("A(x)", "if (x > 0) A(x) else A(0)").replace(
        "}\n}\n", "}\n\n    val size: Int\n        get() = items.count { it.open }\n}\n"
    )
    found = check({"src/main/kotlin/A.kt": before}, {"src/main/kotlin/A.kt": after})
    assert sorted(s.symbol for s in found.symbols) == ["A.of", "A.size"]


def test_a_route_is_exercised_by_a_request() -> None:
    before = 'fun Route.orders(repo: Repo) {\n    get("/orders") {\n        call.respond(repo.all())\n    }\n}\n'
    after = before.replace("repo.all()", "repo.all().filter { it.open }")
    tests = 'class OrdersApiTest {\n    @Test\n    fun lists() = testApplication {\n        assertEquals(OK, client.get("/orders").status)\n    }\n}\n'
    changed = tests.replace("OK, ", "HttpStatusCode.OK, ")
    main, test = "src/main/kotlin/Orders.kt", "src/test/kotlin/ApiTest.kt"
    assert check({main: before, test: tests}, {main: after, test: changed}).verdict == "pass"


def test_build_scripts_need_no_test() -> None:
    found = check(
        {"build.gradle.kts": "tasks {\n}\n"}, {"build.gradle.kts": "tasks {\n    if (x) y() else z()\n}\nfun a() = b()\n"}
    )
    assert found.symbols == ()
