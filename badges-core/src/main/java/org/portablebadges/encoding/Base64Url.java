package org.portablebadges.encoding;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding, one spelling only: no padding, no white space, no bits left over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-2">RFC 7515, section 2</a>
 */
public final class Base64Url {
    private Base64Url() {}

    /** Text of the bytes. */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Bytes of the text; empty where it is not the one spelling of some bytes. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 4 == 1 || text.indexOf('=') >= 0 || hasLeftOverBits(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the character may stand in base64url text. */
    public static boolean isDigit(int c) {
        return value(c) >= 0;
    }

    // The JDK's decoder ignores the unused low bits of the last character, so "QQ" and "QR" would be the same bytes
    // and one signature could be spelled in several ways.
    private static boolean hasLeftOverBits(String text) {
        int rest = text.length() % 4;
        if (rest == 0) {
            return false;
        }
        int unused = rest == 2 ? 0b1111 : 0b11;
        return (value(text.charAt(text.length() - 1)) & unused) != 0;
    }

    private static int value(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }
}
