package com.acme.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Importer {

    private static final Logger logger = LoggerFactory.getLogger(Importer.class);

    public void load(Path file) {
        Records.read(file).forEach(Records::store);
    }
}
