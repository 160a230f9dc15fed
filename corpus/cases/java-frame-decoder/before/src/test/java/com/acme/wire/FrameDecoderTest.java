package com.acme.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameDecoderTest {

    private final FrameDecoder decoder = new FrameDecoder();

    @Test
    void readsTheLength() {
        assertEquals(5, decoder.length(new byte[] {1, 5}));
    }
}
