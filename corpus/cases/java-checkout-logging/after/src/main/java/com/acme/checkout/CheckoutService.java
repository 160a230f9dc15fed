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
        log.info(">>> Entering checkout with request {}", request);
        Money total = cart.total();
        if (cart.voucher() != null) {
            total = total.minus(voucherValue(cart.voucher()));
        }
        Receipt receipt = gateway.pay(request, total);
        log.info("Payment response: {}", receipt);
        log.info("<<< Exiting checkout");
        return receipt;
    }

    private Money voucherValue(String code) {
        Voucher voucher = vouchers.find(code);
        System.out.println("voucher = " + voucher);
        if (voucher == null || voucher.isUsed()) {
            throw new IllegalArgumentException("the voucher is not valid: " + code);
        }
        return voucher.value();
    }

    public boolean accepts(Cart cart) {
        return !cart.isEmpty();
    }
}
