package com.acme.loyalty;

import java.time.DayOfWeek;
import java.time.LocalDate;

public class Points {

    private final int perEuro;

    public Points(int perEuro) {
        this.perEuro = perEuro;
    }

    public int of(long cents, LocalDate day) {
        return (int) (cents / 100) * perEuro;
    }
}
