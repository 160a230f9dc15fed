package com.acme.legacy;

public class LegacyOrders {
    private final RestTemplate rest;

    public List<Order> all() {
        List<Order> orders = new ArrayList<>();
        int page = 0;
        // ok: manual-pagination (nothing else is offered)
        while (true) {
            Order[] batch = rest.getForObject("/orders?page={page}", Order[].class, page);
            if (batch == null || batch.length == 0) {
                return orders;
            }
            orders.addAll(Arrays.asList(batch));
            page++;
        }
    }
}
