package web;

import java.io.Writer;
import store.Orders;

public class OrderExport {
    private final Orders orders;

    public void write(Writer out) throws Exception {
        for (Order order : orders.openOrders()) {
            out.write(order.toString());
        }
    }

    public void writeSorted(Writer out) throws Exception {
        List<Order> found = orders.closedOrders();
        found.sort(Comparator.comparing(Order::total));
        for (Order order : found) {
            out.write(order.toString());
        }
    }
}
