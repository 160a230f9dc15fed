package com.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import reactor.core.publisher.Mono;

class Handlers {
    // expect: error-masking
    private final String secret = System.getenv().getOrDefault("JWT_SECRET", "secret");
    // expect: error-masking
    private final String password = System.getProperty("db.password", "admin");
    // ok: error-masking (no required setting)
    private final String level = System.getProperty("log.level", "INFO");

    Optional<Customer> customer(Client client, String id) {
        try {
            return Optional.of(client.fetch(id));
            // expect: error-masking
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    List<Order> orders(OrderRepository repository) {
        try {
            return repository.findAll();
            // expect: error-masking
        } catch (Exception e) {
            log.error("orders", e);
            return Collections.emptyList();
        }
    }

    List<Order> openOrders(OrderRepository repository) {
        try {
            return repository.findOpen();
            // expect: error-masking
        } catch (RuntimeException e) {
            return new ArrayList<>();
        }
    }

    void save(OrderRepository repository, Order order) {
        try {
            repository.save(order);
            // expect: error-masking
        } catch (Exception ignored) {
        }
    }

    void charge(Gateway gateway, Order order) {
        try {
            gateway.charge(order);
            // expect: error-masking
        } catch (Throwable e) {
            e.printStackTrace();
        }
    }

    int count(Store store) {
        try {
            return store.count();
            // expect: error-masking
        } catch (IOException e) {
            return 0;
        }
    }

    void await(Gate gate) {
        try {
            gate.await();
            // expect: error-masking
        } catch (InterruptedException e) {
            // ignore
        }
    }

    CompletableFuture<Rate> rate(Client client) {
        // expect: error-masking
        return client.rate().exceptionally(e -> null);
    }

    Mono<List<Rate>> rates(Client client) {
        // expect: error-masking
        return client.rates().onErrorReturn(Collections.emptyList());
    }

    Mono<Rate> oneRate(Client client) {
        // expect: error-masking
        return client.rate().onErrorResume(e -> Mono.empty());
    }

    Mono<Rate> knownRate(Client client) {
        // ok: error-masking (narrow)
        return client.rate().onErrorResume(NotFoundException.class, e -> Mono.empty());
    }

    Mono<Rate> translatedRate(Client client) {
        // ok: error-masking (translated)
        return client.rate().onErrorResume(e -> Mono.error(new RateException(e)));
    }

    Integer age(String text) {
        try {
            return Integer.parseInt(text);
            // ok: error-masking (narrow)
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Order order(Client client, String id) {
        try {
            return client.order(id);
            // ok: error-masking (translated)
        } catch (Exception e) {
            throw new OrderException("order " + id, e);
        }
    }

    void copy(Source source) throws IOException {
        try {
            source.copy();
        } finally {
            try {
                source.flush();
                // ok: error-masking (cleanup in finally)
            } catch (Exception ignored) {
            }
        }
    }

    void release(Connection connection) {
        try {
            connection.close();
            // ok: error-masking (cleanup)
        } catch (Exception e) {
            log.debug("closing", e);
        }
    }

    void awaitWell(Gate gate) {
        try {
            gate.await();
            // ok: error-masking (the interrupt is kept)
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void workForever(Queue queue) {
        while (true) {
            try {
                queue.take().perform();
                // ok: error-masking (a loop that logs with the trace and goes on)
            } catch (Exception e) {
                log.error("job failed", e);
            }
        }
    }

    List<String> importAll(List<Row> rows) {
        List<String> rejected = new ArrayList<>();
        for (Row row : rows) {
            try {
                save(row);
                // ok: error-masking (the rejected element is recorded)
            } catch (Exception e) {
                rejected.add(row.id());
            }
        }
        return rejected;
    }

    void complete(Client client, CompletableFuture<Rate> future) {
        try {
            future.complete(client.rateNow());
            // ok: error-masking (handed on)
        } catch (Exception e) {
            future.completeExceptionally(e);
        }
    }

    ResponseEntity<Order> get(String id) {
        try {
            return ResponseEntity.ok(service.load(id));
            // ok: error-masking (the client is told)
        } catch (Exception e) {
            log.error("order {}", id, e);
            return ResponseEntity.status(500).build();
        }
    }

    boolean isReachable(Client client) {
        try {
            client.ping();
            return true;
            // ok: error-masking (a failure is the answer)
        } catch (Exception e) {
            return false;
        }
    }

    void announce(List<Listener> listeners) {
        for (Listener listener : listeners) {
            try {
                listener.onChange();
                // ok: error-masking (one listener does not disturb the others, and its trace is logged)
            } catch (RuntimeException e) {
                log.warn("listener {}", listener, e);
            }
        }
    }

    Mono<Void> tell(Session session) {
        // ok: error-masking (said where it happens)
        return session.send().doOnError(e -> log.error("sending", e)).onErrorComplete();
    }

    Mono<Void> tellQuietly(Session session) {
        // expect: error-masking
        return session.send().onErrorComplete();
    }

    Mono<Void> release(Session session) {
        // ok: error-masking (cleanup)
        return session.close().onErrorComplete();
    }
}
