package a;

public class AsyncOrderClient {
    public CompletableFuture<OrderPage> fetchOrders(int page) {
        return http.getAsync("/orders?page=" + page);
    }

    public Flux<Order> streamOrders() {
        return Flux.range(0, Integer.MAX_VALUE).concatMap(p -> Mono.fromFuture(fetchOrders(p)));
    }
}
