package com.acme;

@RestController
class ProductController {
    @GetMapping("/products")
    public ResponseEntity<List<Product>> products() {
        try {
            return ResponseEntity.ok(service.products());
        } catch (Exception e) { // expect: error-masking
            return ResponseEntity.ok(Collections.emptyList());
        }
    }

    @GetMapping("/products/{id}")
    public ResponseEntity<Product> product(@PathVariable Long id) {
        try {
            return ResponseEntity.ok(service.product(id));
        } catch (NotFoundException e) {
            return ResponseEntity.notFound().build();
        }
    }

    @PostMapping("/products")
    public ResponseEntity<?> create(@RequestBody Product p) {
        try {
            return ResponseEntity.ok(service.create(p));
        } catch (Exception e) {
            log.error("create", e);
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body("could not create");
        }
    }

    @ExceptionHandler(Exception.class)
    public ResponseEntity<String> handle(Exception e) {
        return ResponseEntity.status(500).body(e.getMessage());
    }
}

@Component
class Jobs {
    @Scheduled(fixedDelay = 1000)
    public void poll() {
        try {
            service.poll();
        } catch (Exception e) {
            log.error("poll failed", e);
        }
    }

    @KafkaListener(topics = "orders")
    public void onOrder(OrderEvent event) {
        try {
            service.handle(event);
        } catch (Exception e) { // expect: error-masking
            log.error("failed: " + e.getMessage());
        }
    }

    public Double convert(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException ignored) {
            return null;
        }
    }

    public Properties load(String name) {
        Properties p = new Properties();
        try (InputStream in = getClass().getResourceAsStream(name)) {
            p.load(in);
        } catch (IOException e) {
            // use defaults
        }
        return p;
    }

    public Optional<User> user(String id) {
        try {
            return Optional.ofNullable(jdbc.queryForObject(SQL, mapper, id));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
    }

    public String hash(String text) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void notifyAll(List<User> users) {
        users.forEach(u -> {
            try {
                mailer.send(u.email());
            } catch (MailException e) {
                log.warn("mail to {} failed", u.id());
            }
        });
    }

    public Mono<User> reactive(String id) {
        return repo.findById(id).onErrorReturn(new User()); // expect: error-masking
    }

    public Mono<User> reactive2(String id) {
        return repo.findById(id).onErrorMap(e -> new ServiceException("user", e));
    }

    public CompletableFuture<Price> price(String sku) {
        return client.price(sku).handle((price, ex) -> ex != null ? Price.ZERO : price); // expect: error-masking
    }

    public Config config() {
        try {
            return mapper.readValue(file, Config.class);
        } catch (JsonProcessingException e) {
            return new Config();
        }
    }

    public Lock acquire(String name) {
        try {
            return locks.acquire(name);
        } catch (LockTimeoutException e) {
            return null;
        }
    }

    public int rows(String sql) {
        int count = 0;
        try (Connection c = ds.getConnection(); PreparedStatement s = c.prepareStatement(sql)) {
            count = s.executeUpdate();
        } catch (SQLException e) { // expect: error-masking
            e.printStackTrace();
        }
        return count;
    }
}
