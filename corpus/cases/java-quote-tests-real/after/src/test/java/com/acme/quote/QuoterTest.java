package com.acme.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoterTest {

    private final Quoter quoter = new Quoter(grams -> new BigDecimal("4.00"));

    @ParameterizedTest
    @CsvSource({"false, 4.00", "true, 5.0000"})
    void quotesByWeightAndSpeed(boolean express, BigDecimal expected) {
        assertEquals(expected, quoter.quote(new Parcel(500, express)));
    }

    @Test
    void expressCountsInTheSum() {
        List<Parcel> parcels = List.of(new Parcel(1, true), new Parcel(1, false));
        assertEquals(new BigDecimal("9.0000"), quoter.quoteAll(parcels));
    }
}
