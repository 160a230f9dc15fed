package com.acme.tool;

import java.nio.file.Path;
import java.util.List;

public final class ImportTool {

    private final Importer importer;

    public ImportTool(Importer importer) {
        this.importer = importer;
    }

    public static void main(String[] args) {
        System.exit(new ImportTool(new Importer()).run(List.of(args)));
    }

    int run(List<String> words) {
        if (words.isEmpty()) {
            System.err.println("usage: import [--check] FILE...");
            return 2;
        }
        for (String word : words) {
            importer.load(Path.of(word));
        }
        return 0;
    }
}
