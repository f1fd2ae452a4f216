package org.portablebadges.encoding;

import java.util.Optional;

/**
 * Bytes with a first character that names their base: {@code z} for base58btc, {@code u} for base64url without padding.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#multibase-0">Controlled Identifiers 1.0, Multibase</a>
 */
public final class Multibase {
    private Multibase() {}

    /** Text in base58btc, with its {@code z}. */
    public static String base58Btc(byte[] bytes) {
        return 'z' + Base58Btc.encode(bytes);
    }

    /** Text in base64url, with its {@code u}. */
    public static String base64Url(byte[] bytes) {
        return 'u' + Base64Url.encode(bytes);
    }

    /** Bytes of either form; empty where the first character or one after it is wrong. */
    public static Optional<byte[]> decode(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.charAt(0)) {
            case 'z' -> Base58Btc.decode(text.substring(1));
            case 'u' -> Base64Url.decode(text.substring(1));
            default -> Optional.empty();
        };
    }
}
