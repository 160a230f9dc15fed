package com.acme.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {

    @TempDir
    Path folder;

    @Test
    void loads() throws Exception {
        Files.writeString(folder.resolve("a"), "x");
        assertNotNull(new PluginLoader(folder).load("a"));
    }

    @Test
    void aMissingPluginIsAnError() {
        assertThrows(PluginException.class, () -> new PluginLoader(folder).load("b"));
    }

    @Test
    void withoutAnOrderThereIsNone() throws Exception {
        assertEquals(List.of(), new PluginLoader(folder).order());
    }

    @Test
    void priorityMayBeMissing() {
        assertEquals(OptionalInt.of(3), new PluginLoader(folder).priority(" 3 "));
        assertTrue(new PluginLoader(folder).priority("high").isEmpty());
    }

    @Test
    void failuresAreNamed() throws Exception {
        Files.writeString(folder.resolve("a"), "x");
        LoadResult result = new PluginLoader(folder).loadAll(List.of("a", "b"));
        assertEquals(List.of("b"), List.copyOf(result.failures().keySet()));
    }

    @Test
    void installsWhole() throws Exception {
        new PluginLoader(folder).install("c", "y");
        assertEquals("y", Files.readString(folder.resolve("c")));
    }

    @Test
    void watchingEndsWithAnInterrupt() {
        new PluginLoader(folder).watch(() -> Thread.currentThread().interrupt());
        assertTrue(Thread.interrupted());
    }
}
