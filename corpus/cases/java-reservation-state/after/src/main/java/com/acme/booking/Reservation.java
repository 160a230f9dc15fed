package com.acme.booking;

import java.time.Instant;

public class Reservation {

    private final String seat;
    private String customer;
    private Instant heldUntil;
    private String note;

    public Reservation(String seat) {
        this.seat = seat;
        this.heldUntil = null;
    }

    public void hold(String customer, Instant until, String note) {
        this.customer = customer;
        this.heldUntil = until;
        this.note = note;
    }

    public boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    public void release() {
        this.customer = null;
        this.heldUntil = null;
        this.note = null;
    }

    public String describe() {
        String held = customer == null ? "" : " for " + customer;
        return note == null ? seat + held : seat + held + " (" + note + ")";
    }
}
