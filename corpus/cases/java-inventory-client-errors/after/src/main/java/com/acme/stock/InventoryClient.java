package com.acme.stock;

import java.util.Collections;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestTemplate;

public class InventoryClient {

    private static final Logger log = LoggerFactory.getLogger(InventoryClient.class);

    private final RestTemplate rest;
    private final String baseUrl;

    public InventoryClient(RestTemplate rest, String baseUrl) {
        this.rest = rest;
        this.baseUrl = baseUrl;
    }

    public boolean isUp() {
        return rest.getForEntity(baseUrl + "/health", String.class).getStatusCode().is2xxSuccessful();
    }

    public StockLevel level(String sku) {
        try {
            return rest.getForObject(baseUrl + "/stock/{sku}", StockLevel.class, sku);
        } catch (Exception e) {
            log.error("Error fetching stock level", e);
            return null;
        }
    }

    public List<Reservation> reservations(String sku) {
        try {
            return List.of(rest.getForObject(baseUrl + "/stock/{sku}/reservations", Reservation[].class, sku));
        } catch (RuntimeException ex) {
            return Collections.emptyList();
        }
    }

    public void release(String reservationId) {
        try {
            rest.delete(baseUrl + "/reservations/{id}", reservationId);
        } catch (Exception ignored) {
        }
    }
}
