class StoreTest {
    @Test
    fun loads() {
        assertNotNull(Store().load("ab")) // expect: weakened-test
    }

    @Test
    fun positive() {
        assertEquals(4, Store().load("ab")) // ok: weakened-test (demands more)
    }
}
