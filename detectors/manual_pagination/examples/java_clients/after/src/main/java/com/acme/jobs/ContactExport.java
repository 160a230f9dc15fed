package com.acme.jobs;

import com.acme.crm.CrmClient;
import com.acme.crm.Page;

public class ContactExport {
    private final CrmClient client;

    public ContactExport(CrmClient client) {
        this.client = client;
    }

    public int export(Sink sink) {
        int page = 0;
        int count = 0;
        // expect: manual-pagination
        while (true) {
            Page<Contact> answer = client.listContacts(page, 100);
            for (Contact contact : answer.items()) {
                sink.write(contact);
                count++;
            }
            if (!answer.hasNext()) {
                break;
            }
            page++;
        }
        return count;
    }
}
