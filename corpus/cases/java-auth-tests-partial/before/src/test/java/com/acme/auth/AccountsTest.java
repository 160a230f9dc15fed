package com.acme.auth;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class AccountsTest {

    private final Accounts accounts = new Accounts((name, password) -> password.equals("right"));
}
