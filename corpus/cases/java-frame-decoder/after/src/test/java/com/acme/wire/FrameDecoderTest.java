package com.acme.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class FrameDecoderTest {

    private final FrameDecoder decoder = new FrameDecoder();

    @Test
    void readsTheLength() {
        assertEquals(258, decoder.length(new byte[] {3, 0, 1, 2}));
    }

    @Test
    void readsTheMinorVersion() {
        assertEquals(7, decoder.minor("3.7.1"));
        assertThrows(IllegalArgumentException.class, () -> decoder.minor("three"));
    }

    @Test
    void readsAnEndpoint() {
        assertEquals(new Endpoint("tcp", "a.test", 80), decoder.endpoint("tcp:a.test:80"));
        assertThrows(IllegalArgumentException.class, () -> decoder.endpoint("a.test"));
    }

    @Test
    void titleStandsFirst() {
        assertEquals(List.of("Frame", "a", "end"), decoder.describe(List.of("a"), true));
    }

    @Test
    void lastOfNone() {
        assertEquals("", decoder.last(List.of()));
    }
}
