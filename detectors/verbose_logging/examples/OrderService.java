package com.example.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class OrderService {
    private static final Logger log = LoggerFactory.getLogger(OrderService.class);
    private final ObjectMapper mapper = new ObjectMapper();

    Order create(OrderRequest request) {
        log.info("Entering create with {}", request.id()); // expect: verbose-logging
        Order order = repository.save(request);
        log.info("Exiting create");
        return order;
    }

    void importAll(List<Row> rows) {
        for (Row row : rows) {
            repository.add(row);
            log.info("imported {}", row.id()); // expect: verbose-logging
        }
    }

    void importEach(List<Row> rows) {
        rows.forEach(row -> log.info("imported {}", row.id())); // expect: verbose-logging
    }

    void importQuietly(List<Row> rows) {
        for (Row row : rows) {
            log.debug("imported {}", row.id()); // ok: verbose-logging (debug)
            log.atDebug().log("imported {}", row.id());
            try {
                repository.add(row);
            } catch (DuplicateRow e) {
                log.warn("row {} is there already", row.id()); // ok: verbose-logging (one log per error)
            }
        }
        log.info("imported {} rows", rows.size());
    }

    void poll(Consumer consumer) {
        while (running) {
            log.info("waiting"); // ok: verbose-logging (no elements)
            consumer.await();
        }
    }

    void drain(Iterator<Row> rows) {
        while (rows.hasNext()) {
            log.info("row {}", rows.next().id()); // expect: verbose-logging
        }
    }

    void count(int[] totals) {
        for (int i = 0; i < totals.length; i++) {
            log.info("total {}", totals[i]); // expect: verbose-logging
        }
    }

    void send(Order order) throws Exception {
        log.info("sending {}", mapper.writeValueAsString(order)); // expect: verbose-logging
        client.send(order);
    }

    void receive(OrderRequest request) {
        log.info("received {}", request); // expect: verbose-logging
        queue.add(request.id());
    }

    void receiveQuietly(OrderRequest request) throws Exception {
        if (log.isDebugEnabled()) {
            log.debug("received {}", mapper.writeValueAsString(request)); // ok: verbose-logging (guarded)
        }
        queue.add(request.id());
    }

    void receiveIfWanted(OrderRequest request) {
        if (logRequests) {
            log.info("received {}", request); // ok: verbose-logging (guarded)
        }
        queue.add(request.id());
    }

    void authenticate(User user) {
        log.debug("user {} with {}", user.name(), user.getPassword()); // expect: verbose-logging
        vault.check(user);
    }

    void usage(Usage usage) {
        log.info("{} tokens, type {}", usage.getTokenCount(), usage.tokenType()); // ok: verbose-logging (counts)
        log.info("key {}", mask(usage.apiKey())); // ok: verbose-logging (masked)
    }

    void stop() {
        System.out.println("stopping"); // expect: verbose-logging
        pool.shutdown();
    }

    void banner() {
        log.info("############ ready"); // expect: verbose-logging
    }

    void ready() {
        log.info("############ ready"); // expect: verbose-logging
    }

    void store(Order order) {
        log.info("validating {}", order.id()); // expect: verbose-logging
        order.validate();
        log.info("storing {}", order.id());
        repository.save(order);
        log.info("publishing {}", order.id());
        publisher.publish(order);
    }
}
