package org.portablebadges.examples;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Somebody with a key of their own, who signs in the names of others. */
final class Impostor {
    private final SecureRandom random;
    private final SigningKey key;

    Impostor(SecureRandom random) {
        this.random = random;
        this.key = SigningKey.generate(KeyType.ED25519, random);
    }

    /** A badge that names the district as its issuer. Everything about it is right but the key. */
    byte[] award(Person person, Instant when) throws ProblemException {
        return Issuer.builder()
                .signer(key)
                .identifier(District.IDENTIFIER)
                .verificationMethod(
                        Iri.of(District.IDENTIFIER + "#" + key.publicKey().multikey()))
                .clock(Clock.fixed(when, ZoneOffset.UTC))
                .build()
                .sign(
                        SampleBadge.awardedBy(
                                        District.IDENTIFIER.value(), person.email(), person.educatorId(), "any salt")
                                .toBuilder()
                                .id(person.badge())
                                .validFrom(when)
                                .build())
                .bakeInto(DefaultBadgeImage.png("Formative Feedback"));
    }

    /** A trust bundle like the state's, with another signature. */
    byte[] publish(District district, Instant now, Instant nextUpdate) throws ProblemException {
        return new StateRegistry(random).publish(district, now, nextUpdate);
    }
}
