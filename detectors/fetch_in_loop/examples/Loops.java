package shop.report;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Loops {
    private final OrderRepository orderRepository;
    private final CustomerRepository customerRepository;
    private final EntityManager entityManager;
    private final JdbcTemplate jdbcTemplate;
    private final RestTemplate restTemplate;
    private final UserMapper userMapper;
    private final ProductClient productClient;
    private final Map<Long, Customer> cache = new ConcurrentHashMap<>();

    public List<OrderView> views(List<Order> orders) {
        List<OrderView> views = new ArrayList<>();
        for (Order order : orders) {
            Customer customer = customerRepository.findById(order.getCustomerId()).orElseThrow(); // expect: fetch-in-loop
            views.add(new OrderView(order, customer));
        }
        return views;
    }

    public List<OrderView> streamed(List<Order> orders) {
        return orders.stream()
            .map(order -> {
                Customer customer = customerRepository.findById(order.getCustomerId()).orElse(null); // expect: fetch-in-loop
                return new OrderView(order, customer);
            })
            .collect(Collectors.toList());
    }

    public List<Customer> references(List<Long> ids) {
        return ids.stream().map(customerRepository::findById).flatMap(Optional::stream).toList(); // expect: fetch-in-loop
    }

    public Map<Long, Long> counts(List<Customer> customers) {
        Map<Long, Long> counts = new HashMap<>();
        customers.forEach(customer -> counts.put(customer.getId(), orderRepository.countByCustomerId(customer.getId()))); // expect: fetch-in-loop
        return counts;
    }

    public void managed(List<Long> ids) {
        for (Long id : ids) {
            Order order = entityManager.find(Order.class, id); // expect: fetch-in-loop
            System.out.println(order.getTotal());
        }
    }

    public List<String> names(List<Long> ids) {
        List<String> names = new ArrayList<>();
        for (Long id : ids) {
            names.add(jdbcTemplate.queryForObject("SELECT name FROM users WHERE id = ?", String.class, id)); // expect: fetch-in-loop
        }
        return names;
    }

    public List<Profile> profiles(List<String> ids) {
        List<Profile> profiles = new ArrayList<>();
        for (String id : ids) {
            profiles.add(restTemplate.getForObject(baseUrl + "/profiles/" + id, Profile.class)); // expect: fetch-in-loop
        }
        return profiles;
    }

    public void mapped(List<Order> orders) {
        for (Order order : orders) {
            User user = userMapper.selectById(order.getUserId()); // expect: fetch-in-loop
            order.setUserName(user.getName());
        }
    }

    public BigDecimal total(Cart cart) {
        BigDecimal total = BigDecimal.ZERO;
        for (CartItem item : cart.getItems()) {
            total = total.add(priceOf(item).multiply(item.getQuantity()));
        }
        return total;
    }

    private BigDecimal priceOf(CartItem item) {
        Product product = productClient.getProduct(item.getProductId()); // expect: fetch-in-loop
        return product.getPrice();
    }

    public List<Customer> cached(List<Order> orders) {
        return orders.stream()
            .map(o -> cache.computeIfAbsent(o.getCustomerId(), id -> customerRepository.findById(id).orElseThrow())) // ok: fetch-in-loop (cached)
            .toList();
    }

    public List<OrderView> bulk(List<Order> orders) {
        Set<Long> ids = orders.stream().map(Order::getCustomerId).collect(Collectors.toSet());
        Map<Long, Customer> customers = customerRepository.findAllById(ids).stream() // ok: fetch-in-loop (one read)
            .collect(Collectors.toMap(Customer::getId, c -> c));
        return orders.stream().map(o -> new OrderView(o, customers.get(o.getCustomerId()))).toList(); // ok: fetch-in-loop (in memory)
    }

    public void batches(List<Long> ids) {
        for (List<Long> part : Lists.partition(ids, 500)) {
            process(orderRepository.findByIdIn(part)); // ok: fetch-in-loop (batches of ids)
        }
    }

    public Order retry(Long id) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return orderRepository.findById(id).orElseThrow(); // ok: fetch-in-loop (retries)
            } catch (TransientDataAccessException e) {
                backoff(attempt);
            }
        }
        return null;
    }

    public void allPages() {
        int number = 0;
        Page<Order> page;
        do {
            page = orderRepository.findAll(PageRequest.of(number++, 100)); // ok: fetch-in-loop (pages)
            page.forEach(this::handle);
        } while (page.hasNext());
    }

    public void prepared(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT total FROM orders WHERE id = ?")) {
            for (Long id : ids) {
                statement.setLong(1, id);
                try (ResultSet rows = statement.executeQuery()) { // expect: fetch-in-loop
                    rows.next();
                }
            }
        }
    }

    public void fetched() {
        List<Order> orders = entityManager.createQuery("select o from Order o join fetch o.lines", Order.class).getResultList();
        for (Order order : orders) {
            order.getLines().forEach(line -> print(line)); // ok: fetch-in-loop (fetched with it)
        }
    }
}
