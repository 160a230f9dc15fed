package com.acme.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class RemoteLockTest {

    private final FakeLockClient client = new FakeLockClient("ada");

    @Test
    void takesAFreeLock() {
        assertTrue(new RemoteLock(client, "a").acquire(1));
        assertEquals(List.of("ada"), new RemoteLock(client, "a").owners());
    }

    @Test
    void aFailureIsALockException() {
        client.failWith(new IllegalStateException("down"));
        assertThrows(LockException.class, () -> new RemoteLock(client, "a").acquire(1));
    }

    @Test
    void runsWorkUnderTheLock() {
        assertEquals("done", new RemoteLock(client, "a").locked(5, () -> "done"));
    }
}
