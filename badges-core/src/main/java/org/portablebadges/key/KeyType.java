package org.portablebadges.key;

import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of keys that sign credentials, each with the one signature algorithm it is used with. Closed. */
public enum KeyType {
    /** EdDSA over edwards25519 (RFC 8032). */
    ED25519("Ed25519", 0xed, 0x1300),
    /** ECDSA over P-256 with SHA-256. */
    P256("P-256", 0x1200, 0x1306),
    /** ECDSA over P-384 with SHA-384. */
    P384("P-384", 0x1201, 0x1307),
    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    RSA("RSA", 0x1205, 0x1305);

    private final String label;
    private final int publicCode;
    private final int secretCode;

    KeyType(String label, int publicCode, int secretCode) {
        this.label = label;
        this.publicCode = publicCode;
        this.secretCode = secretCode;
    }

    /** The name that people and JWKs use, such as {@code P-256}. */
    public String label() {
        return label;
    }

    /** The multicodec of public keys. */
    int publicCode() {
        return publicCode;
    }

    /** Type of the public keys of a multicodec. */
    static Optional<KeyType> ofPublicCode(int code) {
        return Stream.of(values()).filter(type -> type.publicCode == code).findFirst();
    }

    /** Type of the private keys of a multicodec. */
    static Optional<KeyType> ofSecretCode(int code) {
        return Stream.of(values()).filter(type -> type.secretCode == code).findFirst();
    }
}
