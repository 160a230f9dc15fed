package com.acme.crm;

public class CrmClient {
    public OrderPage listOrders(String token) {
        return http.get("/orders?token=" + token);
    }
}
