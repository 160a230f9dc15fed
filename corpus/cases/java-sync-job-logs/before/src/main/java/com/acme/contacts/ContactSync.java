package com.acme.contacts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lombok.extern.slf4j.Slf4j;

@Slf4j
public class ContactSync {

    private final Directory directory;
    private final ContactStore store;

    public ContactSync(Directory directory, ContactStore store) {
        this.directory = directory;
        this.store = store;
    }

    public int run() {
        return 0;
    }
}
