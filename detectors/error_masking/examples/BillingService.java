package com.acme.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class BillingService {
    private static final Logger log = LoggerFactory.getLogger(BillingService.class);
    private final InvoiceRepository invoices;
    private final PaymentGateway gateway;

    public List<Invoice> openInvoices(String customerId) {
        try {
            return invoices.findOpen(customerId);
        } catch (Exception e) { // expect: error-masking
            return List.of();
        }
    }

    public Invoice find(String id) {
        try {
            return invoices.load(id);
        } catch (Exception e) { // expect: error-masking
            log.error("Could not load invoice {}", id, e);
            return null;
        }
    }

    public Optional<Customer> customer(String id) {
        try {
            return Optional.of(gateway.customer(id));
        } catch (Exception e) { // expect: error-masking
            return Optional.empty();
        }
    }

    public void charge(Invoice invoice) {
        try {
            gateway.charge(invoice);
        } catch (Exception e) { // expect: error-masking
            e.printStackTrace();
        }
        invoice.markPaid();
    }

    public Invoice translate(String id) {
        try {
            return invoices.load(id);
        } catch (DataAccessException e) {
            throw new BillingException("invoice " + id, e);
        }
    }

    public int parseQuantity(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public String readTemplate(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) { // expect: error-masking
            return "";
        }
    }

    public CompletableFuture<List<Invoice>> loadAsync(String id) {
        return gateway.invoicesAsync(id).exceptionally(ex -> List.of()); // expect: error-masking
    }

    public CompletableFuture<List<Invoice>> loadAsyncOk(String id) {
        return gateway.invoicesAsync(id).exceptionally(ex -> { throw new BillingException("invoices", ex); });
    }

    public ImportReport importAll(List<Row> rows) {
        ImportReport report = new ImportReport();
        for (Row row : rows) {
            try {
                invoices.insert(row);
                report.imported();
            } catch (Exception e) {
                report.rejected(row, e.getMessage());
            }
        }
        return report;
    }

    public void pushAll(List<Invoice> all) {
        for (Invoice invoice : all) {
            try {
                gateway.push(invoice);
            } catch (Exception ignored) { // expect: error-masking
            }
        }
    }

    public void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("closing", e);
        }
    }

    public void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void run() {
        while (running) {
            try {
                poll();
            } catch (Exception e) {
                log.error("Polling failed, will try again", e);
            }
        }
    }

    public boolean delete(String id) {
        try {
            invoices.delete(id);
            return true;
        } catch (Exception e) { // expect: error-masking
            return false;
        }
    }

    public Mono<Invoice> reactive(String id) {
        return client.get().uri("/invoices/{id}", id).retrieve().bodyToMono(Invoice.class)
                .onErrorResume(e -> Mono.empty()); // expect: error-masking
    }

    private final String apiKey = System.getenv().getOrDefault("BILLING_API_KEY", "test-key"); // expect: error-masking
}
