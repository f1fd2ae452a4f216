package org.portablebadges.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * Whether a report is good enough to count on: VALID, by an issuer that the reader recognizes. Accepting any issuer is
 * not recognizing one.
 */
final class ReportStanding {
    // Each of several formats has codes of its own for the same word of the issuer.
    private static final String REVOKED = "revoked";
    private static final String SUSPENDED = "suspended";

    private final VerificationReport report;
    private final @Nullable Instant earned;

    private ReportStanding(VerificationReport report, @Nullable Instant earned) {
        this.report = report;
        this.earned = earned;
    }

    /** What stands against a report as it is. */
    static Optional<Obstacle> now(VerificationReport report) {
        return new ReportStanding(report, null).obstacle();
    }

    /** What stands against a report whose credential must have been valid at an instant, and need not be now. */
    static Optional<Obstacle> asOf(VerificationReport report, Instant earned) {
        return new ReportStanding(report, earned).obstacle();
    }

    private Optional<Obstacle> obstacle() {
        boolean verified = earned == null
                ? report.verified().isPresent()
                : report.verifiedAsOf(earned).isPresent();
        if (verified) {
            return report.check(CheckId.ISSUER_TRUST).outcome() == Outcome.PASSED
                    ? Optional.empty()
                    : Optional.of(Obstacle.open(
                            ReasonCode.WOULD_COUNT_IF_VERIFIED, ProblemCode.ISSUER_NOT_RECOGNIZED.value()));
        }
        return Optional.of(unverified());
    }

    private Obstacle unverified() {
        if (report.verdict() == Verdict.UNREADABLE) {
            return Obstacle.firm(ReasonCode.BADGE_UNREADABLE);
        }
        List<Check> failed = counting(Outcome.FAILED).stream()
                .filter(check -> earned == null || check.id() != CheckId.VALIDITY)
                .toList();
        if (!failed.isEmpty()) {
            return failure(failed.get(0));
        }
        List<Check> open = counting(Outcome.UNDETERMINED);
        if (!open.isEmpty()) {
            return undetermined(open.get(0));
        }
        return earned == null
                ? Obstacle.open(
                        ReasonCode.WOULD_COUNT_IF_VERIFIED, report.verdict().name())
                : Obstacle.firm(ReasonCode.BADGE_EXPIRED);
    }

    // An unlisted issuer stays open like everything else that NOT_VERIFIED stands for: the list may be out of date.
    private static Obstacle undetermined(Check check) {
        return Obstacle.open(ReasonCode.WOULD_COUNT_IF_VERIFIED, code(check));
    }

    private static Obstacle failure(Check check) {
        String code = code(check);
        if (code.contains(REVOKED)) {
            return Obstacle.firm(ReasonCode.BADGE_REVOKED);
        }
        if (code.contains(SUSPENDED)) {
            return Obstacle.open(ReasonCode.BADGE_SUSPENDED);
        }
        if (check.id() == CheckId.PROOF) {
            return Obstacle.firm(ReasonCode.BADGE_ALTERED);
        }
        if (check.id() == CheckId.RECIPIENT) {
            return Obstacle.firm(ReasonCode.PERSON_OTHER);
        }
        if (check.id() == CheckId.VALIDITY) {
            return Obstacle.firm(
                    code.equals(ProblemCode.CREDENTIAL_NOT_YET_VALID.value())
                            ? ReasonCode.BADGE_NOT_YET_VALID
                            : ReasonCode.BADGE_EXPIRED);
        }
        // Only trust that was withdrawn fails this check; nobody's list needs to be looked at again.
        return check.id() == CheckId.ISSUER_TRUST
                ? Obstacle.firm(ReasonCode.ISSUER_NOT_RECOGNIZED, code)
                : Obstacle.firm(ReasonCode.BADGE_INVALID, code);
    }

    // A revocation is said before a suspension, whichever entry comes first.
    private static String code(Check check) {
        return check.findings().stream()
                .map(Finding::code)
                .map(ProblemCode::value)
                .filter(value -> value.contains(REVOKED))
                .findFirst()
                .or(() -> check.findings().stream().findFirst().map(finding -> finding.code()
                        .value()))
                .orElse(check.id().name());
    }

    private List<Check> counting(Outcome outcome) {
        return report.checks().stream()
                .filter(check -> report.counts(check.id()) && check.outcome() == outcome)
                .toList();
    }
}
