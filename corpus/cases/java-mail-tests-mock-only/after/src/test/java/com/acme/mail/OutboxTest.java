package com.acme.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void delivers() {
        assertTrue(new Outbox(mail -> true).send(new Mail("ada@x.test", "Hi")));
    }

    @Test
    void retriesWhatIsWaiting() {
        Outbox outbox = mock(Outbox.class);
        when(outbox.retry()).thenReturn(2);
        assertEquals(2, outbox.retry());
    }
}
