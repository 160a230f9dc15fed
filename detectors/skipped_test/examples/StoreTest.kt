import kotlin.test.*

class StoreTest {
    @Test
    @Ignore // expect: skipped-test
    fun loads() {
        assertEquals(emptyList(), Store().load("a"))
    }

    // ok: skipped-test (it runs)
    @Test
    fun loadsMore() {
        assertEquals(emptyList(), Store().load("b"))
    }
}
