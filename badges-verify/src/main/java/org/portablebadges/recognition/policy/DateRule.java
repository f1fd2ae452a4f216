package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which date of a badge counts, and when it must lie.
 *
 * @param basis the dates that are looked for, in this order; the first that a badge has counts
 * @param windowFact name of the fact that gives the window; empty where none does
 * @param window the window itself; null where a fact gives it, or where there is none
 */
public record DateRule(List<Basis> basis, String windowFact, @Nullable Period window) {
    /** The award, else the end of the activity, else the start of validity, whenever it was. */
    public static final DateRule ANY_TIME =
            new DateRule(List.of(Basis.AWARDED_DATE, Basis.ACTIVITY_END_DATE, Basis.VALID_FROM), "", null);

    static final Map<String, Basis> BASES = Map.of(
            Basis.AWARDED_DATE.value(), Basis.AWARDED_DATE,
            Basis.ACTIVITY_END_DATE.value(), Basis.ACTIVITY_END_DATE,
            Basis.VALID_FROM.value(), Basis.VALID_FROM);

    /** A date that a badge may carry. Closed. */
    public enum Basis {
        /** When it was awarded first. */
        AWARDED_DATE("awardedDate"),
        /** When the activity ended. */
        ACTIVITY_END_DATE("activityEndDate"),
        /** When the credential begins to be valid; of a badge that was issued anew, later than the award. */
        VALID_FROM("validFrom");

        private final String value;

        Basis(String value) {
            this.value = value;
        }

        /** The name of the member. */
        public String value() {
            return value;
        }
    }

    public DateRule {
        basis = List.copyOf(basis);
        requireNonNull(windowFact, "windowFact");
    }

    /** The window where the policy itself names it. */
    public Optional<Period> fixedWindow() {
        return Optional.ofNullable(window);
    }
}
