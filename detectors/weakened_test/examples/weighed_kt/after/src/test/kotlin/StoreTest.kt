import kotlin.test.*
import io.mockk.*
import org.junit.jupiter.api.Test

class StoreTest {
    private val store = Store()
    private val gateway = mockk<Gateway>()

    @Test
    fun shouldcontain() {
        store.load("a") shouldContain "a" // expect: weakened-test
    }

    @Test
    fun sizes() {
        assertEquals(2, store.load("a").size) // expect: weakened-test
    }

    @Test
    fun failsAny() {
        assertFails { store.load("") } // expect: weakened-test
    }

    @Test
    fun failsBroad() {
        assertFailsWith<Exception> { store.load("") } // expect: weakened-test
    }

    @Test
    fun kotestThrow() {
        shouldThrowAny { store.load("") } // expect: weakened-test
    }

    @Test
    fun mockAny() {
        store.pay(gateway, 5)
        verify { gateway.charge(any(), any()) } // expect: weakened-test
    }

    @Test
    fun mockExactly() {
        store.pay(gateway, 5)
        verify(atLeast = 1) { gateway.charge(5) } // expect: weakened-test
    }

    @Test
    fun kotest() {
        store.load("a") shouldBe listOf("a")
        store.isOpen.shouldBeTrue()
    }

    @Test
    fun assertk() {
        assertThat(store.load("a")).isEqualTo(listOf("a"))
        assertThat(store.isOpen).isTrue()
        assertThat(store.last).isNull()
    }

    @Test
    fun softly() {
        assertSoftly {
            store.price(1) shouldBe 1.19
            store.price(2) shouldBe 2.38
        }
    }

    @Test
    fun runTest() = runTest {
        assertEquals(listOf("a"), store.load("a"))
    }

    @Test
    fun apply() {
        with(store.row("a")) {
            assertEquals(1, id)
            assertEquals("x", name)
        }
    }
}
