package org.portablebadges.proof;

import java.security.SecureRandom;
import org.portablebadges.encoding.HmacSha256;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;

/** The two keys that exist for one base proof only. The signing key is forgotten with this object. */
final class DisclosureKeys {
    private final byte[] hmacKey;
    private final SigningKey statementKey;

    DisclosureKeys(byte[] hmacKey, SigningKey statementKey) {
        this.hmacKey = hmacKey.clone();
        this.statementKey = statementKey;
    }

    static DisclosureKeys generate(SecureRandom random) {
        byte[] hmacKey = new byte[HmacSha256.LENGTH];
        random.nextBytes(hmacKey);
        return new DisclosureKeys(hmacKey, SigningKey.generate(KeyType.P256, random));
    }

    /** The key that hides what is not shown; the recipient gets it. */
    byte[] hmacKey() {
        return hmacKey.clone();
    }

    /** The key that signs each statement; nobody gets it. */
    SigningKey statementKey() {
        return statementKey;
    }
}
