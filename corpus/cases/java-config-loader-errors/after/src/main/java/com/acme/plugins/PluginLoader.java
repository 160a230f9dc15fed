package com.acme.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class PluginLoader {

    private static final Logger log = LoggerFactory.getLogger(PluginLoader.class);

    private final Path folder;

    public PluginLoader(Path folder) {
        this.folder = folder;
    }

    public Plugin load(String name) {
        try {
            return Plugin.parse(name, Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new PluginException("cannot read plugin " + name, e);
        }
    }

    /** The order of plugins, empty when the folder has no such file. */
    public List<String> order() throws IOException {
        try {
            return Files.readAllLines(folder.resolve("order.txt"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    public OptionalInt priority(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.trim()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    public LoadResult loadAll(List<String> names) {
        Map<String, Plugin> loaded = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (String name : names) {
            try {
                loaded.put(name, load(name));
            } catch (PluginException e) {
                failures.put(name, e.getMessage());
            }
        }
        return new LoadResult(loaded, failures);
    }

    public void install(String name, String source) throws IOException {
        Path temporary = Files.createTempFile(folder, name, ".part");
        try {
            Files.writeString(temporary, source);
            Files.move(temporary, folder.resolve(name));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    public void watch(Runnable reload) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                reload.run();
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.error("reloading plugins failed, trying again", e);
            }
        }
    }
}
