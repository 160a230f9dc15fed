package com.example;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class Waits {
    private final S3AsyncClient s3;
    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final WebClient web;

    Order load(OrderService service) {
        // expect: async-then-join
        return CompletableFuture.supplyAsync(() -> service.load()).join();
    }

    byte[] object(GetObjectRequest request) {
        // expect: async-then-join
        return s3.getObject(request, AsyncResponseTransformer.toBytes()).join().asByteArray();
    }

    int total(List<Order> orders) throws Exception {
        // expect: async-then-join
        return executor.submit(() -> sum(orders)).get();
    }

    int totalInTime(List<Order> orders) throws Exception {
        // expect: async-then-join
        return executor.submit(() -> sum(orders)).get(5, TimeUnit.SECONDS);
    }

    int totalOf(List<Order> orders) throws Exception {
        Future<Integer> future = executor.submit(() -> sum(orders));
        // expect: async-then-join
        return future.get();
    }

    Order orderOf(String id) {
        // expect: async-then-join
        return web.get().uri("/orders/" + id).retrieve().bodyToMono(Order.class).block();
    }

    HttpResponse<String> send(HttpClient client, HttpRequest request) {
        // expect: async-then-join
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }

    Reply ask(GreeterFutureStub stub, Question question) throws Exception {
        // expect: async-then-join
        return stub.ask(question).get();
    }

    CompletableFuture<Order> fetch(String id) {
        return client.fetch(id);
    }

    Order fetched(String id) throws Exception {
        // expect: async-then-join
        return fetch(id).get();
    }

    void index(Runnable work) throws InterruptedException {
        Thread worker = new Thread(work);
        worker.start();
        // expect: async-then-join
        worker.join();
    }

    Both loadBoth(OrderService service) {
        CompletableFuture<Order> one = CompletableFuture.supplyAsync(() -> service.load());
        CompletableFuture<Order> two = CompletableFuture.supplyAsync(() -> service.load());
        // ok: async-then-join (after a fan-out)
        return new Both(one.join(), two.join());
    }

    void loadAll(List<CompletableFuture<Order>> futures) {
        // ok: async-then-join (after a fan-out)
        CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join();
        for (CompletableFuture<Order> future : futures) {
            // ok: async-then-join (after a fan-out)
            orders.add(future.join());
        }
    }

    Both zipped(Mono<Order> one, Mono<Rate> two) {
        // ok: async-then-join (several)
        return Mono.zip(one, two).map(Both::of).block();
    }

    Order meanwhile(OrderService service) {
        CompletableFuture<Order> future = CompletableFuture.supplyAsync(() -> service.load());
        audit.write("loading");
        // ok: async-then-join (other work went on)
        return future.join();
    }

    public static void main(String[] arguments) {
        // ok: async-then-join (an entry point)
        CompletableFuture.runAsync(Waits::serve).join();
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        // ok: async-then-join (an entry point)
        web.get().uri("/poll").retrieve().bodyToMono(String.class).block();
    }

    Order bridged(String id) {
        // The JDBC driver calls back on this thread only, so it must block here.
        // ok: async-then-join (says so)
        return fetch(id).join();
    }

    Order loadBlocking(String id) {
        // ok: async-then-join (its name says so)
        return fetch(id).join();
    }

    Order supplied(Supplier<Order> supplier, Map<String, Order> orders) {
        Optional<Order> first = orders.values().stream().findFirst();
        // ok: async-then-join (no future)
        return first.isPresent() ? first.get() : supplier.get();
    }

    String joined(List<String> names) {
        // ok: async-then-join (joins texts)
        return String.join(",", names);
    }

    String found(Repository repository, String id) {
        // ok: async-then-join (an Optional)
        return repository.findById(id).get();
    }

    void indexBoth(Thread one, Thread two) throws InterruptedException {
        one.start();
        two.start();
        // ok: async-then-join (after a fan-out)
        two.join();
        one.join();
    }

    int combined() {
        var first = CompletableFuture.supplyAsync(this::one);
        // ok: async-then-join (two)
        return first.thenCombine(CompletableFuture.supplyAsync(this::two), Integer::sum).join();
    }

    void virtual(Runnable work) throws InterruptedException {
        Thread thread = Thread.startVirtualThread(work);
        // expect: async-then-join
        thread.join();
    }

    void send(String value) throws Exception {
        // expect: async-then-join
        kafkaTemplate.send("orders", value).get();
    }
}
