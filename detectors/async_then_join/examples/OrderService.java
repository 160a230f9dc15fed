package com.example.orders;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.*;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@Service
public class OrderService {
    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final HttpClient http;
    private final WebClient webClient;
    private final OrderRepository repository;
    private final KafkaTemplate<String, String> kafka;

    public String fetch(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        // expect: async-then-join
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body();
    }

    public String fetchChained(String url) {
        return http.sendAsync(request(url), HttpResponse.BodyHandlers.ofString())
            .thenApply(HttpResponse::body)
            // expect: async-then-join
            .join();
    }

    public Order load(long id) throws Exception {
        CompletableFuture<Order> future = CompletableFuture.supplyAsync(() -> repository.load(id), executor);
        // expect: async-then-join
        return future.get();
    }

    public Order loadInTry(long id) {
        CompletableFuture<Order> future = CompletableFuture.supplyAsync(() -> repository.load(id));
        try {
            // expect: async-then-join
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public Order submit(long id) throws Exception {
        Future<Order> future = executor.submit(() -> repository.load(id));
        // expect: async-then-join
        return future.get();
    }

    public Order limited(long id) throws Exception {
        // expect: async-then-join
        return executor.submit(() -> repository.load(id)).get(5, TimeUnit.SECONDS);
    }

    public List<Order> all(List<Long> ids) {
        List<CompletableFuture<Order>> futures = ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> repository.load(id), executor))
            .toList();
        // ok: async-then-join (a fan-out)
        return futures.stream().map(CompletableFuture::join).toList();
    }

    public List<Order> lazilyOneByOne(List<Long> ids) {
        return ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> repository.load(id), executor))
            // expect: async-then-join
            .map(CompletableFuture::join)
            .toList();
    }

    public void everything(List<CompletableFuture<Void>> jobs) {
        // ok: async-then-join (several)
        CompletableFuture.allOf(jobs.toArray(new CompletableFuture[0])).join();
    }

    public Summary both(long id) {
        CompletableFuture<Order> order = CompletableFuture.supplyAsync(() -> repository.load(id));
        CompletableFuture<Customer> customer = CompletableFuture.supplyAsync(() -> repository.customer(id));
        // ok: async-then-join (two run beside each other)
        return new Summary(order.join(), customer.join());
    }

    public Customer customer(String id) {
        return webClient.get()
            .uri("/customers/{id}", id)
            .retrieve()
            .bodyToMono(Customer.class)
            // expect: async-then-join
            .block();
    }

    public Mono<Customer> customerReactive(String id) {
        // ok: async-then-join (passes it on)
        return webClient.get().uri("/customers/{id}", id).retrieve().bodyToMono(Customer.class);
    }

    public void publish(String topic, String message) throws Exception {
        // expect: async-then-join
        kafka.send(topic, message).get();
    }

    public void thread(Runnable task) throws InterruptedException {
        Thread worker = new Thread(task);
        worker.start();
        // expect: async-then-join
        worker.join();
    }

    public void threads(List<Runnable> tasks) throws InterruptedException {
        List<Thread> workers = tasks.stream().map(Thread::new).toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            // ok: async-then-join (a fan-out)
            worker.join();
        }
    }

    public void meanwhile(long id) throws Exception {
        Future<Order> future = executor.submit(() -> repository.load(id));
        audit(id);
        // ok: async-then-join (other work runs meanwhile)
        handle(future.get());
    }

    public Order own(long id) {
        // expect: async-then-join
        return loadAsync(id).join();
    }

    private CompletableFuture<Order> loadAsync(long id) {
        return CompletableFuture.supplyAsync(() -> repository.load(id));
    }

    /** Blocks because the legacy SOAP contract is synchronous; the deadline is set on the client. */
    public Order legacy(long id) {
        // ok: async-then-join (documented)
        return loadAsync(id).join();
    }

    public void loop(List<Long> ids) throws Exception {
        for (Long id : ids) {
            // expect: async-then-join
            Order order = executor.submit(() -> repository.load(id)).get();
            handle(order);
        }
    }

    public String cached(String key) {
        // ok: async-then-join (a look-up)
        return cache.get(key);
    }

    public String joined(List<String> names) {
        // ok: async-then-join (text)
        return String.join(",", names);
    }

    @Scheduled(fixedDelay = 1000)
    public void sync() {
        // ok: async-then-join (the scheduler's entry)
        loadAsync(1).join();
    }

    public static void main(String[] args) {
        // ok: async-then-join (entry point)
        new OrderService().loadAsync(1).join();
    }
}
