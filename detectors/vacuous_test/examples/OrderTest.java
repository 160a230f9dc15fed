package shop;

import static org.junit.jupiter.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.*;
import org.junit.jupiter.api.*;

class OrderTest {
    private void check(Order order) {
        assertEquals(3, order.total());
    }

    // expect: vacuous-test
    @Test
    void places() {
        Order order = new Orders().place("a");
        System.out.println(order.total());
    }

    // expect: vacuous-test
    @Test
    void isTrue() {
        new Orders().place("a");
        assertTrue(true);
    }

    // expect: vacuous-test
    @Test
    void same() {
        Order order = new Orders().place("a");
        assertEquals(order, order);
    }

    // expect: vacuous-test
    @Test
    void unfinished() {
        Order order = new Orders().place("a");
        assertThat(order.total());
    }

    // expect: vacuous-test
    @Test
    void unfinishedCondition() {
        Order order = new Orders().place("a");
        assertThat(order.total() == 3);
    }

    // expect: vacuous-test
    @Test
    void asksTheMock() {
        Repository repository = mock(Repository.class);
        when(repository.find(1)).thenReturn(new Order("a"));
        assertNotNull(repository.find(1));
    }

    // expect: vacuous-test
    @Test
    void swallowed() {
        try {
            assertEquals(3, new Orders().place("a").total());
        } catch (Throwable t) {
            t.printStackTrace();
        }
    }

    // expect: vacuous-test
    @Test
    void verifiesNothing() {
        Gateway gateway = mock(Gateway.class);
        new Orders(gateway).place("a");
        verify(gateway);
    }

    // expect: vacuous-test
    @Test
    void notNew() {
        Orders orders = new Orders();
        assertNotNull(orders);
    }

    @Test
    void checked() { // ok: vacuous-test (a helper asserts)
        check(new Orders().place("a"));
    }

    @Test
    void throwsIt() { // ok: vacuous-test (demands an error)
        assertThrows(IllegalArgumentException.class, () -> new Orders().place(null));
    }

    @Test
    void verified() { // ok: vacuous-test (what the code did)
        Gateway gateway = mock(Gateway.class);
        new Orders(gateway).place("a");
        verify(gateway).charge(3);
    }

    @Test
    void exceptionOnly() { // ok: vacuous-test (the handler takes no assertion errors)
        try {
            assertEquals(3, new Orders().place("a").total());
        } catch (java.io.IOException e) {
            log(e);
        }
    }

    @Test
    void handsOn() { // ok: vacuous-test (through the code)
        Repository repository = mock(Repository.class);
        Order order = new Order("a");
        when(repository.find(1)).thenReturn(order);
        assertEquals(order, new Orders(repository).get(1));
    }

    @Test
    void mvc() throws Exception { // ok: vacuous-test (andExpect)
        mockMvc.perform(get("/orders")).andExpect(status().isOk());
    }

    @Test
    void failing() { // ok: vacuous-test (fails where nothing is thrown)
        try {
            new Orders().place(null);
            fail("nothing thrown");
        } catch (IllegalArgumentException e) {
            // wanted
        }
    }

    @Test
    void awaitility() { // ok: vacuous-test (waits until)
        await().until(() -> new Orders().count() == 3);
    }

    @Test
    void extracting() { // ok: vacuous-test (asserts)
        assertThat(new Orders().place("a")).extracting(Order::total).isEqualTo(3);
    }
}
