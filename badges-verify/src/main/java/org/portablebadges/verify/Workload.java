package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.linkeddata.CanonicalizationBudget;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * How much of what one file may ask for was used, by itself and by all documents inside it. Once a limit is exceeded it
 * stays exceeded, so that every document around the one that asked for too much says so. Not thread-safe: one a file.
 */
final class Workload {
    private final Limits limits;
    private final CanonicalizationBudget canonicalization;
    private int embedded;
    private int signatures;
    private @Nullable Finding exceeded;

    Workload(Limits limits) {
        this.limits = limits;
        this.canonicalization =
                new CanonicalizationBudget(limits.canonicalization().operations());
    }

    /** Whether one more document may be looked at, this deep inside the file. */
    boolean admits(int depth) {
        embedded++;
        ContextLimits inside = limits.contexts();
        if (exceeded == null && (depth > inside.depth() || embedded > inside.embedded())) {
            int limit = depth > inside.depth() ? inside.depth() : inside.embedded();
            exceeded = Finding.error(ProblemCode.LIMIT_EMBEDDED_CREDENTIALS, JsonPointer.ROOT, limit);
        }
        return exceeded == null;
    }

    /** What all proofs of the file may use together. */
    CanonicalizationBudget canonicalization() {
        return canonicalization;
    }

    /** A document inside met a limit of its own; nothing more is looked at, or many of them would add up. */
    void exceededInside(Finding limit) {
        if (exceeded == null) {
            exceeded = new Finding(limit.code(), limit.severity(), JsonPointer.ROOT, limit.arguments());
        }
    }

    /**
     * Counts signatures about to be checked.
     *
     * @throws ProblemException where they are too many
     */
    void countSignatures(int count, JsonPointer at) throws ProblemException {
        signatures += count;
        if (signatures > limits.signatureChecks()) {
            Finding tooMany =
                    Finding.error(ProblemCode.LIMIT_SIGNATURE_CHECKS, JsonPointer.ROOT, limits.signatureChecks());
            exceeded = tooMany;
            throw new ProblemException(List.of(tooMany.below(at)));
        }
    }

    /** The limit that was exceeded, without a place: each document around the one that did names its own way to it. */
    Optional<Finding> exceeded() {
        return Optional.ofNullable(exceeded);
    }
}
