package org.portablebadges.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;

/**
 * What reading gave: the object, where what decides about it could be read, and everything that was found on the way.
 *
 * @param <T> what was to be read
 */
public final class Reading<T> {
    private final @Nullable T value;
    private final List<Finding> findings;

    Reading(@Nullable T value, List<Finding> findings) {
        this.value = value;
        this.findings = List.copyOf(findings);
    }

    /**
     * The object read. It is there whenever its core could be read, even with errors among the findings; whether those
     * are acceptable is the caller's decision.
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Departures from the standard, in the order of the class tables; at most 1,000 of each severity. */
    public List<Finding> findings() {
        return findings;
    }
}
