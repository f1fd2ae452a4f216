package org.portablebadges.encoding;

import java.util.Optional;

/**
 * Base 58 in the Bitcoin alphabet. Work grows with the square of the length, so texts above {@link #MAX_LENGTH} are
 * refused: the longest key in use is far below it.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#multibase-0">Controlled Identifiers 1.0, Multibase</a>
 */
public final class Base58Btc {
    /** Longest text that {@link #decode} takes, in characters. */
    public static final int MAX_LENGTH = 8_192;

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Base58Btc() {}

    /** Text of the bytes; a zero byte at the start becomes a {@code 1}. */
    public static String encode(byte[] bytes) {
        int zeros = leadingZeros(bytes);
        byte[] digits = new byte[(bytes.length - zeros) * 138 / 100 + 1];
        int used = 0;
        for (int i = zeros; i < bytes.length; i++) {
            used = multiplyAndAdd(digits, used, 58, 256, bytes[i] & 0xff);
        }
        var text = new StringBuilder(zeros + used);
        text.append("1".repeat(zeros));
        for (int i = used - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(digits[i]));
        }
        return text.toString();
    }

    /** Bytes of the text; empty where a character is outside the alphabet or the text is too long. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        byte[] digits = new byte[text.length() - zeros];
        int used = 0;
        for (int i = zeros; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            used = multiplyAndAdd(digits, used, 256, 58, value);
        }
        byte[] bytes = new byte[zeros + used];
        for (int i = 0; i < used; i++) {
            bytes[zeros + i] = digits[used - 1 - i];
        }
        return Optional.of(bytes);
    }

    private static int multiplyAndAdd(byte[] digits, int used, int base, int factor, int addend) {
        int carry = addend;
        int length = used;
        for (int i = 0; i < used; i++) {
            carry += (digits[i] & 0xff) * factor;
            digits[i] = (byte) (carry % base);
            carry /= base;
        }
        while (carry > 0) {
            digits[length++] = (byte) (carry % base);
            carry /= base;
        }
        return length;
    }

    private static int leadingZeros(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }
}
