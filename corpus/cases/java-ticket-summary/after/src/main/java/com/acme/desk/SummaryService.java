package com.acme.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public class SummaryService {

    private final TicketStore tickets;
    private final ExecutorService executor;

    public SummaryService(TicketStore tickets, ExecutorService executor) {
        this.tickets = tickets;
        this.executor = executor;
    }

    public TicketSummary summary(long id) {
        Ticket ticket = tickets.find(id);
        if (ticket.isClosed()) {
            return new TicketSummary(ticket.id(), ticket.title(), "", null);
        }
        return new TicketSummary(ticket.id(), ticket.title(), ticket.assignee(), null);
    }

    public List<Ticket> recent() throws ExecutionException, InterruptedException {
        Future<List<Ticket>> future = executor.submit(() -> tickets.newest(20));
        return future.get();
    }

    public CompletableFuture<Forecast> forecast(long id) {
        return tickets.forecast(id).exceptionally(error -> null);
    }
}
