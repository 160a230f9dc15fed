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

    @Override
    public boolean acquire(long millis) {
        throw new UnsupportedOperationException();
    }
}
