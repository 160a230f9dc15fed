class Q {
    Flux<User> a() {
        return source.users().onErrorContinue((e, o) -> {}); // expect: error-masking
    }
    List<User> b() {
        return Optional.ofNullable(fetch()).orElse(List.of());
    }
    void c() {
        try { push(); } catch (Throwable t) { /* ignore */ } // expect: error-masking
    }
    int d() {
        int n = 0;
        for (File f : files) {
            try {
                n += count(f);
            } catch (Exception e) { // expect: error-masking
                continue;
            }
        }
        return n;
    }
    User e(long id) {
        try {
            return repo.byId(id);
        } catch (RuntimeException e) { // expect: error-masking
            LOGGER.log(Level.WARNING, "no user", e);
        }
        return null;
    }
    String f() {
        String token = null;
        try {
            token = auth.token();
        } catch (Exception e) { // expect: error-masking
            // could not get the token
        }
        return token;
    }
    CompletableFuture<String> g() {
        return api.text().exceptionally(t -> null); // expect: error-masking
    }
    void h() {
        CompletableFuture.runAsync(this::sync).exceptionally(t -> { log.error("sync", t); return null; }); // expect: error-masking
    }
}
