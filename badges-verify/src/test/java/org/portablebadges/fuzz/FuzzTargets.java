package org.portablebadges.fuzz;

import java.util.Arrays;
import java.util.Locale;

/** All targets, by the names that {@code .ci/fuzz} and the folders of the corpus use. */
enum FuzzTargets {
    PNG,
    SVG,
    JWS,
    JSON,
    PROOF,
    KEY,
    STATUS,
    TRUST,
    POLICY,
    VERIFIER;

    FuzzTarget make() {
        return switch (this) {
            case PNG -> PictureTarget.png();
            case SVG -> PictureTarget.svg();
            case JWS -> new JwsTarget();
            case JSON -> new JsonTarget();
            case PROOF -> new ProofTarget();
            case KEY -> new KeyTarget();
            case STATUS -> new StatusTarget();
            case TRUST -> new TrustTarget();
            case POLICY -> new PolicyTarget();
            case VERIFIER -> new VerifierTarget();
        };
    }

    /** Name of the target in lower case, which is also that of its folder. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FuzzTargets of(String label) {
        return Arrays.stream(values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fuzz target " + label));
    }
}
