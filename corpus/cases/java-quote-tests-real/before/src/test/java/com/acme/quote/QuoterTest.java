package com.acme.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class QuoterTest {

    private final Quoter quoter = new Quoter(grams -> new BigDecimal("4.00"));

    @Test
    void quotesByWeight() {
        assertEquals(new BigDecimal("4.00"), quoter.quote(new Parcel(500)));
    }
}
