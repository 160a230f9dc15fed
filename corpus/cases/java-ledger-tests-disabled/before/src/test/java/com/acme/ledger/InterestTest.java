package com.acme.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class InterestTest {

    private final Interest interest = new Interest();

    @Test
    void roundsHalves() {
        assertThat(interest.accrued(new BigDecimal("90"), new BigDecimal("0.05"), 10)).isEqualByComparingTo("0.13");
    }

    @Test
    void aYearOfInterest() {
        BigDecimal accrued = interest.accrued(new BigDecimal("100"), new BigDecimal("0.05"), 360);
        assertThat(accrued).isEqualByComparingTo("5.00");
        assertThat(accrued.scale()).isEqualTo(2);
    }
}
