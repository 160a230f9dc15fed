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

    public long receive(String name, InputStream body) throws IOException {
        try (OutputStream out = Files.newOutputStream(root.resolve(name))) {
            return body.transferTo(out);
        }
    }

    public boolean isSignedBy(Signature verifier, String name, byte[] signature) throws IOException, SignatureException {
        byte[] content = Files.readAllBytes(root.resolve(name));
        verifier.update(content);
        return content.length > 0 && verifier.verify(signature);
    }

    public Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(root.resolve("store.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    public List<String> largest(int count) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            List<Path> all = files.filter(Files::isRegularFile).collect(Collectors.toList());
            all.sort(Comparator.comparingLong((Path path) -> path.toFile().length()).reversed());
            return all.subList(0, Math.min(count, all.size())).stream().map(path -> path.getFileName().toString()).toList();
        }
    }

    public boolean has(String name) {
        return Files.exists(root.resolve(name));
    }
}
