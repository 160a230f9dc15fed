import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class StoreTest {
    // expect: vacuous-test
    @Test
    fun loadsRows() {
        Store().load("a")
    }

    // expect: vacuous-test
    @Test
    fun alwaysHolds() {
        Store().load("a")
        assertTrue(true)
    }

    // ok: vacuous-test (compares what the code gave)
    @Test
    fun isEmpty() {
        assertEquals(emptyList(), Store().load("a"))
    }
}
