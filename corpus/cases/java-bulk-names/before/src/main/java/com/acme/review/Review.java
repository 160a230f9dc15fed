package com.acme.review;

public record Review(long id, long reviewerId, String text) {}
