package com.acme.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public class Accounts {

    private static final int LIMIT = 5;

    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Instant> locked = new HashMap<>();
    private final PasswordStore passwords;

    public Accounts(PasswordStore passwords) {
        this.passwords = passwords;
    }

    public boolean isLocked(String name, Instant now) {
        return locked.getOrDefault(name, Instant.MIN).isAfter(now);
    }

    public boolean login(String name, String password, Instant now) {
        if (locked.getOrDefault(name, Instant.MIN).isAfter(now)) {
            return false;
        }
        if (passwords.matches(name, password)) {
            failures.remove(name);
            return true;
        }
        int count = failures.merge(name, 1, Integer::sum);
        if (count >= LIMIT) {
            locked.put(name, now.plus(Duration.ofMinutes(15)));
            failures.remove(name);
        }
        return false;
    }
}
