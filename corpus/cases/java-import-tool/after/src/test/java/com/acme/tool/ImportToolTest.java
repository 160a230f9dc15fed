package com.acme.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportToolTest {

    private final ImportTool tool = new ImportTool(new Importer());

    @TempDir
    Path folder;

    @Test
    void needsAFile() {
        assertEquals(2, tool.run(List.of()));
    }

    @Test
    void checkingReportsProblems() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "1,\n2,Ada\n");
        assertEquals(1, tool.run(List.of("--check", file.toString())));
        assertEquals(List.of("record 1 has no name"), new Importer().problems(file));
    }

    @Test
    void aGoodFileIsLoaded() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "2,Ada\n");
        assertEquals(0, tool.run(List.of(file.toString())));
    }
}
