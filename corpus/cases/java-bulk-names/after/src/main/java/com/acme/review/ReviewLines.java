package com.acme.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reviews as lines for the summary mail. */
public class ReviewLines {
    private final ReviewerRepository reviewers;

    public ReviewLines(ReviewerRepository reviewers) {
        this.reviewers = reviewers;
    }

    public List<String> of(List<Review> reviews) {
        Set<Long> ids = reviews.stream().map(Review::reviewerId).collect(Collectors.toSet());
        Map<Long, String> names = reviewers.findAllById(ids).stream().collect(Collectors.toMap(Reviewer::id, Reviewer::name));
        return reviews.stream()
                .map(review -> names.getOrDefault(review.reviewerId(), "somebody") + ": " + review.text())
                .toList();
    }
}
