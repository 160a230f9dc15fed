package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Again {
    private final OrderRepository orderRepository;
    private final CustomerRepository customerRepository;
    private final EntityManager entityManager;
    private final PaymentClient paymentClient;

    public Order find(Long id) {
        if (orderRepository.findById(id).isPresent()) {
            return orderRepository.findById(id).get(); // expect: redundant-fetch
        }
        throw new NotFoundException(id);
    }

    @Transactional
    public OrderDto create(CreateOrderRequest request) {
        Order order = new Order(request.getCustomerId());
        Order saved = orderRepository.save(order);
        Order loaded = orderRepository.findById(saved.getId()).orElseThrow(); // expect: redundant-fetch
        return OrderDto.of(loaded);
    }

    @Transactional
    public void rename(Customer customer, String name) {
        Customer found = customerRepository.findById(customer.getId()).orElseThrow(); // expect: redundant-fetch
        found.setName(name);
    }

    public void ship(Long orderId) {
        Order order = orderRepository.findById(orderId).orElseThrow();
        order.setStatus(Status.SHIPPED);
        orderRepository.save(order);
        sendMail(order.getId());
    }

    private void sendMail(Long orderId) {
        Order order = orderRepository.findById(orderId).orElseThrow(); // expect: redundant-fetch
        mailer.send(order.getEmail());
    }

    public void locked(Long id) {
        Order order = entityManager.find(Order.class, id);
        Order locked = entityManager.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE); // ok: redundant-fetch (locks the row)
        locked.cancel(order);
    }

    public Order expire(Long id) {
        Order order = orderRepository.findById(id).orElseThrow();
        orderRepository.expireAll(order.getCustomerId());
        entityManager.clear();
        return orderRepository.findById(id).orElseThrow(); // ok: redundant-fetch (after a bulk statement)
    }

    public Order pay(Long id) {
        Order order = orderRepository.findById(id).orElseThrow();
        paymentClient.charge(order.getId(), order.getTotal());
        return orderRepository.findById(id).orElseThrow(); // ok: redundant-fetch (another service was told)
    }

    public void transfer(Long fromId, Long toId) {
        Account from = accountRepository.findById(fromId).orElseThrow();
        Account to = accountRepository.findById(toId).orElseThrow(); // ok: redundant-fetch (another account)
        from.moveTo(to);
    }

    public void process(Order order, Long orderId) {
        Order current = orderRepository.findById(orderId).orElseThrow(); // expect: redundant-fetch
        System.out.println(current.getTotal() + order.getTotal());
    }

    public Map<String, Object> view(Long customerId) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", customerRepository.findById(customerId).get().getName());
        model.put("email", customerRepository.findById(customerId).get().getEmail()); // expect: redundant-fetch
        return model;
    }

    public void update(OrderDto dto) {
        Order order = orderRepository.findById(dto.getId()).orElseThrow(); // ok: redundant-fetch (a view of it, not the order)
        order.setNote(dto.getNote());
    }
}
