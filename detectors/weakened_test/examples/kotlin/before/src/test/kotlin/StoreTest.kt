class StoreTest {
    @Test
    fun loads() {
        assertEquals(3, Store().load("ab"))
    }

    @Test
    fun positive() {
        assertTrue(Store().load("ab") > 0)
    }
}
