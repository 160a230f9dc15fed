import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.*;

class IndirectTest {
    private final Store store = new Store();

    private void later() {
        Assumptions.abort("not yet"); // expect: skipped-test
    }

    private void needsDocker() {
        Assumptions.assumeTrue(Docker.isAvailable()); // ok: skipped-test (under a condition)
    }

    @Test
    void byFunction() {
        later();
        assertEquals(1, store.load("a"));
    }

    @Test
    void byCondition() {
        needsDocker();
        assertEquals(1, store.load("a"));
    }
}
