package org.portablebadges.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Optional;

/** Bytes as pairs of hexadecimal digits. */
public final class Hex {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(ISO_8859_1);

    private Hex() {}

    /** Lower-case digits of the bytes. */
    public static String encode(byte[] bytes) {
        byte[] text = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            text[2 * i] = DIGITS[bytes[i] >> 4 & 0xf];
            text[2 * i + 1] = DIGITS[bytes[i] & 0xf];
        }
        return new String(text, ISO_8859_1);
    }

    /** Bytes of the digits, in either letter case; empty where the text is not hexadecimal. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 2 != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            char high = text.charAt(2 * i);
            char low = text.charAt(2 * i + 1);
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                return Optional.empty();
            }
            bytes[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return Optional.of(bytes);
    }
}
