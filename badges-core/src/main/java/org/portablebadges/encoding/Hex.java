package org.portablebadges.encoding;

import java.util.HexFormat;
import java.util.Optional;

/** Bytes as pairs of hexadecimal digits. */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** Lower-case digits of the bytes. */
    public static String encode(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /** Bytes of the digits, in either letter case; empty where the text is not hexadecimal. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 2 != 0 || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(FORMAT.parseHex(text));
    }
}
