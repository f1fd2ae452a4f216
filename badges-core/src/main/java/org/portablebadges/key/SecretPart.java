package org.portablebadges.key;

import org.portablebadges.json.JsonObject;

/** What is secret of a key of one type, with its public part. Immutable and thread-safe; its text shows no secret. */
sealed interface SecretPart permits Ed25519SecretPart, EcSecretPart, RsaSecretPart {
    PublicPart publicPart();

    byte[] sign(byte[] message);

    /** Members of the public JWK, then the private ones. */
    JsonObject toJwk();
}
