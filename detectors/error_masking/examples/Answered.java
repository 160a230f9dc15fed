class Sync {
    User user(Long id) {
        try {
            return entityManager.createQuery("…", User.class).getSingleResult();
        } catch (NoResultException e) {
            return null;
        }
    }

    void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tick();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.error("tick failed", e);
            }
        }
    }

    Report importRows(List<Row> rows) {
        List<String> errors = new ArrayList<>();
        for (Row row : rows) {
            try {
                repo.insert(row);
            } catch (RuntimeException e) {
                errors.add(row.id() + ": " + e.getMessage());
            }
        }
        return new Report(rows.size() - errors.size(), errors);
    }

    void copy(Path a, Path b) throws IOException {
        try {
            Files.copy(a, b);
        } catch (FileAlreadyExistsException e) {
            log.debug("{} is there already", b);
        }
    }

    String decode(String s) {
        try {
            return URLDecoder.decode(s, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    Either<Error, User> either(String id) {
        try {
            return Either.right(api.user(id));
        } catch (Exception e) {
            return Either.left(new Error(e));
        }
    }

    void order(Order o) {
        try {
            gateway.charge(o);
            o.setStatus(Status.PAID);
        } catch (GatewayException e) {
            o.setStatus(Status.FAILED);
            o.setReason(e.getMessage());
        }
    }

    CompletableFuture<User> async(String id) {
        return api.userAsync(id).exceptionallyCompose(e -> CompletableFuture.failedFuture(new ApiException(e)));
    }

    ResponseEntity<?> handle() {
        try {
            return ResponseEntity.ok(service.all());
        } catch (Exception e) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
        }
    }

    void close() {
        try {
            out.flush();
        } catch (IOException e) {
            log.warn("flush", e);
        } finally {
            IOUtils.closeQuietly(out);
        }
    }

    Optional<Integer> number(String s) {
        try {
            return Optional.of(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    public boolean equals(Object o) {
        try {
            return compare((Sync) o);
        } catch (ClassCastException e) {
            return false;
        }
    }
}
