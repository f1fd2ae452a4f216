package org.portablebadges.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.recognition.policy.DateRule;
import org.portablebadges.recognition.policy.Period;

/** The days on which a badge must have been earned: those of the policy, those of a fact, or any. */
final class Window {
    private final @Nullable Period period;
    private final String missingFact;

    private Window(@Nullable Period period, String missingFact) {
        this.period = period;
        this.missingFact = missingFact;
    }

    static Window of(DateRule rule, Facts facts) {
        if (rule.windowFact().isEmpty()) {
            return new Window(rule.fixedWindow().orElse(null), "");
        }
        Optional<Period> period = facts.need(rule.windowFact())
                .flatMap(fact -> fact.value().asObject())
                .flatMap(Window::read);
        if (period.isEmpty()) {
            facts.miss(rule.windowFact());
        }
        return new Window(period.orElse(null), period.isEmpty() ? rule.windowFact() : "");
    }

    /** The days; empty where any will do, or where they are not known. */
    Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    Optional<Obstacle> obstacle(CountedDate date) {
        if (!missingFact.isEmpty()) {
            return Optional.of(Obstacle.open(ReasonCode.FACT_MISSING, missingFact));
        }
        return period == null || period.contains(date.day())
                ? Optional.empty()
                : Optional.of(Obstacle.firm(
                        ReasonCode.DATE_OUTSIDE_WINDOW,
                        date.day(),
                        date.basis().value(),
                        period.from(),
                        period.until().map(LocalDate::toString).orElse("")));
    }

    private static Optional<Period> read(JsonObject days) {
        try {
            Optional<LocalDate> from = days.string("from").map(LocalDate::parse);
            Optional<LocalDate> until = days.string("until").map(LocalDate::parse);
            return until.isPresent()
                    ? from.filter(first -> !until.get().isBefore(first)).map(first -> Period.of(first, until.get()))
                    : from.map(Period::from);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
