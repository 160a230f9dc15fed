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
        reservation.hold(customer, now.plus(Duration.ofMinutes(15)), null);
        return reservation;
    }

    public Reservation holdForGroup(String seat, String group, Instant now) {
        Reservation reservation = seats.find(seat);
        reservation.hold(group, now.plus(Duration.ofDays(1)), "group");
        return reservation;
    }

    public List<Reservation> free() {
        return seats.findByCustomer(null);
    }
}
