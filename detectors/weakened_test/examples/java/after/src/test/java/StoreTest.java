class StoreTest {
    @Test
    void loads() {
        assertTrue(new Store().load("ab") > 0); // expect: weakened-test
    }

    @Test
    void positive() {
        assertEquals(4, new Store().load("ab")); // ok: weakened-test (demands more)
    }
}
