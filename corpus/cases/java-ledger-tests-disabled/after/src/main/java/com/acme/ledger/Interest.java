package com.acme.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

public class Interest {

    private static final BigDecimal DAYS = BigDecimal.valueOf(360);

    public BigDecimal accrued(BigDecimal balance, BigDecimal rate, int days) {
        BigDecimal yearly = balance.multiply(rate);
        if (days < 0) {
            throw new IllegalArgumentException("days cannot be negative");
        }
        return yearly.multiply(BigDecimal.valueOf(days)).divide(DAYS, 2, RoundingMode.HALF_EVEN);
    }
}
