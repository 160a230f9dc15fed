package com.acme.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class ReportBuilder {

    private final RegionSource regions;
    private final Executor executor;

    public ReportBuilder(RegionSource regions, Executor executor) {
        this.regions = regions;
        this.executor = executor;
    }

    public Report build(List<String> names) {
        List<CompletableFuture<Region>> pending = names.stream().map(this::loadAsync).toList();
        return new Report(pending.stream().map(CompletableFuture::join).toList());
    }

    public CompletableFuture<Region> loadAsync(String name) {
        return CompletableFuture.supplyAsync(() -> regions.load(name), executor);
    }

    public Comparison compare(String first, String second) {
        CompletableFuture<Region> left = loadAsync(first);
        CompletableFuture<Region> right = loadAsync(second);
        CompletableFuture.allOf(left, right).join();
        return new Comparison(left.join(), right.join());
    }

    public Report withAppendix(String name, Appendix appendix) {
        CompletableFuture<Region> region = loadAsync(name);
        List<String> notes = appendix.readNotes();
        return new Report(List.of(region.join())).withNotes(notes);
    }
}
