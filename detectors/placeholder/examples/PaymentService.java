package com.acme;

@Service
public class PaymentService {
    public PaymentResult charge(Order order) {
        // expect: placeholder
        // TODO: integrate with Stripe
        return PaymentResult.success();
    }

    public List<Product> getProducts() {
        // expect: placeholder
        return Arrays.asList(
            new Product(1L, "Laptop", 999.0),
            new Product(2L, "Phone", 599.0));
    }

    public boolean validate(String token) {
        // expect: placeholder
        return true; // simplified for demo
    }

    @Override
    public void onEvent(Event e) {
        // intentionally empty: only reads are of interest
    }

    public double risk(Order o) {
        // expect: placeholder
        throw new UnsupportedOperationException("Not supported yet.");
    }

    public void todoList() {
        todos.clear(); // the todo list of the day
    }
}
