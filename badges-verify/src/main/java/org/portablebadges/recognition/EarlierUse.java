package org.portablebadges.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Period;
import org.portablebadges.recognition.policy.ReuseRule;
import org.portablebadges.verify.VerificationReport;

/**
 * Which badges earlier decisions used. Where a decision is VALID, by a recognized issuer, a badge it used is used up; where
 * it could not be verified, that is open. Others are not looked at.
 */
final class EarlierUse {
    private final List<Prior> priors = new ArrayList<>();
    private final ReuseRule rule;
    private final String purpose;
    private final @Nullable Period cycle;

    /** One earlier decision. */
    private record Prior(Iri id, String purpose, LocalDate day, List<Iri> used, boolean open) {
        Obstacle obstacle() {
            return open ? Obstacle.open(ReasonCode.USED_EARLIER, id) : Obstacle.firm(ReasonCode.USED_EARLIER, id);
        }
    }

    /**
     * Looks into the earlier decisions of a case.
     *
     * @param cycle the cycle that is being decided about; null where there is none
     */
    EarlierUse(RecognitionCase person, ReuseRule rule, @Nullable Period cycle, ZoneId zone) {
        this.rule = rule;
        this.purpose = person.purpose();
        this.cycle = cycle;
        for (VerificationReport report : person.priorDecisions()) {
            Optional<Obstacle> standing = ReportStanding.now(report);
            if (standing.isEmpty() || standing.get().open()) {
                read(report, zone, standing.isPresent()).ifPresent(priors::add);
            }
        }
        priors.sort(Comparator.comparing(Prior::open)
                .thenComparing(prior -> prior.id().value()));
    }

    /** Whether an earlier decision is one that can be relied on. */
    static boolean isKnown(VerificationReport report) {
        return ReportStanding.now(report).isEmpty()
                && read(report, ZoneOffset.UTC, false).isPresent();
    }

    private static Optional<Prior> read(VerificationReport report, ZoneId zone, boolean open) {
        return Badge.of(report).map(Badge::credential).flatMap(decision -> DecisionCredential.purpose(decision)
                .map(purpose -> new Prior(
                        decision.id(),
                        purpose,
                        decision.validFrom().atZone(zone).toLocalDate(),
                        DecisionCredential.used(decision),
                        open)));
    }

    /**
     * The first decision for the same purpose, and of the same cycle where there is one, that used other badges than
     * these.
     */
    Optional<Iri> beside(Set<Iri> badges) {
        return priors.stream()
                .filter(prior -> prior.purpose().equals(purpose))
                .filter(prior -> cycle == null || cycle.contains(prior.day()))
                .filter(prior -> !badges.containsAll(prior.used()))
                .findFirst()
                .map(Prior::id);
    }

    Optional<Obstacle> obstacle(Badge badge) {
        return priors.stream()
                .filter(prior -> prior.used().contains(badge.id()) && stands(prior))
                .findFirst()
                .map(Prior::obstacle);
    }

    // A decision within the same cycle and for the same purpose is an earlier stage of this one.
    private boolean stands(Prior prior) {
        if (!prior.purpose().equals(purpose)) {
            return !rule.acrossPurposes();
        }
        return !rule.acrossCycles() && (cycle == null || !cycle.contains(prior.day()));
    }
}
