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
            used = multiplyAndAdd(digits, used, bytes[i] & 0xff);
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
        int[] words = new int[(text.length() - zeros) * 6 / Integer.SIZE + 1];
        for (int i = zeros; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            multiplyAndAdd(words, value);
        }
        return Optional.of(bytes(words, zeros));
    }

    /** The number in these words, the least first, times 58 and a digit more. */
    private static void multiplyAndAdd(int[] words, int digit) {
        long carry = digit;
        for (int i = 0; i < words.length; i++) {
            carry += Integer.toUnsignedLong(words[i]) * 58;
            words[i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
    }

    /** The number's bytes, the greatest first, with zeros before them. */
    private static byte[] bytes(int[] words, int zeros) {
        int length = words.length * Integer.BYTES;
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[length - 1 - i] = (byte) (words[i / Integer.BYTES] >>> (i % Integer.BYTES * Byte.SIZE));
        }
        int skipped = leadingZeros(all);
        byte[] bytes = new byte[zeros + length - skipped];
        System.arraycopy(all, skipped, bytes, zeros, length - skipped);
        return bytes;
    }

    /** The number in these digits of base 58, the least first, times 256 and a byte more; how many digits it has then. */
    private static int multiplyAndAdd(byte[] digits, int used, int addend) {
        int carry = addend;
        int length = used;
        for (int i = 0; i < used; i++) {
            carry += digits[i] * 256;
            digits[i] = (byte) (carry % 58);
            carry /= 58;
        }
        while (carry > 0) {
            digits[length++] = (byte) (carry % 58);
            carry /= 58;
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
