package com.acme.quote;

import java.math.BigDecimal;
import java.util.List;

public class Quoter {

    private static final BigDecimal EXPRESS = new BigDecimal("1.25");

    private final Tariff tariff;

    public Quoter(Tariff tariff) {
        this.tariff = tariff;
    }

    public BigDecimal quote(Parcel parcel) {
        BigDecimal price = tariff.price(parcel.grams());
        return parcel.express() ? price.multiply(EXPRESS) : price;
    }

    public BigDecimal quoteAll(List<Parcel> parcels) {
        return parcels.stream().map(this::quote).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
