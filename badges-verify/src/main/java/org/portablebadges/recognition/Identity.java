package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.IdentityRule;

/**
 * How a badge was seen to be the person's: the kind of identifier and how strong the match is, never the identifier.
 *
 * @param kind kind of identifier, {@code did} for the subject's own id
 * @param strength how strong the match is
 * @param former whether the person no longer uses that identifier
 * @param statement whose word it rests on; null where on nobody's
 */
public record Identity(String kind, IdentityRule.Strength strength, boolean former, @Nullable Word statement) {
    public Identity {
        requireNonNull(kind, "kind");
        requireNonNull(strength, "strength");
    }

    /** Whose word it rests on. */
    public Optional<Word> word() {
        return Optional.ofNullable(statement);
    }

    /**
     * A signed word that a badge names the person.
     *
     * @param by who says so
     * @param on when
     * @param ground on what ground
     */
    public record Word(Iri by, LocalDate on, String ground) {}
}
