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
        return false;
    }

    public boolean login(String name, String password, Instant now) {
        return passwords.matches(name, password);
    }
}
