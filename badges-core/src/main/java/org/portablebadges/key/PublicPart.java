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

    /** The key as certificates write it: DER that other software reads too (RFC 5280, section 4.1.2.7). */
    byte[] subjectPublicKeyInfo();

    /**
     * Whether these bytes have the form of a signature by such a key: its length, and numbers in their range, in their
     * one spelling. Others are no signature, whoever checks it.
     */
    boolean isWellFormed(byte[] signature);

    /** Whether a signature of that form fits, by the code that is built in. Never throws. */
    boolean verify(byte[] message, byte[] signature);
}
