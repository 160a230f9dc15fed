package com.acme.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewLinesTest {
    private final ReviewLines lines = new ReviewLines(ids -> List.of(new Reviewer(7, "Ada")));

    @Test
    void namesTheReviewer() {
        assertThat(lines.of(List.of(new Review(1, 7, "fine")))).containsExactly("Ada: fine");
    }

    @Test
    void aReviewerWhoLeftIsSomebody() {
        assertThat(lines.of(List.of(new Review(1, 8, "fine")))).containsExactly("somebody: fine");
    }
}
