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
        List<Entry> entries = directory.entries();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            log.info("Processing entry: {}", entry);
            Contact contact = store.byMail(entry.mail());
            if (contact == null) {
                contact = new Contact(entry.mail());
            }
            contact.rename(entry.name());
            store.save(contact);
            seen.add(entry.mail());
            log.info("Successfully processed entry: {}", entry.mail());
        }
        int removed = store.removeAllExcept(seen);
        log.info("synchronised {} contacts, removed {}", entries.size(), removed);
        return entries.size();
    }
}
