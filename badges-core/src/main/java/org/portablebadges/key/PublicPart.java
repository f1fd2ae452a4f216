package org.portablebadges.key;

import org.portablebadges.json.JsonObject;

/** What is public of a key of one type, checked and decoded. Immutable and thread-safe. */
sealed interface PublicPart permits Ed25519PublicPart, EcPublicPart, RsaPublicPart {
    KeyType type();

    /** The bytes of {@link PublicKey#encoded()}; a copy. */
    byte[] encoded();

    int bits();

    /** Required members of RFC 7638 only, {@code kty} first. */
    JsonObject toJwk();

    /** Never throws, whatever the signature. */
    boolean verify(byte[] message, byte[] signature);
}
