package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who must approve a decision.
 *
 * @param condition when the first one named does; null where always
 * @param then who, where the condition holds
 * @param otherwise who, where it does not; empty where nobody else is named
 */
public record Approver(@Nullable Condition condition, String then, String otherwise) {
    public Approver {
        requireNonNull(then, "then");
        requireNonNull(otherwise, "otherwise");
    }

    /** When the first one named approves; empty where always. */
    public Optional<Condition> when() {
        return Optional.ofNullable(condition);
    }
}
