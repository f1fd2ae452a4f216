package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a case, in badges and beyond.
 *
 * @param condition to whom the policy applies; null for everybody
 * @param need what is required; null where each badge that counts is enough by itself
 * @param beyondBadges what the policy asks that no badge shows
 * @param approval who must approve; null where nobody is named
 * @param carries names of facts that a decision repeats where the case has them
 * @param seatTime what is said of hours in class; empty for nothing
 */
public record Asking(
        @Nullable Condition condition,
        @Nullable Need need,
        List<String> beyondBadges,
        @Nullable Approver approval,
        List<String> carries,
        String seatTime) {
    public Asking {
        beyondBadges = List.copyOf(beyondBadges);
        carries = List.copyOf(carries);
        requireNonNull(seatTime, "seatTime");
    }

    /** To whom the policy applies; empty for everybody. */
    public Optional<Condition> appliesTo() {
        return Optional.ofNullable(condition);
    }

    /** What is required; empty where each badge that counts is enough by itself. */
    public Optional<Need> requires() {
        return Optional.ofNullable(need);
    }

    /** Who must approve. */
    public Optional<Approver> approver() {
        return Optional.ofNullable(approval);
    }
}
