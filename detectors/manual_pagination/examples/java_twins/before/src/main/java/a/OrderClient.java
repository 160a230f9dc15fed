package a;

public class OrderClient {
    public OrderPage fetchOrders(int page) {
        return http.get("/orders?page=" + page);
    }
}
