package com.acme.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

public class LogImporter {

    private final HitStore store;

    public LogImporter(HitStore store) {
        this.store = store;
    }

    public void importLine(String line) {
        store.save(Hit.parse(line));
    }

    public long count() {
        return store.count();
    }
}
