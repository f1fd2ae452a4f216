package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * How a badge stands to a requirement.
 *
 * @param requirement the requirement
 * @param notes what was seen; empty where it is met
 */
public record RequirementAnswer(QualityRequirement requirement, List<QualityNote> notes) {
    public RequirementAnswer {
        requireNonNull(requirement, "requirement");
        notes = List.copyOf(notes);
    }

    /** What it comes to: the worst of what was seen. */
    public QualityOutcome outcome() {
        return notes.stream()
                .map(note -> note.code().outcome())
                .max(Comparator.naturalOrder())
                .orElse(QualityOutcome.MET);
    }

    /** Whether something is missing, or there that should not be. */
    public boolean isOpen() {
        return outcome() == QualityOutcome.MISSING || outcome() == QualityOutcome.BROKEN;
    }
}
