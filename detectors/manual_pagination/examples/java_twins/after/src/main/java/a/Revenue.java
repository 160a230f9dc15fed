package a;

public class Revenue {
    public long cents(OrderClient client) {
        long cents = 0;
        // expect: manual-pagination
        for (int page = 0; ; page++) {
            OrderPage answer = client.fetchOrders(page);
            for (Order order : answer.items()) {
                cents += order.cents();
            }
            if (answer.last()) {
                return cents;
            }
        }
    }
}
