package com.acme.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

public class RemoteLock implements DistributedLock {

    private final AsyncLockClient client;
    private final String name;

    public RemoteLock(AsyncLockClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * Takes the lock. {@link DistributedLock} is synchronous by contract, and the client has no blocking call,
     * so this thread has to wait here.
     */
    @Override
    public boolean acquire(long millis) {
        try {
            return client.acquire(name, millis).join();
        } catch (CompletionException e) {
            throw new LockException("cannot take lock " + name, e.getCause());
        }
    }

    public List<String> owners() {
        List<String> owners = new ArrayList<>();
        client.forEachOwner(name, owners::add);
        return owners;
    }

    public <T> T locked(long millis, java.util.function.Supplier<T> work) {
        if (!acquire(millis)) {
            throw new LockException("lock " + name + " is held by " + owners(), null);
        }
        LockHandle handle = client.handle(name);
        try {
            return work.get();
        } finally {
            handle.closeQuietly();
        }
    }
}
