package com.acme.plugins;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {

    @TempDir
    Path folder;

    @Test
    void loads() {
        assertNotNull(new PluginLoader(folder).load("a"));
    }
}
