package org.portablebadges.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes CBOR in its deterministic encoding: definite lengths, every number in its shortest form, no tags. Whoever
 * writes a map gives its entries in ascending order of their keys. Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949#section-4.2.1">RFC 8949 4.2.1, Core Deterministic Encoding
 *     Requirements</a>
 */
public final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Starts with no bytes. */
    public CborWriter() {}

    /** Begins an array; the next {@code count} items are its elements. */
    public CborWriter array(int count) {
        return head(CborKind.ARRAY, count);
    }

    /** Begins a map; the next {@code count} pairs of items are its keys and values. */
    public CborWriter map(int count) {
        return head(CborKind.MAP, count);
    }

    /** A string of bytes. */
    public CborWriter bytes(byte[] value) {
        head(CborKind.BYTES, value.length);
        out.writeBytes(value);
        return this;
    }

    /** A string of text. */
    public CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(CborKind.TEXT, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    /**
     * A whole number from 0.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public CborWriter unsigned(long value) {
        return head(CborKind.UNSIGNED, value);
    }

    /** Everything written so far. */
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private CborWriter head(CborKind kind, long argument) {
        if (argument < 0) {
            throw new IllegalArgumentException("CBOR counts and numbers here are not negative: " + argument);
        }
        int size = CborKind.argumentSize(argument);
        out.write((kind.major() << 5) | (size == 0 ? (int) argument : CborKind.additional(size)));
        for (int i = size - 1; i >= 0; i--) {
            out.write((int) (argument >>> (8 * i)));
        }
        return this;
    }
}
