import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;

class StoreTest {
    private final Store store = new Store();

    @Test
    void rows() {
        assertEquals(List.of("a"), store.load("a"));
    }

    @Test
    void contains() {
        assertThat(store.load("b")).containsExactly("b", "c");
    }

    @Test
    void fluent() {
        assertThat(store.load("c")).isEqualTo(List.of("c"));
    }

    @Test
    void close() {
        assertEquals(1.19, store.price(1), 0.001);
    }

    @Test
    void priced() {
        assertEquals(11.9, store.price(10));
    }

    @Test
    void failing() {
        assertThrows(IllegalArgumentException.class, () -> store.load(null));
    }

    @Test
    void verified() {
        store.load("d");
        verify(gateway).charge(3);
    }

    @Test
    void message() {
        var e = assertThrows(IllegalArgumentException.class, () -> store.load(""));
        assertEquals("no path", e.getMessage());
    }

    @Test
    void count() {
        assertEquals(1, store.load("e").size());
    }

    @Test
    void library() {
        assertEquals("x", store.load("f").get(0));
    }

    @Test
    void removed() {
        var rows = store.load("g");
        assertEquals(1, rows.size());
        assertEquals("g", rows.get(0));
    }
}
