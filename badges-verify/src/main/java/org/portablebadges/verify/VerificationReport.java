package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;

/**
 * What a verification came to: one verdict, all fourteen checks in their order, and a report on each document inside.
 * The same file, settings and instant give the same report. Immutable.
 */
public final class VerificationReport {
    private final VerdictRule rule;
    private final Verdict verdict;
    private final Instant verifiedAt;
    private final List<Check> checks;
    private final List<InnerReport> inner;
    private final @Nullable ClaimedCredential claimed;

    VerificationReport(
            VerdictRule rule,
            Instant verifiedAt,
            List<Check> checks,
            List<InnerReport> inner,
            @Nullable ClaimedCredential claimed) {
        this.rule = requireNonNull(rule, "rule");
        this.verdict = rule.verdict(checks);
        this.verifiedAt = requireNonNull(verifiedAt, "verifiedAt");
        this.checks = List.copyOf(checks);
        this.inner = List.copyOf(inner);
        this.claimed = claimed;
    }

    /** What it comes to. */
    public Verdict verdict() {
        return verdict;
    }

    /** The instant that dates were compared with. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** All checks, in the order of {@link CheckId}. */
    public List<Check> checks() {
        return checks;
    }

    /** One check. */
    public Check check(CheckId id) {
        return checks.stream().filter(check -> check.id() == id).findFirst().orElseThrow();
    }

    /** Findings of all checks, in the order of the checks, gravest first within each. */
    public List<Finding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }

    /** Codes of all findings, in their order. */
    public List<ProblemCode> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    /** The first check that failed. */
    public Optional<Check> firstFailure() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .findFirst();
    }

    /** The first check that the verdict rests on; empty where it is VALID. */
    public Optional<Check> deciding() {
        return rule.deciding(checks);
    }

    /** Checks that could be answered neither way, in their order. */
    public List<Check> undetermined() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.UNDETERMINED)
                .toList();
    }

    /** Whether the outcome of a check can change this verdict. */
    public boolean counts(CheckId id) {
        return rule.counts(id);
    }

    /**
     * Reports on endorsements and contents, in document order, then on status lists, each at the first entry that names
     * it. None of them changes this verdict; what a status list says is in the check STATUS. What an inner credential says
     * is to be taken from its own report only.
     */
    public List<InnerReport> inner() {
        return inner;
    }

    /**
     * The credential, only where the verdict is {@link Verdict#VALID}. A presentation is none: what it presents is to be
     * taken from {@link #inner}.
     */
    public Optional<VerifiedCredential> verified() {
        return verdict == Verdict.VALID
                ? claimed().map(claims -> new VerifiedCredential(claims.credential(), claims.secured()))
                : Optional.empty();
    }

    /**
     * The credential, where it would have been {@link Verdict#VALID} at another instant: only its own dates are compared
     * anew. What else is known counts as it is known now; a credential that was revoked since is not given.
     */
    public Optional<VerifiedCredential> verifiedAsOf(Instant instant) {
        List<Check> then = checks.stream()
                .map(check -> check.id() == CheckId.VALIDITY ? ValidityCheck.asOf(check, instant) : check)
                .toList();
        return new VerificationReport(rule, instant, then, inner, claimed).verified();
    }

    /** What the file claims, as far as it can be read; empty where its core cannot be. */
    public Optional<ClaimedCredential> claimed() {
        return Optional.ofNullable(claimed);
    }
}
