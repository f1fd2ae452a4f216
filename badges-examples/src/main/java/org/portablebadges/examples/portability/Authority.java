package org.portablebadges.examples.portability;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Somebody who awards badges, or says by a signed policy which ones count, under a web address and with one key. */
final class Authority {
    private final String name;
    private final Iri id;
    private final Iri method;
    private final SigningKey key;

    /**
     * Sets one up with a new key.
     *
     * @param host where it is on the web, below {@code example}
     */
    Authority(String name, String host, SecureRandom random) {
        this.name = name;
        this.id = Iri.of("did:web:" + host);
        this.key = SigningKey.generate(KeyType.ED25519, random);
        this.method = Iri.of(id + "#" + key.publicKey().multikey());
    }

    String name() {
        return name;
    }

    Iri id() {
        return id;
    }

    /** Signs badges as of a day. */
    Issuer issuerOn(Instant day) {
        return Issuer.builder()
                .signer(key)
                .identifier(id)
                .verificationMethod(method)
                .clock(Clock.fixed(day, ZoneOffset.UTC))
                .build();
    }

    /** A policy with its signature. */
    String sign(JsonObject policy) {
        return PolicySet.sign(policy, key, method);
    }

    /** What a trust bundle says of it. */
    TrustedIssuer listed() {
        return TrustedIssuer.builder(id, name)
                .key(TrustedKey.builder(key.publicKey()).id(method).build())
                .build();
    }
}
