package com.acme.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void greets() {
        assertEquals("Dear Ada,\n\nYours", new Greeting("Yours").render("Ada"));
    }
}
