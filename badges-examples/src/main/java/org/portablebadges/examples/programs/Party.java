package org.portablebadges.examples.programs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;

/**
 * An invented provider, district, state or body that signs. Anybody can make its key, which is worth nothing elsewhere.
 *
 * @param id its identifier
 * @param name its name, from which its key is made
 * @param listed whether the trust bundle lists it
 */
record Party(Iri id, String name, boolean listed) {
    SigningKey key() {
        return SigningKey.ofSeed(KeyType.ED25519, Digest.SHA_256.of(name));
    }

    Iri keyId() {
        return Iri.of(id + "#" + key().publicKey().multikey());
    }

    /** The party as an issuer that signs at an instant. */
    Issuer issuer(Instant at) {
        return Issuer.builder()
                .signer(key())
                .identifier(id)
                .verificationMethod(keyId())
                .clock(Clock.fixed(at, ZoneOffset.UTC))
                .build();
    }

    /** What its badges say of it. */
    Profile profile() {
        Profile.Builder profile = Profile.builder(id.value()).name(name);
        return id.value().startsWith("did:web:") ? profile.url(address("")).build() : profile.build();
    }

    /** An address below its own web site. */
    Iri address(String path) {
        return Iri.of("https://" + id.value().replaceAll(".*:", "") + path);
    }
}
