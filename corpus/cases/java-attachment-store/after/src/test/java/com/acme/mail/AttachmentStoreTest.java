package com.acme.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentStoreTest {

    @TempDir
    Path root;

    @Test
    void hasNothingAtFirst() {
        assertFalse(new AttachmentStore(root).has("a"));
    }

    @Test
    void copiesTheBody() throws Exception {
        long size = new AttachmentStore(root).receive("a", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertEquals(3, size);
        assertEquals(3, Files.size(root.resolve("a")));
    }

    @Test
    void verifiesSignatures() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.write(root.resolve("a"), new byte[] {7});
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update((byte) 7);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(keys.getPublic());
        assertTrue(new AttachmentStore(root).isSignedBy(verifier, "a", signature));
    }

    @Test
    void readsSettings() throws Exception {
        Files.writeString(root.resolve("store.properties"), "limit=5");
        assertEquals("5", new AttachmentStore(root).settings().getProperty("limit"));
    }

    @Test
    void listsTheLargestFirst() throws Exception {
        Files.write(root.resolve("small"), new byte[1]);
        Files.write(root.resolve("large"), new byte[9]);
        assertEquals(List.of("large"), new AttachmentStore(root).largest(1));
    }
}
