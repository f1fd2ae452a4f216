package org.portablebadges.encoding;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes that only who has the key can make, computed by the JDK. Immutable and thread-safe; its text shows no key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
public final class HmacSha256 {
    /** Length of a key and of a hash, in bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /**
     * Hashes with this key.
     *
     * @throws IllegalArgumentException where it does not have {@link #LENGTH} bytes
     */
    public HmacSha256(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("an HMAC key has " + LENGTH + " bytes, not " + key.length);
        }
        this.key = key.clone();
    }

    /** Hash of the text's UTF-8 bytes, 32 bytes. */
    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
        }
    }
}
