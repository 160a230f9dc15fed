package com.acme.shop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClient;

@Service
public class PriceClient {

    private final PriceGateway gateway;
    private final ExecutorService executor;
    private final WebClient web;

    public PriceClient(PriceGateway gateway, ExecutorService executor, WebClient web) {
        this.gateway = gateway;
        this.executor = executor;
        this.web = web;
    }

    public Price priceOf(String sku) {
        CompletableFuture<Price> future = CompletableFuture.supplyAsync(() -> gateway.price(sku), executor);
        return future.join();
    }

    public Price priceAt(String sku, String date) throws InterruptedException, ExecutionException {
        String key = sku + "@" + date;
        return executor.submit(() -> gateway.price(key)).get();
    }

    public Discount discountOf(String customer) {
        return web.get().uri("/discounts/{customer}", customer).retrieve().bodyToMono(Discount.class).block();
    }

    public boolean isKnown(String sku) {
        return gateway.knows(sku);
    }
}
