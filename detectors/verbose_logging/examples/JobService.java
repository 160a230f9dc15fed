package com.acme;

@Service
public class JobService {
    private static final Logger logger = LoggerFactory.getLogger(JobService.class);

    public void runBatch(List<Item> items) {
        int done = 0;
        for (Item item : items) {
            process(item);
            done++;
            if (done % 100 == 0) {
                logger.info("{} of {} done", done, items.size());
            }
        }
    }

    public void each(List<Item> items) {
        items.stream().map(this::convert).peek(i -> logger.info("converted {}", i)).forEach(this::save); // expect: verbose-logging
    }

    public void whileLoop(ResultSet rs) throws SQLException {
        while (rs.next()) {
            logger.info("row {}", rs.getLong(1)); // expect: verbose-logging
        }
    }

    public String token(String user) {
        String jwt = tokens.create(user);
        logger.info("created jwt {}", jwt); // expect: verbose-logging
        return jwt;
    }

    public void request(HttpServletRequest request) {
        logger.info("request: {}", request); // expect: verbose-logging
        handle(request);
    }

    public void request2(OrderRequest request) {
        logger.info("order for customer {}", request.customerId());
        handle(request);
    }

    public void debug(OrderRequest request) {
        logger.debug("order {}", request);
        handle(request);
    }

    public void error(Order order) {
        try {
            charge(order);
        } catch (PaymentException e) {
            logger.error("charge of {} failed", order.id(), e);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "JobService";
    }

    public void three(Order order) {
        logger.info("a"); // expect: verbose-logging
        charge(order);
        logger.warn("b");
        ship(order);
        logger.info("c {}", order.id());
    }

    public void arms(Order order) {
        switch (order.state()) {
            case NEW -> logger.info("new {}", order.id());
            case PAID -> logger.info("paid {}", order.id());
            case SHIPPED -> logger.info("shipped {}", order.id());
        }
    }

    public void err() {
        System.err.println("something happened"); // expect: verbose-logging
    }

    public void slf4jGuard(List<Item> items) {
        for (Item item : items) {
            if (logger.isTraceEnabled()) {
                logger.info("item {}", item);
            }
        }
    }
}
