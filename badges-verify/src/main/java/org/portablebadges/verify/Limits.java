package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import org.portablebadges.container.ContainerLimits;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.linkeddata.CanonicalizationLimits;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.problem.Finding;

/**
 * How much work and room one file may ask for. Each bound is inclusive and has its own {@code limit.…} code; none is a
 * time, so that a report does not depend on the machine. Two more are the same for everybody: the header of a token
 * ({@link org.portablebadges.proof.CompactJws#MAX_HEADER}) and the trust bundle, which the operator chose.
 *
 * @param container bounds for the file and its picture
 * @param json bounds for the credential's text
 * @param canonicalization bounds for statements and their canonical form; the operations are those of all proofs of the
 *     file and of everything inside it together, while a status list has as many of its own
 * @param contexts contexts in one place
 * @param proofs proofs of one credential
 * @param signatureChecks signatures checked for one file and everything inside it
 * @param statusList bytes of the values of one status list, inflated; past it only the check STATUS stays open
 */
public record Limits(
        ContainerLimits container,
        JsonLimits json,
        CanonicalizationLimits canonicalization,
        ContextLimits contexts,
        int proofs,
        int signatureChecks,
        int statusList) {
    /** The bounds in force unless told otherwise. */
    public static final Limits DEFAULT = new Limits(
            ContainerLimits.DEFAULT,
            JsonLimits.DEFAULT,
            CanonicalizationLimits.DEFAULT,
            ContextLimits.DEFAULT,
            8,
            1_000,
            2 << 20);

    public Limits {
        requireNonNull(container, "container");
        requireNonNull(json, "json");
        requireNonNull(canonicalization, "canonicalization");
        requireNonNull(contexts, "contexts");
        if (proofs < 1 || signatureChecks < 1 || statusList < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** Whether a finding says that a limit was exceeded. */
    static boolean isExceeded(Finding finding) {
        return finding.code().value().startsWith("limit.");
    }
}
