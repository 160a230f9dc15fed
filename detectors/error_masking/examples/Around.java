package examples;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class Around {
    User must(long id) {
        User user;
        try {
            user = client.user(id);
            // ok: error-masking (met right after)
        } catch (Exception e) {
            user = null;
        }
        if (user == null) {
            throw new IllegalStateException("no user " + id);
        }
        return user;
    }

    User perhaps(long id) {
        User user;
        try {
            user = client.user(id);
            // expect: error-masking
        } catch (Exception e) {
            user = null;
        }
        if (id > 0) {
            throw new IllegalStateException("no user " + id);
        }
        return user;
    }

    CompletableFuture<User> handled(long id) {
        // expect: error-masking
        return client.userAsync(id).handle((user, error) -> error != null ? null : user);
    }

    CompletableFuture<List<User>> handledInBlock(long id) {
        // expect: error-masking
        return client.usersAsync(id).handle((users, error) -> {
            if (error != null) {
                log.warn("users", error);
                return List.of();
            }
            return users;
        });
    }

    CompletableFuture<User> handledWell(long id) {
        // ok: error-masking (told apart)
        return client.userAsync(id).handle((user, error) -> error != null ? User.failed(error) : user);
    }

    CompletableFuture<User> mapped(long id) {
        // ok: error-masking (no part for errors)
        return client.userAsync(id).handle((user, error) -> user);
    }

    String password() {
        // expect: error-masking
        return Optional.ofNullable(System.getenv("DB_PASSWORD")).orElse("postgres");
    }

    String marked() {
        // ok: error-masking (nothing stands in)
        return new StringBuilder(System.getenv("DB_PASSWORD")).append("postgres").toString();
    }

    String title() {
        // ok: error-masking (no setting)
        return Optional.ofNullable(page.title("DB_PASSWORD")).orElse("postgres");
    }

    int count() {
        try {
            return store.count();
            // expect: error-masking
        } finally {
            return 0;
        }
    }

    Page awaitPage(String url) throws Exception {
        for (int i = 0; i < 10; i++) {
            try {
                return client.page(url);
                // ok: error-masking (tried again until it succeeds)
            } catch (Exception e) {
                Thread.sleep(100);
            }
        }
        return client.lastPage();
    }

    String text(String url) {
        try {
            return client.text(url);
            // expect: error-masking
        } catch (IOException e) {
            log.error("text of {}", url, e);
            return "";
        }
    }

    void warm(String url) {
        try {
            client.text(url);
            // ok: error-masking (one kind of error, and it is logged)
        } catch (IOException e) {
            log.error("text of {}", url, e);
        }
    }

    ResponseEntity<List<User>> users() {
        try {
            return ResponseEntity.ok(client.users());
            // expect: error-masking
        } catch (Exception e) {
            return ResponseEntity.ok(List.of());
        }
    }

    ResponseEntity<List<User>> usersOrStatus() {
        try {
            return ResponseEntity.ok(client.users());
            // ok: error-masking (the client is told)
        } catch (Exception e) {
            return ResponseEntity.status(502).body(List.of());
        }
    }

    void kill(Process process) {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            // ok: error-masking (cleanup)
        } catch (Exception ignored) {
        }
    }
}
