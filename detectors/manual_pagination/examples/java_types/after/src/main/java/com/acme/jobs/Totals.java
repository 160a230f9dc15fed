package com.acme.jobs;

import com.acme.crm.CrmClient;
import com.acme.crm.OrderPage;

public class Totals {
    public long total(CrmClient client) {
        long cents = 0;
        String token = null;
        // expect: manual-pagination
        do {
            OrderPage page = client.listOrders(token);
            cents += page.getItems().stream().mapToLong(Order::cents).sum();
            token = page.getNextToken();
        } while (token != null);
        return cents;
    }
}
