package shop;

import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Test;
import static org.junit.Assert.*;

public class LegacyOrderTest {
    @Ignore("later") // expect: skipped-test
    @Test
    public void sums() {
        assertEquals(3, new Order("a").total());
    }

    @Test
    @Ignore // expect: skipped-test
    public void rounds() {
        assertEquals(3, new Order("a").total());
    }

    @Test
    public void posix() {
        Assume.assumeTrue(System.getProperty("os.name").startsWith("Linux")); // ok: skipped-test (platform)
        assertEquals(3, new Order("a").total());
    }
    @Test
    public void ignoresCase() { // ok: skipped-test (what the code does)
        assertTrue(new Order("a").matchesIgnoreCase("A"));
    }
}
