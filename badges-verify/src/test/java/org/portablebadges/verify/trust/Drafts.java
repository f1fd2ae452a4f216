package org.portablebadges.verify.trust;

import java.time.Instant;
import org.portablebadges.encoding.Digest;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Invented issuers and the bundle of an invented registry, to be changed by each test. */
public final class Drafts {
    public static final SigningKey OPERATOR = key("Example State Registry");
    public static final SigningKey STRANGER = key("a stranger");
    public static final SigningKey DISTRICT = key("Lakeview School District");
    public static final Iri ISSUER = Iri.of("https://district.example.org/issuers/lakeview");
    public static final Instant ISSUED = Instant.parse("2026-06-01T00:00:00Z");
    public static final Instant NEXT = Instant.parse("2026-12-01T00:00:00Z");

    private Drafts() {}

    public static SigningKey key(String owner) {
        return SigningKey.ofSeed(KeyType.ED25519, Digest.SHA_256.of(owner));
    }

    /** An empty bundle of number 7. */
    public static TrustBundleBuilder empty() {
        return TrustBundle.builder()
                .operator("Example State Registry")
                .sequence(7)
                .dates(ISSUED, NEXT);
    }

    /** The district, without keys. */
    public static TrustedIssuer.Builder district() {
        return TrustedIssuer.builder(ISSUER, "Lakeview Unified School District");
    }

    /** The district's key. */
    public static TrustedKey.Builder districtKey() {
        return TrustedKey.builder(DISTRICT.publicKey()).id(Iri.of(ISSUER + "#key-1"));
    }

    /** The bundle with the district and its key. */
    public static TrustBundle bundle() throws ProblemException {
        return empty().issuer(district().key(districtKey().build()).build()).build();
    }
}
