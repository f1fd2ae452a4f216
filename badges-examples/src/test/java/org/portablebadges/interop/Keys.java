package org.portablebadges.interop;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;

/** One key a type, the same at every run. */
final class Keys {
    private static final Map<KeyType, SigningKey> KEYS = new EnumMap<>(Map.of(
            KeyType.ED25519, SigningKey.ofSeed(KeyType.ED25519, seed(32)),
            KeyType.P256, SigningKey.ofSeed(KeyType.P256, seed(32)),
            KeyType.P384, SigningKey.ofSeed(KeyType.P384, seed(48)),
            KeyType.RSA, SigningKey.generate(KeyType.RSA, fixedRandom())));

    private Keys() {}

    static SigningKey of(KeyType type) {
        return KEYS.get(type);
    }

    private static byte[] seed(int length) {
        byte[] seed = new byte[length];
        Arrays.fill(seed, (byte) 0x42);
        return seed;
    }

    private static SecureRandom fixedRandom() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(42);
            return random;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
