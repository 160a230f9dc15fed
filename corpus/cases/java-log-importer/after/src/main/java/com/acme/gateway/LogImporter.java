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

    public int importFile(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int imported = 0;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            store.save(Hit.parse(line));
            imported++;
        }
        return imported;
    }

    public void reimportFailures(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            List<Hit> failures = lines.map(Hit::parse).filter(Hit::failed).collect(Collectors.toList());
            for (Hit hit : failures) {
                store.replace(hit);
            }
        }
    }

    public long count() {
        return store.count();
    }
}
