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
        if (transport.deliver(mail)) {
            return true;
        }
        waiting.addLast(mail);
        return false;
    }

    public int retry() {
        int delivered = 0;
        for (int left = waiting.size(); left > 0; left--) {
            Mail mail = waiting.removeFirst();
            if (transport.deliver(mail)) {
                delivered++;
            } else {
                waiting.addLast(mail);
            }
        }
        return delivered;
    }
}
