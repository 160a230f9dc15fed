@Service
class P {
    @Value("${db.password:secret}") // expect: error-masking
    String password;

    List<Order> orders() {
        List<Order> result = new ArrayList<>();
        try {
            result = client.orders();
        } catch (Exception e) { // expect: error-masking
            log.error("orders failed");
        }
        return result;
    }

    BigDecimal rate() {
        try {
            return client.rate();
        } catch (Exception e) { // expect: error-masking
            return BigDecimal.ONE;
        }
    }

    Map<String, Object> stats() {
        try {
            return client.stats();
        } catch (RestClientException e) { // expect: error-masking
            log.warn("stats failed: {}", e.getMessage());
            return Map.of();
        }
    }

    String name(long id) {
        try {
            return jdbc.queryForObject("select name from users where id = ?", String.class, id);
        } catch (DataAccessException e) { // expect: error-masking
            return "unknown";
        }
    }

    void publish(Event e) {
        try {
            kafka.send("events", e).get();
        } catch (InterruptedException | ExecutionException ex) { // expect: error-masking
            ex.printStackTrace();
        }
    }

    Flux<User> users() {
        return webClient.get().retrieve().bodyToFlux(User.class).onErrorResume(e -> Flux.empty()); // expect: error-masking
    }

    Mono<User> user() {
        return webClient.get().retrieve().bodyToMono(User.class).onErrorResume(e -> { // expect: error-masking
            log.error("user", e);
            return Mono.empty();
        });
    }

    Try<User> vavr() {
        return Try.of(() -> client.user()).recover(e -> null);
    }

    User orElse() {
        return Try.of(() -> client.user()).getOrElse(new User());
    }
}
