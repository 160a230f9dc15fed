package com.acme.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PointsTest {

    private final Points points = new Points(2);

    @Test
    void wholeEurosCount() {
        assertEquals(20, points.of(1099, LocalDate.of(2024, 5, 6)));
    }

    @Test
    void nothingForNothing() {
        assertEquals(0, points.of(0, LocalDate.of(2024, 5, 6)));
    }
}
