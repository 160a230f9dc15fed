package com.acme.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;

class FeedCacheTest {

    private final FeedCache cache = new FeedCache(url -> null, Clock.systemUTC());

    @Test
    void isEmptyAtFirst() {
        assertThat(cache.size()).isZero();
    }
}
