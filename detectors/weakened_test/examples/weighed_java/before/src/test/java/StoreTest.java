import static org.junit.jupiter.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.*;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Store store = new Store();
    @Mock private Gateway gateway;

    @Test
    void hassize() {
        assertThat(store.load("a")).containsExactly("a", "b");
    }

    @Test
    void size() {
        assertEquals(List.of("a", "b"), store.load("a"));
    }

    @Test
    void assertjException() {
        assertThatThrownBy(() -> store.load("")).isInstanceOf(NotFoundException.class).hasMessage("no row");
    }

    @Test
    void tolerance() {
        assertThat(store.price(1)).isCloseTo(1.19, within(0.001));
    }

    @Test
    void mockTimes() {
        store.pay(gateway, 5);
        verify(gateway, times(1)).charge(5);
    }

    @Test
    void chainShortened() {
        assertThat(store.row("a")).isNotNull().hasFieldOrPropertyWithValue("id", 1).hasFieldOrPropertyWithValue("name", "x");
    }

    @Test
    void assertj() {
        assertEquals(List.of("a"), store.load("a"));
        assertTrue(store.isOpen());
        assertEquals(2, store.load("b").size());
    }

    @Test
    void soft() {
        assertEquals(1.19, store.price(1));
        assertEquals(2.38, store.price(2));
    }

    @Test
    void softly() {
        assertThat(store.price(1)).isEqualTo(1.19);
        assertThat(store.price(2)).isEqualTo(2.38);
    }

    @Test(expected = NotFoundException.class)
    public void junit4Expected() {
        store.load("");
    }

    @Test
    void jsonpathToBody() throws Exception {
        mvc.perform(get("/rows/a")).andExpect(status().isOk()).andExpect(jsonPath("$.id").value(1));
    }
}
