package org.portablebadges.recognition;

import java.util.List;
import java.util.Set;

/**
 * What badges came to.
 *
 * @param outcome whether they are enough
 * @param counted those that were counted
 * @param requirement what came of what is required; none where nothing is
 * @param missing what is missing
 * @param values what they are worth
 * @param belowTopic those whose topic is below its minimum
 */
record Counted(
        DecisionOutcome outcome,
        List<Candidate> counted,
        List<RequirementResult> requirement,
        List<Reason> missing,
        List<ValueResult> values,
        Set<Candidate> belowTopic) {
    /** What nobody can tell within the operations allowed. */
    static final Counted TOO_COMPLEX =
            new Counted(DecisionOutcome.CANNOT_TELL, List.of(), List.of(), List.of(), List.of(), Set.of());

    Counted {
        counted = List.copyOf(counted);
        requirement = List.copyOf(requirement);
        missing = List.copyOf(missing);
        values = List.copyOf(values);
        belowTopic = Set.copyOf(belowTopic);
    }
}
