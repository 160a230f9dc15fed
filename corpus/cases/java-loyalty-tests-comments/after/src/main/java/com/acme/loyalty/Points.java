package com.acme.loyalty;

import java.time.DayOfWeek;
import java.time.LocalDate;

public class Points {

    private final int perEuro;

    public Points(int perEuro) {
        this.perEuro = perEuro;
    }

    public int of(long cents, LocalDate day) {
        int points = (int) (cents / 100) * perEuro;
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? points * 2 : points;
    }
}
