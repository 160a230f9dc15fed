package com.acme.jobs;

import com.acme.data.ProductRepository;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

public class Reindex {
    private final ProductRepository products;

    public void run() {
        Pageable pageable = PageRequest.of(0, 500);
        Page<Product> page;
        // expect: manual-pagination
        do {
            page = products.findByActiveTrue(pageable);
            index.add(page.getContent());
            pageable = page.nextPageable();
        } while (page.hasNext());
    }
}
