package com.acme.crm;

import java.util.stream.Stream;

public class CrmClient {
    private final Http http;

    public Page<Contact> listContacts(int page, int size) {
        return http.get("/contacts?page=" + page + "&size=" + size);
    }

    public Stream<Contact> streamContacts() {
        return Stream.iterate(listContacts(0, 100), p -> p != null, p -> p.hasNext() ? listContacts(p.number() + 1, 100) : null)
            .flatMap(p -> p.items().stream());
    }
}
