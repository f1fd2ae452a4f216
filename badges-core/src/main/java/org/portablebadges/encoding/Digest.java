package org.portablebadges.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions, computed by the JDK, which has them in hardware. Thread-safe. */
public enum Digest {
    /** SHA-256, 32 bytes. */
    SHA_256("SHA-256"),
    /** SHA-384, 48 bytes. */
    SHA_384("SHA-384"),
    /** SHA-512, 64 bytes: only to compare what Subresource Integrity states. */
    SHA_512("SHA-512"),
    /** MD5, 16 bytes: only to compare identity hashes that old badges carry. */
    MD5("MD5");

    private static final int PIECE = 1 << 16;

    /** Never given anything to hash, only copied. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final MessageDigest unused;

    Digest(String algorithm) {
        try {
            this.unused = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no " + algorithm, e);
        }
    }

    /** Hash of the bytes. */
    public byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** Hash of all that the stream has left, read in pieces; the stream stays open. */
    public byte[] of(InputStream stream) throws IOException {
        MessageDigest digest = start();
        byte[] piece = new byte[PIECE];
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            digest.update(piece, 0, length);
        }
        return digest.digest();
    }

    /** Hash of the text's UTF-8 bytes. */
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hash of the text's UTF-8 bytes, as lower-case hexadecimal digits. */
    public String hexOf(String text) {
        return Hex.encode(of(text));
    }

    // A copy is made in a fraction of the time that the JDK takes to look its providers through.
    private MessageDigest start() {
        try {
            return (MessageDigest) unused.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java runtime cannot copy " + unused.getAlgorithm(), e);
        }
    }
}
