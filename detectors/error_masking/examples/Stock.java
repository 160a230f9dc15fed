class Lib {
    void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) { // expect: error-masking
        }
    }

    void handler() {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {});
    }

    String read(String p) {
        try {
            return Files.readString(Path.of(p));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path p, String s) {
        try {
            Files.writeString(p, s);
        } catch (IOException e) { // expect: error-masking
            // ignore
        }
    }

    int exec(Runnable r) {
        try {
            r.run();
            return 0;
        } catch (Exception e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    Result<User> user(String id) {
        try {
            return Result.ok(api.user(id));
        } catch (ApiException e) {
            return Result.error(e);
        }
    }

    Integer stock(String sku) {
        Integer stock = null;
        try {
            stock = api.stock(sku);
        } catch (Exception e) { // expect: error-masking
            logger.warn("no stock for {}: {}", sku, e.getMessage());
        }
        return stock;
    }

    List<Row> rows(Path csv) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(csv)) {
            try {
                rows.add(Row.parse(line));
            } catch (Exception e) { // expect: error-masking
                // skip bad lines
            }
        }
        return rows;
    }

    CompletableFuture<Void> async() {
        return api.push().whenComplete((r, e) -> {
            if (e != null) log.error("push", e);
        });
    }

    CompletableFuture<List<User>> async2() {
        return api.users().exceptionally(e -> { // expect: error-masking
            log.error("users", e);
            return Collections.emptyList();
        });
    }

    boolean isUp() {
        try {
            api.ping();
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
