package com.acme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class FeedCacheTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final FeedCache cache = new FeedCache(this::open, Clock.systemUTC());

    private ByteArrayInputStream open(String url) {
        opened.incrementAndGet();
        return new ByteArrayInputStream("<rss>\n <title>A</title>\n".getBytes());
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(cache.size()).isZero();
    }

    @Test
    void asksOnce() throws Exception {
        cache.body("a");
        assertThat(new String(cache.body("a"))).startsWith("<rss>");
        assertThat(opened).hasValue(1);
    }

    @Test
    void copiesTitles() throws Exception {
        StringWriter out = new StringWriter();
        cache.copyTitles("a", out);
        assertThat(out.toString()).isEqualTo("<title>A</title>\n");
    }

    @Test
    void batchesHaveAHundred() {
        assertThat(cache.batches(Collections.nCopies(250, "u"))).hasSize(3);
    }
}
