import static org.junit.jupiter.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.*;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Store store = new Store();
    @Mock private Gateway gateway;

    @Test
    void hassize() {
        assertThat(store.load("a")).hasSize(2); // expect: weakened-test
    }

    @Test
    void size() {
        assertEquals(2, store.load("a").size()); // expect: weakened-test
    }

    @Test
    void assertjException() {
        assertThatThrownBy(() -> store.load("")).isInstanceOf(NotFoundException.class); // expect: weakened-test
    }

    @Test
    void tolerance() {
        assertThat(store.price(1)).isCloseTo(1.19, within(0.5)); // expect: weakened-test
    }

    @Test
    void mockTimes() {
        store.pay(gateway, 5);
        verify(gateway, atLeastOnce()).charge(5); // expect: weakened-test
    }

    @Test
    void chainShortened() {
        assertThat(store.row("a")).isNotNull(); // expect: weakened-test
    }

    @Test
    void assertj() {
        assertThat(store.load("a")).isEqualTo(List.of("a"));
        assertThat(store.isOpen()).isTrue();
        assertThat(store.load("b")).hasSize(2);
    }

    @Test
    void soft() {
        assertAll(
            () -> assertEquals(1.19, store.price(1)),
            () -> assertEquals(2.38, store.price(2)));
    }

    @Test
    void softly() {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(store.price(1)).isEqualTo(1.19);
        softly.assertThat(store.price(2)).isEqualTo(2.38);
        softly.assertAll();
    }

    @Test
    void junit4Expected() {
        assertThrows(NotFoundException.class, () -> store.load(""));
    }

    @Test
    void jsonpathToBody() throws Exception {
        mvc.perform(get("/rows/a")).andExpectAll(status().isOk(), jsonPath("$.id").value(1));
    }
}
