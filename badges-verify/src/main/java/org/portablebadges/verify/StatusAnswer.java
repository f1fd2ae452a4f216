package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.status.StatusPurpose;

/**
 * What one status entry came to.
 *
 * @param outcome PASSED where the list says that it does not speak against the credential, FAILED where it does,
 *     UNDETERMINED where that cannot be told, SKIPPED where the entry only informs
 * @param subject what it is about; null where not even that can be read
 * @param origin what the answer rests on; null where there is nothing
 * @param findings why
 */
record StatusAnswer(
        Outcome outcome, @Nullable StatusPurpose subject, @Nullable StatusOrigin origin, List<Finding> findings) {
    StatusAnswer {
        requireNonNull(outcome, "outcome");
        findings = List.copyOf(findings);
    }

    static StatusAnswer open(List<Finding> findings) {
        return new StatusAnswer(Outcome.UNDETERMINED, null, null, findings);
    }

    Optional<StatusPurpose> purpose() {
        return Optional.ofNullable(subject);
    }

    Optional<StatusOrigin> source() {
        return Optional.ofNullable(origin);
    }
}
