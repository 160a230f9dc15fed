@Service
class Setup {
    private static final String API_KEY = "CRM_API_KEY";
    private static final Logger logger = LoggerFactory.getLogger(Setup.class);

    void detect() {
        logger.debug("key read from the variable {}", API_KEY); // ok: verbose-logging (the name of the setting)
        client.use(System.getenv(API_KEY));
    }

    void startup() {
        logger.info("Starting up."); // ok: verbose-logging (the life of a service)
        executor.start();
        logger.info("Startup complete.");
    }

    void createOrder(Order order) {
        logger.info("Creating order."); // expect: verbose-logging
        repository.save(order);
        logger.info("Order created.");
    }

    String body(Order order) throws Exception {
        String json = mapper.writeValueAsString(order);
        logger.info("sending {}", json); // expect: verbose-logging
        return json;
    }
}
