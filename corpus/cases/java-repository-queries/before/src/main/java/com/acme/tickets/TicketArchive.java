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

    public long open() {
        return entities.createQuery("select count(t) from Ticket t where t.closedAt is null", Long.class).getSingleResult();
    }
}
