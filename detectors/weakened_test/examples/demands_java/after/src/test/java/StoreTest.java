import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;

class StoreTest {
    private final Store store = new Store();

    @Test
    void rows() {
        assertNotNull(store.load("a")); // expect: weakened-test
    }

    @Test
    void contains() {
        assertThat(store.load("b")).contains("b"); // expect: weakened-test
    }

    @Test
    void fluent() {
        assertThat(store.load("c")).isNotEmpty(); // expect: weakened-test
    }

    @Test
    void close() {
        assertEquals(1.19, store.price(1), 0.5); // expect: weakened-test
    }

    @Test
    void priced() {
        assertEquals(12.0, store.price(10)); // expect: weakened-test
    }

    @Test
    void failing() {
        assertThrows(Exception.class, () -> store.load(null)); // expect: weakened-test
    }

    @Test
    void verified() {
        store.load("d");
        verify(gateway).charge(anyInt()); // expect: weakened-test
    }

    // expect: weakened-test
    @Test
    void message() {
        assertThrows(IllegalArgumentException.class, () -> store.load(""));
    }

    @Test
    void count() {
        assertEquals(List.of("e"), store.load("e")); // ok: weakened-test (contents for a count)
    }

    @Test
    void library() {
        assertThat(store.load("f").get(0)).isEqualTo("x"); // ok: weakened-test (another library)
    }

    @Test
    void removed() {
        var rows = store.load("g");
        assertEquals(List.of("g"), rows); // ok: weakened-test (several into one)
    }
}
