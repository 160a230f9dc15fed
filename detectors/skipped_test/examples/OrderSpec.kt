package shop

import io.kotest.core.spec.style.FunSpec
import io.kotest.core.annotation.Ignored
import io.kotest.matchers.shouldBe
import kotlin.test.*

class OrderSpec : FunSpec({
    test("sums") {
        Order("a").total shouldBe 3
    }
    xtest("rounds") { // expect: skipped-test
        Order("a").total shouldBe 3
    }
    test("!taxes") { // expect: skipped-test
        Order("a").total shouldBe 3
    }
    test("config").config(enabled = false) { // expect: skipped-test
        Order("a").total shouldBe 3
    }
    test("linux").config(enabledIf = { System.getProperty("os.name") == "Linux" }) { // ok: skipped-test (platform)
        Order("a").total shouldBe 3
    }
    xcontext("returns") { // expect: skipped-test
        test("gives back") {
            Order().total shouldBe 0
        }
    }
})

@Ignored // expect: skipped-test
class RefundSpec : FunSpec({
    test("gives back") {
        Order().total shouldBe 0
    }
})

class PlainTest {
    @Ignore // expect: skipped-test
    @Test
    fun sums() {
        assertEquals(3, Order("a").total)
    }

    @Test
    @Disabled("later") // expect: skipped-test
    fun `rounds up`() {
        assertEquals(3, Order("a").total)
    }

    @Test
    fun docker() {
        assumeTrue(Docker.isAvailable) // ok: skipped-test (missing tool)
        assertEquals(3, Order("a").total)
    }
}

class DescribeOrders : DescribeSpec({
    describe("orders") {
        xit("sums") { // expect: skipped-test
            Order("a").total shouldBe 3
        }
        it("rounds") {
            Order("a").total shouldBe 3
        }
    }
    xdescribe("returns") { // expect: skipped-test
        it("gives back") {
            Order().total shouldBe 0
        }
    }
})

class Strings : StringSpec({
    "sums" {
        Order("a").total shouldBe 3
    }
    "!rounds" { // expect: skipped-test
        Order("a").total shouldBe 3
    }
    "f:taxes" { // expect: skipped-test
        Order("a").total shouldBe 3
    }
})
