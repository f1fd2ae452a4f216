package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Who began under an older version is judged by that one for a while.
 *
 * @param startedUnder the older version, as the fact {@code policy.startedUnder} names it
 * @param until the last day on which that is so
 */
public record Transition(String startedUnder, LocalDate until) {
    /** Name of the fact that says under which version a person began. */
    public static final String FACT = "policy.startedUnder";

    public Transition {
        requireNonNull(startedUnder, "startedUnder");
        requireNonNull(until, "until");
    }
}
