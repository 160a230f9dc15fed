import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class Orders {
    private final CustomerRepository customers;
    private final OrderMapper orderMapper;
    private final JdbcTemplate jdbc;
    private final RestTemplate rest;
    private final EntityManager em;

    List<OrderView> views(List<Order> orders) {
        List<OrderView> views = new ArrayList<>();
        for (Order order : orders) {
            Customer customer = customers.findById(order.getCustomerId()).orElseThrow(); // expect: fetch-in-loop
            views.add(new OrderView(order, customer));
        }
        return views;
    }

    List<Customer> all(List<Long> ids) {
        return ids.stream().map(id -> customers.findById(id).orElse(null)).collect(Collectors.toList()); // expect: fetch-in-loop
    }

    List<Order> handed(List<Long> ids) {
        return ids.stream().map(orderMapper::selectById).toList(); // expect: fetch-in-loop
    }

    void print(List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            Order order = em.find(Order.class, ids.get(i)); // expect: fetch-in-loop
            System.out.println(order + priceOf(ids.get(i)));
        }
    }

    private String priceOf(Long id) {
        return jdbc.queryForObject("SELECT price FROM prices WHERE id = ?", String.class, id); // expect: fetch-in-loop
    }

    List<Profile> profiles(List<Long> ids) {
        List<Profile> found = new ArrayList<>();
        for (Long id : ids) {
            found.add(rest.getForObject(base + "/profiles/" + id, Profile.class)); // expect: fetch-in-loop
        }
        return found;
    }

    List<OrderView> bulk(List<Order> orders) {
        // ok: fetch-in-loop (one read before the loop)
        Map<Long, Customer> byId = customers.findAllById(idsOf(orders)).stream().collect(Collectors.toMap(Customer::getId, c -> c));
        return orders.stream().map(o -> new OrderView(o, byId.get(o.getCustomerId()))).toList(); // ok: fetch-in-loop (in memory)
    }

    Map<Long, Customer> remembered(List<Order> orders) {
        Map<Long, Customer> known = new HashMap<>();
        for (Order order : orders) {
            // ok: fetch-in-loop (kept for the next one)
            known.computeIfAbsent(order.getCustomerId(), id -> customers.findById(id).orElseThrow());
        }
        return known;
    }

    Optional<Customer> of(Optional<Order> order) {
        return order.map(o -> customers.findById(o.getCustomerId()).orElseThrow()); // ok: fetch-in-loop (one at most)
    }

    void batches(List<Long> ids) {
        for (List<Long> batch : Lists.partition(ids, 500)) {
            customers.findAllById(batch); // ok: fetch-in-loop (batches of ids)
        }
    }

    Order retried(Long id) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Order order = orderMapper.selectById(id); // ok: fetch-in-loop (retries)
            if (order != null) {
                return order;
            }
        }
        return null;
    }

    void fixed() {
        for (Status status : Status.values()) {
            System.out.println(customers.countByStatus(status)); // ok: fetch-in-loop (a few, named by the code)
        }
    }

    void joined(Long customer) {
        for (Order order : orderMapper.selectWithItems(customer)) { // ok: fetch-in-loop (what the loop goes over)
            System.out.println(order.getItems().size()); // ok: fetch-in-loop (loaded by the join)
        }
    }
}

class Parcel {
    @ManyToOne(fetch = FetchType.LAZY)
    private Carrier carrier;

    @OneToMany(mappedBy = "parcel")
    private List<Stamp> stamps;
}

class Parcels {
    private final ParcelRepository parcels;
    private final EntityManager em;

    void print() {
        for (Parcel parcel : parcels.findAll()) {
            System.out.println(parcel.getCarrier().getName()); // expect: fetch-in-loop
        }
        for (Parcel parcel : em.createQuery("SELECT p FROM Parcel p JOIN FETCH p.carrier", Parcel.class).getResultList()) {
            System.out.println(parcel.getCarrier().getName()); // ok: fetch-in-loop (joined)
        }
        for (Parcel parcel : parcels.findAll()) {
            System.out.println(parcel.getWeight()); // ok: fetch-in-loop (a column)
        }
    }
}
