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
}
