package com.acme.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class BoxOfficeTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private final BoxOffice office = new BoxOffice(new MemorySeats("A1", "A2"));

    @Test
    void holdsASeat() {
        Reservation held = office.hold("A1", "Ada", NOON);
        assertEquals("A1 for Ada", held.describe());
        assertTrue(held.isHeld(NOON.plusSeconds(60)));
        assertFalse(held.isHeld(NOON.plusSeconds(900)));
    }

    @Test
    void groupsHaveANote() {
        assertEquals("A1 for Choir (group)", office.holdForGroup("A1", "Choir", NOON).describe());
    }

    @Test
    void aReleasedSeatIsFree() {
        Reservation held = office.hold("A1", "Ada", NOON);
        held.release();
        assertEquals(List.of("A1", "A2"), office.free().stream().map(Reservation::describe).toList());
    }
}
