package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/**
 * What came of one requirement.
 *
 * @param id its id
 * @param outcome what came of it
 * @param needed how much it asks for: badges, parts, or units
 * @param had how much of that is there
 * @param badges ids of the badges that were counted for it
 * @param exception the exception that was made; null where none was
 * @param parts what came of its parts
 */
public record RequirementResult(
        String id,
        DecisionOutcome outcome,
        String needed,
        String had,
        List<Iri> badges,
        @Nullable Waiver exception,
        List<RequirementResult> parts) {
    public RequirementResult {
        requireNonNull(id, "id");
        requireNonNull(outcome, "outcome");
        requireNonNull(needed, "needed");
        requireNonNull(had, "had");
        badges = List.copyOf(badges);
        parts = List.copyOf(parts);
    }

    /** The exception that was made. */
    public Optional<Waiver> waiver() {
        return Optional.ofNullable(exception);
    }
}
