class StoreTest {
    @Test
    void says() {
        assertThat(new Store().text(), containsString("stored"));
    }

    @Test
    void counts() {
        assertThat(rows.size())
            .overridingErrorMessage("other rows")
            .isEqualTo(3);
    }

    @Test
    void names() {
        assertThat(new Store().name(), equalTo("all"));
    }

    @Test
    void lists() {
        verifyRows(new Store().rows());
    }

    private void verifyRows(List<String> rows) {
        assertThat(rows, hasItem("a"));
        assertEquals(2, rows.size());
    }
}
