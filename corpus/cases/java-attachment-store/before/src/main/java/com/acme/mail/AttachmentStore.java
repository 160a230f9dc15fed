package com.acme.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class AttachmentStore {

    private final Path root;

    public AttachmentStore(Path root) {
        this.root = root;
    }

    public boolean has(String name) {
        return Files.exists(root.resolve(name));
    }
}
