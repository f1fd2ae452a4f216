package org.portablebadges.verify;

import static org.portablebadges.verify.Verdict.INVALID;
import static org.portablebadges.verify.Verdict.NOT_VERIFIED;
import static org.portablebadges.verify.Verdict.UNREADABLE;
import static org.portablebadges.verify.Verdict.VALID;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From checks to a verdict: the one table. The gravest row wins.
 *
 * @param anyIssuer whether any issuer was accepted explicitly, so that ISSUER_TRUST does not count
 * @param recipientGiven whether there is a recipient to compare, so that RECIPIENT counts
 * @param strict whether the strict profile is asked for, so that SCHEMA counts
 * @param presentation whether it is a presentation, which has a holder and neither issuer nor validity
 */
record VerdictRule(boolean anyIssuer, boolean recipientGiven, boolean strict, boolean presentation) {
    /** What a check that did not pass makes of the whole; VALID where it does not count. */
    record Row(Verdict failed, Verdict undetermined) {}

    private static final Row DOES_NOT_COUNT = new Row(VALID, VALID);
    private static final Row DECIDES = new Row(INVALID, NOT_VERIFIED);
    private static final Set<CheckId> REQUIRED = EnumSet.of(
            CheckId.CONTAINER, CheckId.FORMAT, CheckId.CONTEXT, CheckId.PROOF, CheckId.ISSUER_KEY, CheckId.VALIDITY);

    VerdictRule(boolean anyIssuer, boolean recipientGiven, boolean strict) {
        this(anyIssuer, recipientGiven, strict, false);
    }

    /** The same for a presentation. */
    VerdictRule forPresentation() {
        return new VerdictRule(anyIssuer, recipientGiven, strict, true);
    }

    /** The same where there is something that the subject is compared with. */
    VerdictRule withRecipient() {
        return new VerdictRule(anyIssuer, true, strict, presentation);
    }

    Row row(CheckId id) {
        return switch (id) {
            case CONTAINER -> new Row(UNREADABLE, UNREADABLE);
            case FORMAT, CONTEXT, PROOF, ISSUER_KEY, VALIDITY, STATUS -> DECIDES;
            case ISSUER_TRUST -> anyIssuer ? DOES_NOT_COUNT : new Row(NOT_VERIFIED, NOT_VERIFIED);
            case RECIPIENT -> recipientGiven ? DECIDES : DOES_NOT_COUNT;
            case RESULTS -> new Row(INVALID, VALID);
            case SCHEMA -> strict ? DECIDES : DOES_NOT_COUNT;
            case REFRESH, ENDORSEMENTS, CONTENTS -> DOES_NOT_COUNT;
        };
    }

    /** Whether any outcome of this check can change a verdict. */
    boolean counts(CheckId id) {
        return !row(id).equals(DOES_NOT_COUNT);
    }

    /** The verdict on these checks; each check must be there exactly once. */
    Verdict verdict(List<Check> checks) {
        Map<CheckId, Check> byId = new EnumMap<>(CheckId.class);
        checks.forEach(check -> byId.put(check.id(), check));
        Verdict verdict = VALID;
        for (CheckId id : CheckId.values()) {
            Check check = byId.get(id);
            if (check == null || byId.size() != checks.size()) {
                throw new IllegalArgumentException("a report needs each check once: " + checks);
            }
            verdict = graver(verdict, contribution(check));
        }
        return verdict;
    }

    /** The check that the verdict rests on: the first that contributes it. */
    Optional<Check> deciding(List<Check> checks) {
        Verdict verdict = verdict(checks);
        return checks.stream()
                .filter(check -> verdict != VALID && contribution(check) == verdict)
                .findFirst();
    }

    private Verdict contribution(Check check) {
        // A limit that the file itself exceeds fails its check; one exceeded by a supporting document does not.
        if (check.outcome() == Outcome.FAILED && check.findings().stream().anyMatch(Limits::isExceeded)) {
            return UNREADABLE;
        }
        return switch (check.outcome()) {
            case PASSED -> VALID;
            case FAILED -> row(check.id()).failed();
            case UNDETERMINED -> row(check.id()).undetermined();
            case SKIPPED -> mustPass(check.id()) ? NOT_VERIFIED : VALID;
        };
    }

    // An absent required check is never green.
    private boolean mustPass(CheckId id) {
        return switch (id) {
            case RECIPIENT -> recipientGiven;
            case ISSUER_TRUST -> !anyIssuer && !presentation;
            case VALIDITY -> !presentation;
            default -> REQUIRED.contains(id);
        };
    }

    private static Verdict graver(Verdict a, Verdict b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
