package com.acme.review;

public record Reviewer(long id, String name) {}
