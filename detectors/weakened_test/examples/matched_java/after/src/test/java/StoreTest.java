class StoreTest {
    @Test
    void says() {
        // ok: weakened-test (the same by another library)
        assertTrue(new Store().text().contains("stored"));
    }

    @Test
    void counts() {
        // ok: weakened-test (what it says is written otherwise)
        assertThat(rows.size(), "other rows")
            .isEqualTo(3);
    }

    @Test
    void names() {
        // expect: weakened-test
        assertThat(new Store().name(), notNullValue());
    }

    @Test
    void lists() {
        verifyRows(new Store().rows());
    }

    // expect: weakened-test
    private void verifyRows(List<String> rows) {
        assertThat(rows, hasItem("a"));
    }
}
