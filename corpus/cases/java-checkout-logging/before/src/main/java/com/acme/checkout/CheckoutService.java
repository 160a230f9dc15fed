package com.acme.checkout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class CheckoutService {

    private static final Logger log = LoggerFactory.getLogger(CheckoutService.class);

    private final VoucherStore vouchers;
    private final PaymentGateway gateway;

    public CheckoutService(VoucherStore vouchers, PaymentGateway gateway) {
        this.vouchers = vouchers;
        this.gateway = gateway;
    }

    public Receipt checkout(Cart cart, PaymentRequest request) {
        Money total = cart.total();
        Receipt receipt = gateway.pay(request, total);
        return receipt;
    }

    public boolean accepts(Cart cart) {
        return !cart.isEmpty();
    }
}
