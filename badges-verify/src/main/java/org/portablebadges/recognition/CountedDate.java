package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
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

    /** The first of the rule's dates that a badge has; empty where it has none, or cannot be read. */
    static Optional<CountedDate> of(Badge badge, DateRule rule, ZoneId zone) {
        for (DateRule.Basis basis : rule.basis()) {
            Optional<Instant> instant = instant(badge, basis);
            // A later date must not stand in for one that is there and cannot be read, such as one without a zone.
            if (instant.isEmpty() && isStated(badge, basis)) {
                return Optional.empty();
            }
            if (instant.isPresent()) {
                return Optional.of(new CountedDate(instant.get().atZone(zone).toLocalDate(), instant.get(), basis));
            }
        }
        return Optional.empty();
    }

    /** The first of the rule's dates that a badge has, where that cannot be read. */
    static Optional<DateRule.Basis> unreadable(Badge badge, DateRule rule) {
        return rule.basis().stream()
                .filter(basis -> isStated(badge, basis))
                .findFirst()
                .filter(basis -> instant(badge, basis).isEmpty());
    }

    private static boolean isStated(Badge badge, DateRule.Basis basis) {
        JsonObject owner = basis == DateRule.Basis.ACTIVITY_END_DATE
                ? badge.credential().credentialSubject().json()
                : badge.credential().json();
        return owner.has(basis.value());
    }

    private static Optional<Instant> instant(Badge badge, DateRule.Basis basis) {
        return switch (basis) {
            case AWARDED_DATE -> badge.credential().awardedDate();
            case ACTIVITY_END_DATE -> badge.credential().credentialSubject().activityEndDate();
            case VALID_FROM -> Optional.of(badge.credential().validFrom());
        };
    }
}
