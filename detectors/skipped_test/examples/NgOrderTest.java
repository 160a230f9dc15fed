package shop;

import org.testng.SkipException;
import org.testng.annotations.*;
import static org.testng.Assert.*;

public class NgOrderTest {
    @Test(enabled = false) // expect: skipped-test
    public void sums() {
        assertEquals(new Order("a").total(), 3);
    }

    @Test(groups = "slow", enabled = false, description = "later") // expect: skipped-test
    public void rounds() {
        assertEquals(new Order("a").total(), 3);
    }

    @Test
    public void taxes() {
        throw new SkipException("later"); // expect: skipped-test
    }

    @Test
    public void stores() {
        if (System.getenv("DB") == null) {
            throw new SkipException("no database"); // ok: skipped-test (database)
        }
        assertEquals(new Order("a").total(), 3);
    }

    @Ignore // expect: skipped-test
    @Test
    public void ignored() {
        assertEquals(new Order("a").total(), 3);
    }
}
