package com.acme.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class BoxOfficeTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private final BoxOffice office = new BoxOffice(new MemorySeats("A1", "A2"));

    @Test
    void holdsASeat() {
        assertEquals("A1 for Ada", office.hold("A1", "Ada", NOON).describe());
    }
}
