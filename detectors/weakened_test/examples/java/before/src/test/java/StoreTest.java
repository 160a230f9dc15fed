class StoreTest {
    @Test
    void loads() {
        assertEquals(3, new Store().load("ab"));
    }

    @Test
    void positive() {
        assertTrue(new Store().load("ab") > 0);
    }
}
