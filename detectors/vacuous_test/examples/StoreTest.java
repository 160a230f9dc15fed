import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class StoreTest {
    // expect: vacuous-test
    @Test
    void loadsRows() {
        new Store().load("a");
    }

    // expect: vacuous-test
    @Test
    void alwaysHolds() {
        new Store().load("a");
        assertTrue(true);
    }

    // ok: vacuous-test (compares what the code gave)
    @Test
    void isEmpty() {
        assertEquals(0, new Store().load("a").size());
    }

    // ok: vacuous-test (demands an error)
    @Test
    void missing() {
        assertThrows(IllegalArgumentException.class, () -> new Store().load(null));
    }
}
