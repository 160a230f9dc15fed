import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

class StoreTest {
    @Test
    void loads() {
        assertEquals(0, new Store().load("a").size());
    }

    // @Test expect: skipped-test
    void loadsTwo() {
        assertEquals(0, new Store().load("b").size());
    }

//    @Test
//    void loadsThree() { expect: skipped-test
//        assertTrue(new Store().load("c").isEmpty());
//    }
}
