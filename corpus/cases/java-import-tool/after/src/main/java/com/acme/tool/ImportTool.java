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
        boolean check = words.get(0).equals("--check");
        int problems = 0;
        for (String word : check ? words.subList(1, words.size()) : words) {
            for (String problem : check ? importer.problems(Path.of(word)) : importer.load(Path.of(word))) {
                System.out.println(word + ": " + problem);
                problems++;
            }
        }
        System.out.println(problems + " problems");
        return problems == 0 ? 0 : 1;
    }
}
