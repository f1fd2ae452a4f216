package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.problem.Iri;

/**
 * An achievement of others that counts as one that the policy lists. One way, while it is in force, and never as a step
 * to another equivalence.
 *
 * @param achievement the other achievement
 * @param version the only version meant; empty for any
 * @param awardedBy who may award it
 * @param countsAs the achievement that it counts as
 * @param period when the equivalence is in force, by the day of the decision
 * @param levels level of the one for each level of the other, by id
 */
public record Equivalence(
        Iri achievement, String version, List<Iri> awardedBy, Iri countsAs, Period period, Map<Iri, Iri> levels) {
    public Equivalence {
        requireNonNull(achievement, "achievement");
        requireNonNull(version, "version");
        awardedBy = List.copyOf(awardedBy);
        requireNonNull(countsAs, "countsAs");
        requireNonNull(period, "period");
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
