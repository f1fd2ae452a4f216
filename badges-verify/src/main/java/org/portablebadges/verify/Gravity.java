package org.portablebadges.verify;

import java.util.Comparator;
import org.portablebadges.problem.Finding;

/**
 * Which of several findings of one check is said first: errors before warnings before notices, and among those what
 * speaks against the content for good before what another instant or another reader could change.
 */
enum Gravity {
    /** The signature does not fit, or the credential was revoked. */
    FINAL,
    /** Everything else. */
    PLAIN,
    /** Of a proof: its dates, domain and challenge. */
    PASSING,
    /** Nothing speaks against it; it could not be confirmed. */
    UNCONFIRMED;

    /** Gravest first; what is equally grave stays in its order. */
    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Gravity::of);

    private static Gravity of(Finding finding) {
        return switch (finding.code()) {
            case PROOF_SIGNATURE_MISMATCH, STATUS_REVOKED, LEGACY_REVOKED, LEGACY_REVOKED_BY_ISSUER -> FINAL;
            case PROOF_CREATED_IN_FUTURE, PROOF_EXPIRED, PROOF_DOMAIN_MISMATCH, PROOF_CHALLENGE_MISMATCH -> PASSING;
            case LEGACY_HOSTED_NOT_CONFIRMED -> UNCONFIRMED;
            default -> PLAIN;
        };
    }
}
