package org.portablebadges.proof;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Set;
import org.portablebadges.key.KeyType;

/** Which JWS algorithm belongs to which kind of key: the key decides, never the header. */
final class JwsAlgorithms {
    private JwsAlgorithms() {}

    static JWSAlgorithm of(KeyType type) {
        return switch (type) {
            case ED25519 -> JWSAlgorithm.EdDSA;
            case P256 -> JWSAlgorithm.ES256;
            case P384 -> JWSAlgorithm.ES384;
            case RSA -> JWSAlgorithm.RS256;
        };
    }

    /** Whether a header may name this algorithm for this kind of key; RFC 9864 gives EdDSA a second name. */
    static boolean fits(String algorithm, KeyType type) {
        return of(type).getName().equals(algorithm) || (type == KeyType.ED25519 && algorithm.equals("Ed25519"));
    }

    static boolean isKnown(String algorithm) {
        return Set.of("EdDSA", "Ed25519", "ES256", "ES384", "RS256").contains(algorithm);
    }

    /** Algorithms that prove nothing to a third party: a shared secret, or encryption instead of a signature. */
    static boolean isRefused(String algorithm) {
        return algorithm.startsWith("HS")
                || algorithm.startsWith("PBES")
                || algorithm.equals("dir")
                || algorithm.endsWith("KW");
    }
}
