package com.acme.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class FeedCache {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    private final FeedClient client;
    private final Clock clock;
    private final Map<String, Entry> entries = new HashMap<>();

    public FeedCache(FeedClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    public int size() {
        return entries.size();
    }
}
