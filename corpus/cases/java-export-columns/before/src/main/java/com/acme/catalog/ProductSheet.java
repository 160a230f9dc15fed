package com.acme.catalog;

import java.util.ArrayList;
import java.util.List;

public class ProductSheet {

    private final SheetOptions options;

    public ProductSheet(SheetOptions options) {
        this.options = options;
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>(List.of("SKU", "Name"));
        if (options.withSupplier()) {
            headers.add("Supplier");
        }
        if (options.withStock()) {
            headers.add("Stock");
        }
        headers.add("Price");
        return headers;
    }

    public List<String> row(Product product) {
        List<String> cells = new ArrayList<>();
        cells.add(product.sku());
        cells.add(product.name());
        if (options.withSupplier()) {
            cells.add(product.supplier());
        }
        if (options.withStock()) {
            cells.add(String.valueOf(product.stock()));
        }
        cells.add(product.price().toPlainString());
        return cells;
    }
}
