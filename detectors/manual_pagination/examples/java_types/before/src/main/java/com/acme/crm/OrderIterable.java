package com.acme.crm;

import java.util.Iterator;

public class OrderIterable implements Iterable<Order> {
    private final CrmClient client;

    public OrderIterable(CrmClient client) {
        this.client = client;
    }

    @Override
    public Iterator<Order> iterator() {
        return new OrderIterator(client);
    }
}
