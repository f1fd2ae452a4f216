package org.portablebadges.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Period;
import org.portablebadges.recognition.policy.ReuseRule;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.VerifiedCredential;

/** Which badges earlier decisions used. Only decisions whose report is VALID, by a recognized issuer, are looked at. */
final class EarlierUse {
    private final List<Prior> priors = new ArrayList<>();
    private final ReuseRule rule;
    private final String purpose;
    private final @Nullable Period cycle;

    /** One earlier decision. */
    private record Prior(Iri id, String purpose, LocalDate day, List<Iri> used) {}

    /**
     * Looks into the earlier decisions of a case.
     *
     * @param cycle the cycle that is being decided about; null where there is none
     */
    EarlierUse(RecognitionCase person, ReuseRule rule, @Nullable Period cycle, ZoneId zone) {
        this.rule = rule;
        this.purpose = person.purpose();
        this.cycle = cycle;
        person.priorDecisions().stream()
                .filter(report -> ReportStanding.now(report).isEmpty())
                .flatMap(report -> read(report, zone).stream())
                .forEach(priors::add);
    }

    private static Optional<Prior> read(VerificationReport report, ZoneId zone) {
        return report.verified()
                .flatMap(VerifiedCredential::badge)
                .flatMap(DecisionCredential::purpose)
                .map(purpose -> {
                    AchievementCredential decision =
                            report.verified().flatMap(VerifiedCredential::badge).orElseThrow();
                    LocalDate day = decision.validFrom().atZone(zone).toLocalDate();
                    return new Prior(decision.id(), purpose, day, DecisionCredential.used(decision));
                });
    }

    Optional<Obstacle> obstacle(Badge badge) {
        return priors.stream()
                .filter(prior -> prior.used().contains(badge.id()) && stands(prior))
                .map(prior -> prior.id().value())
                .sorted()
                .findFirst()
                .map(id -> Obstacle.firm(ReasonCode.USED_EARLIER, id));
    }

    // A decision within the same cycle and for the same purpose is an earlier stage of this one.
    private boolean stands(Prior prior) {
        if (!prior.purpose().equals(purpose)) {
            return !rule.acrossPurposes();
        }
        return !rule.acrossCycles() && (cycle == null || !cycle.contains(prior.day()));
    }
}
