package com.acme.tickets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.persistence.EntityManager;

import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;

public class TicketArchive {

    private final EntityManager entities;
    private final S3AsyncClient s3;
    private final String bucket;

    public TicketArchive(EntityManager entities, S3AsyncClient s3, String bucket) {
        this.entities = entities;
        this.s3 = s3;
        this.bucket = bucket;
    }

    public void archive(Instant before, Path file) throws IOException {
        List<Ticket> tickets = entities.createQuery("select t from Ticket t where t.closedAt < :before", Ticket.class)
                .setParameter("before", before)
                .getResultList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Ticket ticket : tickets) {
                out.write(ticket.toJson());
                out.newLine();
            }
        }
        upload(file);
    }

    private void upload(Path file) {
        String key = "tickets/" + file.getFileName();
        s3.putObject(request -> request.bucket(bucket).key(key), AsyncRequestBody.fromFile(file)).join();
    }

    public long open() {
        return entities.createQuery("select count(t) from Ticket t where t.closedAt is null", Long.class).getSingleResult();
    }
}
