package com.acme.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

public class BoxOffice {

    private final SeatStore seats;

    public BoxOffice(SeatStore seats) {
        this.seats = seats;
    }

    public Reservation hold(String seat, String customer, Instant now) {
        Reservation reservation = seats.find(seat);
        reservation.hold(customer);
        return reservation;
    }
}
