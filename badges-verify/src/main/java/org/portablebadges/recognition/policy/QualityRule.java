package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * Who must have endorsed the achievement, in exactly the version awarded.
 *
 * @param endorsedBy bodies whose badge endorsement counts; one of them is enough
 * @param standard the standard, in its version, that the achievement was held against; empty for any
 * @param inForce whether the endorsement must be in force now; otherwise on the date that counts
 */
public record QualityRule(List<Iri> endorsedBy, String standard, boolean inForce) {
    public QualityRule {
        endorsedBy = List.copyOf(endorsedBy);
        requireNonNull(standard, "standard");
    }
}
