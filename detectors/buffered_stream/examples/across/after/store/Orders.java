package store;

import java.nio.file.*;
import java.util.*;

public class Orders {
    private final JdbcTemplate jdbcTemplate;

    public List<Order> openOrders() {
        // expect: buffered-stream
        return jdbcTemplate.query("SELECT * FROM orders WHERE open", this::map);
    }

    public List<Order> closedOrders() {
        // ok: buffered-stream (sorted by its caller)
        return jdbcTemplate.query("SELECT * FROM orders WHERE NOT open", this::map);
    }
}
