import kotlin.test.*
import io.mockk.*
import org.junit.jupiter.api.Test

class StoreTest {
    private val store = Store()
    private val gateway = mockk<Gateway>()

    @Test
    fun shouldcontain() {
        store.load("a") shouldBe listOf("a", "b")
    }

    @Test
    fun sizes() {
        assertEquals(listOf("a", "b"), store.load("a"))
    }

    @Test
    fun failsAny() {
        assertFailsWith<NotFoundException> { store.load("") }
    }

    @Test
    fun failsBroad() {
        assertFailsWith<NotFoundException> { store.load("") }
    }

    @Test
    fun kotestThrow() {
        shouldThrow<NotFoundException> { store.load("") }
    }

    @Test
    fun mockAny() {
        store.pay(gateway, 5)
        verify { gateway.charge(5, "EUR") }
    }

    @Test
    fun mockExactly() {
        store.pay(gateway, 5)
        verify(exactly = 1) { gateway.charge(5) }
    }

    @Test
    fun kotest() {
        assertEquals(listOf("a"), store.load("a"))
        assertTrue(store.isOpen)
    }

    @Test
    fun assertk() {
        assertEquals(listOf("a"), store.load("a"))
        assertTrue(store.isOpen)
        assertNull(store.last)
    }

    @Test
    fun softly() {
        assertEquals(1.19, store.price(1))
        assertEquals(2.38, store.price(2))
    }

    @Test
    fun runTest() = runBlocking {
        assertEquals(listOf("a"), store.load("a"))
    }

    @Test
    fun apply() {
        val row = store.row("a")
        assertEquals(1, row.id)
        assertEquals("x", row.name)
    }
}
