package shop

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import io.kotest.assertions.throwables.shouldThrow
import io.mockk.*
import kotlin.test.*

class OrderSpec : FunSpec({
    // expect: vacuous-test
    test("places") {
        val order = Orders().place("a")
        println(order)
    }
    // expect: vacuous-test
    test("same") {
        val order = Orders().place("a")
        order shouldBe order
    }
    // expect: vacuous-test
    test("true") {
        Orders().place("a")
        true shouldBe true
    }
    // expect: vacuous-test
    test("asks the mock") {
        val repository = mockk<Repository>()
        every { repository.find(1) } returns Order("a")
        repository.find(1) shouldBe Order("a")
    }
    test("throws") { // ok: vacuous-test (demands an error)
        shouldThrow<IllegalArgumentException> { Orders().place(null) }
    }
    test("total") { // ok: vacuous-test (asserts)
        Orders().place("a").total shouldBe 3
    }
    test("verified") { // ok: vacuous-test (what the code did)
        val gateway = mockk<Gateway>(relaxed = true)
        Orders(gateway).place("a")
        verify { gateway.charge(3) }
    }
    test("forall") { // ok: vacuous-test (asserts in a table)
        forAll(row("a", 1), row("b", 1)) { name, n ->
            Orders().place(name).total shouldBe n
        }
    }
})

class PlainTest {
    // expect: vacuous-test
    @Test
    fun places() {
        Orders().place("a")
    }

    // expect: vacuous-test
    @Test
    fun `is true`() {
        Orders().place("a")
        assertTrue(true)
    }

    // expect: vacuous-test
    @Test
    fun swallowed() {
        runCatching { assertEquals(3, Orders().place("a").total) }
    }

    // expect: vacuous-test
    @Test
    fun swallowedToo() {
        try {
            assertEquals(3, Orders().place("a").total)
        } catch (e: Throwable) {
            println(e)
        }
    }

    @Test
    fun sums() = assertEquals(3, Orders().place("a").total) // ok: vacuous-test (asserts)

    @Test
    fun fails() { // ok: vacuous-test (demands an error)
        assertFailsWith<IllegalStateException> { Orders().place(null) }
    }
}
