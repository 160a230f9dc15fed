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

    public byte[] body(String url) throws IOException {
        Entry entry = entries.get(url);
        if (entry == null || entry.isOlderThan(LIFETIME, clock)) {
            entry = new Entry(client.open(url).readAllBytes(), clock.instant());
            entries.put(url, entry);
        }
        return entry.body();
    }

    public void copyTitles(String url, Writer out) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(client.open(url), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.contains("<title>")).forEach(line -> write(out, line));
        }
    }

    public List<List<String>> batches(Iterable<String> urls) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>(BATCH);
        for (String url : urls) {
            batch.add(url);
            if (batch.size() == BATCH) {
                batches.add(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line.strip());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return entries.size();
    }
}
