package com.acme.mail;

import java.util.ArrayDeque;
import java.util.Deque;

public class Outbox {

    private final Transport transport;
    private final Deque<Mail> waiting = new ArrayDeque<>();

    public Outbox(Transport transport) {
        this.transport = transport;
    }

    public boolean send(Mail mail) {
        return transport.deliver(mail);
    }
}
