package com.acme.web;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

@RestController
public class ProductController {
    private final ProductRepository products;

    @GetMapping("/products")
    public Page<Product> list(@RequestParam(defaultValue = "0") int page) {
        // ok: manual-pagination (a page of a web site)
        return products.findAll(PageRequest.of(page, 20));
    }
}
