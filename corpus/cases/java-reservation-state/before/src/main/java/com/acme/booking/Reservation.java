package com.acme.booking;

import java.time.Instant;

public class Reservation {

    private final String seat;
    private String customer;

    public Reservation(String seat) {
        this.seat = seat;
    }

    public void hold(String customer) {
        this.customer = customer;
    }

    public void release() {
        this.customer = null;
    }

    public String describe() {
        return seat + (customer == null ? "" : " for " + customer);
    }
}
