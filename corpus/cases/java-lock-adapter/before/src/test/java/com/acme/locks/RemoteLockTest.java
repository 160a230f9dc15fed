package com.acme.locks;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RemoteLockTest {

    @Test
    void isNotSupportedYet() {
        assertThrows(UnsupportedOperationException.class, () -> new RemoteLock(null, "a").acquire(1));
    }
}
