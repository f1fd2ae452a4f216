package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Profile;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.StatusListType;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * A status list as it stood at its address.
 *
 * @param document the copy
 * @param report what verifying it came to
 */
record StatusListCopy(CapturedDocument document, VerificationReport report) {
    private static final EnumSet<CheckId> MUST_PASS =
            EnumSet.of(CheckId.CONTAINER, CheckId.FORMAT, CheckId.CONTEXT, CheckId.PROOF, CheckId.ISSUER_KEY);

    StatusListCopy {
        requireNonNull(document, "document");
        requireNonNull(report, "report");
    }

    Iri address() {
        return document.address();
    }

    Instant capturedAt() {
        return document.capturedAt();
    }

    /**
     * The list, soundly signed by somebody who may publish the status of this issuer's credentials. That it has ended is
     * not asked: a revocation in it stands all the same.
     *
     * @throws ProblemException naming the first thing that is wrong
     */
    StatusListCredential requireSound(StatusListType type, Iri issuer, Settings settings) throws ProblemException {
        Optional<StatusListCredential> claimed = claimed();
        if (claimed.isEmpty() && report.check(CheckId.FORMAT).outcome() != Outcome.PASSED) {
            throw unsound(report.firstFailure()
                    .or(() -> report.undetermined().stream().findFirst()));
        }
        StatusListCredential list = claimed.filter(found -> found.type().contains(type.credentialType()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.STATUS_LIST_KIND, address(), type.credentialType()));
        if (!list.id().value().isEmpty() && !list.id().equals(address())) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_OTHER, address(), list.id());
        }
        Iri publisher = list.issuer().map(Profile::id).orElse(Iri.of(""));
        if (!settings.mayPublishStatusOf(issuer, publisher)) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_FOREIGN, publisher, issuer);
        }
        Optional<Check> fault = fault();
        if (fault.isPresent()) {
            throw unsound(fault);
        }
        return list;
    }

    /** The list as it reads, whatever became of its signature. */
    private Optional<StatusListCredential> claimed() {
        return report.claimed()
                .map(ClaimedCredential::credential)
                .filter(StatusListCredential.class::isInstance)
                .map(StatusListCredential.class::cast);
    }

    /** The first check that keeps the list from being relied on. */
    private Optional<Check> fault() {
        return report.checks().stream().filter(check -> !isGood(check)).findFirst();
    }

    private static boolean isGood(Check check) {
        if (MUST_PASS.contains(check.id())) {
            return check.outcome() == Outcome.PASSED;
        }
        return switch (check.id()) {
            case VALIDITY ->
                Check.errors(check.findings()).stream()
                        .allMatch(finding -> finding.code() == ProblemCode.CREDENTIAL_EXPIRED);
            case STATUS -> check.outcome() == Outcome.SKIPPED;
            default -> true;
        };
    }

    private ProblemException unsound(Optional<Check> fault) {
        String code = fault.map(Check::findings).orElse(List.of()).stream()
                .map(Finding::code)
                .map(ProblemCode::value)
                .findFirst()
                .orElse("");
        return ProblemException.of(ProblemCode.STATUS_LIST_NOT_SOUND, address(), code);
    }
}
