class S {
    Order a(OrderDto dto) {
        log.info(">> a()"); // expect: verbose-logging
        Order o = repo.save(dto.toOrder());
        log.info("<< a()");
        return o;
    }
    Order b(OrderDto dto) {
        log.info("Creating order for customer {}", dto.customerId()); // expect: verbose-logging
        Order o = repo.save(dto.toOrder());
        log.info("Order created with id {}", o.id());
        return o;
    }
    void c(Order o) {
        log.info("order json: {}", new Gson().toJson(o)); // expect: verbose-logging
    }
    void d(HttpEntity<String> response) {
        log.info("response body: {}", response.getBody()); // expect: verbose-logging
    }
    void e(User u) {
        log.info("user {} password {}", u.getName(), u.getPassword()); // expect: verbose-logging
    }
    void f(List<Order> orders) {
        orders.stream().forEach(o -> log.info("order {}", o.id())); // expect: verbose-logging
    }
    void g() {
        log.info("==== START ===="); // expect: verbose-logging
    }
    void h(Exception e) {
        System.out.println("error " + e.getMessage()); // expect: verbose-logging
    }
}
