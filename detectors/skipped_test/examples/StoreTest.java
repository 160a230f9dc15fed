import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;

class StoreTest {
    @Test
    @Disabled("flaky") // expect: skipped-test
    void loads() {
        assertEquals(0, new Store().load("a").size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // ok: skipped-test (under a condition)
    void forks() {
        assertEquals(0, new Store().load("b").size());
    }
}
