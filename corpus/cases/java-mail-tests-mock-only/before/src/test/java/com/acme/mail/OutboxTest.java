package com.acme.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void delivers() {
        assertTrue(new Outbox(mail -> true).send(new Mail("ada@x.test", "Hi")));
    }
}
