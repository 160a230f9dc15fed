package com.acme.desk;

public record TicketSummary(long id, String title) {
}
