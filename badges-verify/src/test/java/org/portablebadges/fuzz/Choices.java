package org.portablebadges.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A fuzzer's bytes, read as choices: every sequence of bytes is one of choices, and where they end the first of all is
 * chosen. Not thread-safe.
 */
final class Choices {
    private static final int LONGEST_TEXT = 16;

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether any are left. */
    boolean remain() {
        return at < bytes.length;
    }

    /** A number from 0 to below the bound; takes a byte, or two where one does not reach. */
    int below(int bound) {
        if (bound <= 1) {
            return 0;
        }
        return (bound <= 256 ? next() : next() << 8 | next()) % bound;
    }

    <T> T oneOf(List<T> list) {
        return list.get(below(list.size()));
    }

    /** A few bytes of the fuzzer's own. */
    byte[] some() {
        int end = Math.min(bytes.length, at + below(LONGEST_TEXT));
        byte[] some = Arrays.copyOfRange(bytes, Math.min(at, end), end);
        at = Math.max(at, end);
        return some;
    }

    /** A few characters of the fuzzer's own. */
    String text() {
        return new String(some(), StandardCharsets.UTF_8);
    }

    /** All that are left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
        at = bytes.length;
        return rest;
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }
}
