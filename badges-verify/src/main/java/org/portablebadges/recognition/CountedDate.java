package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.portablebadges.recognition.policy.DateRule;

/**
 * The date of a badge that counts, by the days of the policy's zone, and the member it was taken from.
 *
 * @param day the day
 * @param instant the instant as the badge states it
 * @param basis the member
 */
public record CountedDate(LocalDate day, Instant instant, DateRule.Basis basis) {
    public CountedDate {
        requireNonNull(day, "day");
        requireNonNull(instant, "instant");
        requireNonNull(basis, "basis");
    }

    /** The first of the rule's dates that a badge has. */
    static Optional<CountedDate> of(Badge badge, DateRule rule, ZoneId zone) {
        for (DateRule.Basis basis : rule.basis()) {
            Optional<Instant> instant = instant(badge, basis);
            if (instant.isPresent()) {
                return Optional.of(new CountedDate(instant.get().atZone(zone).toLocalDate(), instant.get(), basis));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Badge badge, DateRule.Basis basis) {
        return switch (basis) {
            case AWARDED_DATE -> badge.credential().awardedDate();
            case ACTIVITY_END_DATE -> badge.credential().credentialSubject().activityEndDate();
            case VALID_FROM -> Optional.of(badge.credential().validFrom());
        };
    }
}
