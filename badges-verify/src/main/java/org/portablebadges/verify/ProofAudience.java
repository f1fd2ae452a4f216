package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.DataIntegrityProof;

/**
 * For whom a proof should have been made, so that nobody can show it again elsewhere. What is expected and missing, or
 * another one, is an error; what a proof says although nothing was expected is a notice, because a badge that arrives as
 * a file answers nobody's question.
 *
 * @param domains who verifies; empty where nobody said
 * @param challenge what the proof has to answer; null where nobody said
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#verify-proof">VC Data Integrity 4.4, Verify Proof</a>
 */
record ProofAudience(Set<String> domains, @Nullable String challenge) {
    static final ProofAudience ANY = new ProofAudience(Set.of(), null);

    ProofAudience {
        domains = Set.copyOf(domains);
    }

    /** What a proof's {@code domain} and {@code challenge} come to: the domains must be exactly those expected. */
    List<Finding> of(DataIntegrityProof proof) {
        List<Finding> findings = new ArrayList<>();
        domain(proof.domains(), proof.domains().equals(domains), proof.at().child("domain"))
                .ifPresent(findings::add);
        challenge(proof.challenge(), proof.at().child("challenge")).ifPresent(findings::add);
        return findings;
    }

    /**
     * What a token's {@code aud} and {@code nonce} come to. By RFC 7519, 4.1.3, whoever reads a token has to be one of
     * those it names.
     */
    List<Finding> ofToken(JsonObject claims) {
        Set<String> named = new TreeSet<>();
        claims.get("aud").ifPresent(value -> elements(value)
                .forEach(one -> one.asString().ifPresent(named::add)));
        List<Finding> findings = new ArrayList<>();
        domain(named, named.stream().anyMatch(domains::contains), JsonPointer.of("aud"))
                .ifPresent(findings::add);
        challenge(claims.string("nonce"), JsonPointer.of("nonce")).ifPresent(findings::add);
        return findings;
    }

    /** What it means that a document can say nothing about this: errors where something is expected. */
    List<Finding> ofNothing() {
        List<Finding> findings = new ArrayList<>();
        domain(Set.of(), false, JsonPointer.ROOT).ifPresent(findings::add);
        challenge(Optional.empty(), JsonPointer.ROOT).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> domain(Set<String> found, boolean fits, JsonPointer at) {
        if (domains.isEmpty()) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.notice(ProblemCode.PROOF_DOMAIN_NOT_COMPARED, at, listed(found)));
        }
        return fits
                ? Optional.empty()
                : Optional.of(Finding.error(ProblemCode.PROOF_DOMAIN_MISMATCH, at, listed(domains), listed(found)));
    }

    private Optional<Finding> challenge(Optional<String> found, JsonPointer at) {
        if (challenge == null) {
            return found.map(text -> Finding.notice(ProblemCode.PROOF_CHALLENGE_NOT_COMPARED, at, text));
        }
        return found.filter(challenge::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.error(ProblemCode.PROOF_CHALLENGE_MISMATCH, at, challenge, found.orElse("")));
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
