package org.portablebadges.examples;

import java.security.SecureRandom;
import java.time.Instant;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/**
 * A state that keeps the list of recognized issuers. It collects what they publish and signs it as a trust bundle: one
 * file that employers need instead of a network.
 */
final class StateRegistry {
    private final SigningKey key;
    private long sequence;

    StateRegistry(SecureRandom random) {
        this.key = SigningKey.generate(KeyType.ED25519, random);
    }

    /** The key that every employer was given once, on paper if need be. */
    OperatorKey operatorKey() {
        return new OperatorKey(key.publicKey());
    }

    /** Number of the bundle published last. */
    long sequence() {
        return sequence;
    }

    /**
     * The next bundle, with the district's documents as they are now.
     *
     * @param nextUpdate until when it may be used
     */
    byte[] publish(District district, Instant now, Instant nextUpdate) throws ProblemException {
        SignedCredential list = district.statusList(now);
        var keys =
                new KeyCapture(KeyCapture.Kind.IDENTIFIER_DOCUMENT, District.KEYS_ADDRESS, now, district.keyDocument());
        return TrustBundle.builder()
                .operator("Example State Registry")
                .sequence(++sequence)
                .dates(now, nextUpdate)
                .issuer(TrustedIssuer.builder(District.IDENTIFIER, District.NAME)
                        .contact("badges@lakeview.example.org")
                        .keyDocument(keys)
                        .build())
                .statusList(District.LIST_ADDRESS, list.bytes(), now)
                .build()
                .sign(key);
    }
}
