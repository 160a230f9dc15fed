import org.springframework.stereotype.Service;

@Service
class Shipping {
    private final OrderRepository orders;
    private final CustomerRepository customers;
    private final EntityManager em;
    private final BillingClient billingClient;

    Order ship(Long orderId) {
        Order order = orders.findById(orderId).orElseThrow();
        weigh(order);
        Order again = orders.findById(orderId).orElseThrow(); // expect: redundant-fetch
        return again;
    }

    Label label(Order order) {
        Order fresh = orders.findById(order.getId()).orElseThrow(); // expect: redundant-fetch
        return fresh.getLabel();
    }

    Order create(Order order) {
        Order saved = orders.save(order);
        return orders.findById(saved.getId()).orElseThrow(); // expect: redundant-fetch
    }

    void close(Long orderId) {
        Order order = em.find(Order.class, orderId);
        order.close();
        announce(order.getId());
    }

    private void announce(Long orderId) {
        Order order = em.find(Order.class, orderId); // expect: redundant-fetch
        send(order.getEmail());
    }

    Order refreshed(Long orderId) {
        Order order = em.find(Order.class, orderId);
        em.refresh(order);
        return em.find(Order.class, orderId); // ok: redundant-fetch (after a refresh)
    }

    Order afterBulk(Long orderId) {
        Order order = orders.findById(orderId).orElseThrow();
        orders.updateState(orderId, State.SENT);
        return orders.findById(orderId).orElseThrow(); // ok: redundant-fetch (a statement went past the object)
    }

    Order afterService(Order order) {
        billingClient.charge(order.getId());
        return orders.findById(order.getId()).orElseThrow(); // ok: redundant-fetch (another service may have written)
    }

    Order locked(Order order) {
        return em.find(Order.class, order.getId(), LockModeType.PESSIMISTIC_WRITE); // ok: redundant-fetch (takes a lock)
    }

    Order update(OrderRequest order) {
        return orders.findById(order.getId()).orElseThrow(); // ok: redundant-fetch (a request is no order)
    }

    Customer customer(Order order) {
        return customers.findById(order.getId()).orElseThrow(); // ok: redundant-fetch (another thing)
    }

    Order withItems(Order order) {
        return orders.findWithItemsById(order.getId()).orElseThrow(); // ok: redundant-fetch (loads more than is in hand)
    }

    Order either(Long orderId, boolean fast) {
        if (fast) {
            return orders.findById(orderId).orElseThrow();
        }
        return orders.findById(orderId).orElse(null); // ok: redundant-fetch (the other way)
    }
}
