package shop.more;

import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

@Service
public class More extends ServiceImpl<OrderMapper, Order> {
    private final RestClient restClient;
    private final WebClient webClient;
    private final MongoTemplate mongoTemplate;
    private final UserService userService;
    private final OrderRepository orderRepository;
    private final Executor executor;

    public List<Item> items(List<String> ids) {
        return ids.stream()
            .map(id -> restClient.get().uri("/items/{id}", id).retrieve().body(Item.class)) // expect: fetch-in-loop
            .toList();
    }

    public Flux<Item> reactive(List<String> ids) {
        return Flux.fromIterable(ids)
            .flatMap(id -> webClient.get().uri("/items/{id}", id).retrieve().bodyToMono(Item.class)); // expect: fetch-in-loop
    }

    public List<User> mongo(Collection<String> ids) {
        List<User> users = new ArrayList<>();
        for (String id : ids) {
            users.add(mongoTemplate.findById(id, User.class)); // expect: fetch-in-loop
        }
        return users;
    }

    public void plus(List<Long> ids) {
        for (Long id : ids) {
            Order order = this.getById(id); // expect: fetch-in-loop
            order.ship();
        }
    }

    public List<Order> futures(List<Long> ids) {
        List<CompletableFuture<Order>> futures = ids.stream()
            .map(id -> CompletableFuture.supplyAsync(() -> orderRepository.findById(id).orElse(null), executor)) // expect: fetch-in-loop
            .collect(Collectors.toList());
        return futures.stream().map(CompletableFuture::join).collect(Collectors.toList());
    }

    public void iterator(List<Long> ids) {
        Iterator<Long> iterator = ids.iterator();
        while (iterator.hasNext()) {
            Long id = iterator.next();
            Order order = orderRepository.findById(id).orElseThrow(); // expect: fetch-in-loop
            order.ship();
        }
    }

    public void nested(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet orders = statement.executeQuery("SELECT id FROM orders"); // ok: fetch-in-loop (read once)
        while (orders.next()) {
            long id = orders.getLong("id");
            PreparedStatement lines = connection.prepareStatement("SELECT * FROM lines WHERE order_id = ?");
            lines.setLong(1, id);
            ResultSet found = lines.executeQuery(); // expect: fetch-in-loop
            print(found);
        }
    }

    public Map<Long, User> users(Set<Long> userIds) {
        return userIds.stream().collect(Collectors.toMap(id -> id, id -> userService.getUserById(id))); // expect: fetch-in-loop
    }

    public void indexed(List<Order> orders) {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            User user = userService.findUser(order.getUserId()); // expect: fetch-in-loop
            print(user);
        }
    }

    public Optional<User> owner(Long id) {
        return orderRepository.findById(id).map(order -> userService.findUser(order.getUserId())); // ok: fetch-in-loop (one, at most)
    }

    public void kept(List<Order> orders) {
        Map<Long, User> users = new HashMap<>();
        for (Order order : orders) {
            User user = users.get(order.getUserId());
            if (user == null) {
                user = userService.findUser(order.getUserId()); // ok: fetch-in-loop (kept)
                users.put(order.getUserId(), user);
            }
            print(user);
        }
    }

    public User firstActive(List<Long> ids) {
        for (Long id : ids) {
            User user = userService.findUser(id); // ok: fetch-in-loop (ends with the first)
            if (user.isActive()) {
                return user;
            }
        }
        return null;
    }

    public void messages(List<Code> codes, Locale locale) {
        for (Code code : codes) {
            print(messageSource.getMessage(code.name(), null, locale)); // ok: fetch-in-loop (in memory)
        }
    }

    public Mono<Long> latest(String name) {
        return postQuery.listOptions(name)
            .flatMap(options -> Mono.just(options))
            .flatMap(options -> orderRepository.countByOptions(options)) // ok: fetch-in-loop (one, when it comes)
            .map(count -> count + 1);
    }
}
