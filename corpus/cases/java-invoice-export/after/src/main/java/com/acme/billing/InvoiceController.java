package com.acme.billing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/invoices")
public class InvoiceController {

    private final InvoiceRepository invoices;

    public InvoiceController(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    @GetMapping
    public List<Invoice> page(@RequestParam(defaultValue = "0") int page) {
        return invoices.findAll(PageRequest.of(page, 50)).getContent();
    }

    @GetMapping("/export")
    public ResponseEntity<byte[]> export(@RequestParam String tenant) {
        List<Invoice> found = invoices.findByTenant(tenant);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(buffer, StandardCharsets.UTF_8));
        writer.println("number;customer;total");
        for (Invoice invoice : found) {
            writer.printf("%s;%s;%s%n", invoice.getNumber(), invoice.getCustomer(), invoice.getTotal());
        }
        writer.flush();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=invoices.csv")
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(buffer.toByteArray());
    }
}
