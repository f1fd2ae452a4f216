package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Severity;

/**
 * A departure from the standard, as both profiles count it.
 *
 * @param finding what was found, as grave as the strict profile has it
 * @param compatible how grave it is in the compatible profile
 */
public record FormatFinding(Finding finding, Severity compatible) {
    public FormatFinding {
        requireNonNull(finding, "finding");
        requireNonNull(compatible, "compatible");
    }
}
