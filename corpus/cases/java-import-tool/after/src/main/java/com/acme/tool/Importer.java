package com.acme.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Importer {

    private static final Logger logger = LoggerFactory.getLogger(Importer.class);

    public List<String> load(Path file) {
        List<String> problems = problems(file);
        if (!problems.isEmpty()) {
            logger.warn("{} has {} problems and is not loaded", file, problems.size());
            return problems;
        }
        Records.read(file).forEach(Records::store);
        return problems;
    }

    public List<String> problems(Path file) {
        List<String> problems = new ArrayList<>();
        for (Record record : Records.read(file)) {
            if (logger.isDebugEnabled()) {
                logger.debug("checking {}", record.id());
            }
            if (record.name().isBlank()) {
                problems.add("record " + record.id() + " has no name");
            }
        }
        return problems;
    }
}
