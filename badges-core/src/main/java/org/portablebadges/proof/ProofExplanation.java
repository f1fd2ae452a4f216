package org.portablebadges.proof;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;

/**
 * The values on the way to what one signature is over, so that whoever made it can compare them with their own and see
 * where the two part. No key is involved, and nothing is judged.
 *
 * @param at where the proof stands; the root for a token
 * @param suite name of the suite, or of the algorithm of a token; empty where there is none
 * @param steps the values in the order in which verifying makes them
 * @param findings why steps are missing; empty where there are all of them
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#algorithms">VC-DI-EdDSA 3, Algorithms</a>
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#algorithms">VC-DI-ECDSA 3, Algorithms</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-5.2">RFC 7515 5.2, Message Signature or MAC
 *     Validation</a>
 */
public record ProofExplanation(JsonPointer at, String suite, List<Step> steps, List<Finding> findings) {
    public ProofExplanation {
        requireNonNull(at, "at");
        requireNonNull(suite, "suite");
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /**
     * One value on the way.
     *
     * @param name as the algorithm names it, such as {@code proofConfigHash}
     * @param value text as it is hashed, or bytes as hexadecimal digits in lower case; several values are one a line
     */
    public record Step(String name, String value) {
        public Step {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
