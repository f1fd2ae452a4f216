package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.IdentifiedSubject;
import org.portablebadges.model.IdentityMatch;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * ENDORSEMENTS and CONTENTS: what came of the documents inside a credential. Each has a report and a verdict of its own;
 * these two checks only count them, and the verdict on the credential itself does not depend on them.
 */
final class InnerChecks {
    /** The codes for one kind of inner documents. */
    private record Words(
            CheckId check,
            NoteCode none,
            NoteCode hold,
            ProblemCode invalid,
            ProblemCode notVerified,
            ProblemCode noProof) {}

    private static final Words ENDORSEMENTS = new Words(
            CheckId.ENDORSEMENTS,
            NoteCode.ENDORSEMENTS_NONE,
            NoteCode.ENDORSEMENTS_HOLD,
            ProblemCode.ENDORSEMENT_INVALID,
            ProblemCode.ENDORSEMENT_NOT_VERIFIED,
            ProblemCode.ENDORSEMENT_NO_PROOF);
    private static final Words CONTENTS = new Words(
            CheckId.CONTENTS,
            NoteCode.CONTENTS_NONE,
            NoteCode.CONTENTS_HOLD,
            ProblemCode.CONTENTS_INVALID,
            ProblemCode.CONTENTS_NOT_VERIFIED,
            ProblemCode.CONTENTS_NO_PROOF);

    private final List<InnerReport> reports;
    private final @Nullable Finding exceeded;

    private InnerChecks(List<InnerReport> reports, @Nullable Finding exceeded) {
        this.reports = reports;
        this.exceeded = exceeded;
    }

    /** On documents that each have a report. */
    static InnerChecks on(List<InnerReport> reports) {
        return new InnerChecks(reports, null);
    }

    /** Where a limit was exceeded, so that none of the documents has a report. */
    static InnerChecks exceeding(Finding limit) {
        return new InnerChecks(List.of(), limit);
    }

    /** What came of each document, in document order. */
    List<InnerReport> reports() {
        return reports;
    }

    Check endorsements() {
        return check(ENDORSEMENTS, of(InnerReport.Kind.ENDORSEMENT), List.of());
    }

    Check contents() {
        return check(CONTENTS, of(InnerReport.Kind.CONTENT), List.of());
    }

    /** As {@link #contents()}; names those that speak of somebody else than the record does. */
    Check contentsOf(ClrCredential record) {
        IdentifiedSubject learner = record.credentialSubject();
        return contentsOf(learner.id().orElse(null), learner.identifier());
    }

    /** As {@link #contents()}; names those that speak of somebody else than who has this id and these identifiers. */
    Check contentsOf(@Nullable Iri person, List<IdentityObject> identifiers) {
        List<InnerReport> contents = of(InnerReport.Kind.CONTENT);
        return check(
                CONTENTS,
                contents,
                person == null && identifiers.isEmpty() ? List.of() : strangers(person, identifiers, contents));
    }

    private List<InnerReport> of(InnerReport.Kind kind) {
        return reports.stream().filter(inner -> inner.kind() == kind).toList();
    }

    private Check check(Words words, List<InnerReport> inner, List<Finding> more) {
        if (exceeded != null) {
            return Check.failed(words.check(), List.of(exceeded));
        }
        if (inner.isEmpty()) {
            return Check.skipped(words.check(), Note.of(words.none()));
        }
        List<Finding> findings = new ArrayList<>();
        inner.forEach(document -> finding(words, document).ifPresent(findings::add));
        findings.addAll(more);
        long valid = count(inner, Verdict.VALID);
        Check check = findings.equals(more)
                ? Check.passed(words.check(), Note.of(words.hold(), inner.size()), findings)
                : count(inner, Verdict.INVALID) + count(inner, Verdict.UNREADABLE) > 0
                        ? Check.failed(words.check(), findings)
                        : Check.undetermined(words.check(), findings);
        return check.with("count", String.valueOf(inner.size())).with("valid", String.valueOf(valid));
    }

    private static long count(List<InnerReport> inner, Verdict verdict) {
        return inner.stream()
                .filter(document -> document.report().verdict() == verdict)
                .count();
    }

    /** Why an inner document is not VALID, in one code. */
    private static Optional<Finding> finding(Words words, InnerReport inner) {
        VerificationReport report = inner.report();
        if (report.verdict() == Verdict.VALID) {
            return Optional.empty();
        }
        List<Finding> errors = report.deciding().map(Check::findings).orElse(List.of());
        ProblemCode why = errors.isEmpty() ? null : errors.get(0).code();
        if (why == ProblemCode.PROOF_MISSING) {
            return Optional.of(Finding.error(words.noProof(), inner.at()));
        }
        if (why == ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL && words.check() == CheckId.CONTENTS) {
            return Optional.of(Finding.error(
                    ProblemCode.CONTENTS_UNKNOWN_TYPE,
                    inner.at(),
                    errors.get(0).arguments().get(0)));
        }
        if (why == ProblemCode.ENDORSEMENT_OTHER_SUBJECT || why == ProblemCode.ENDORSEMENT_OTHER_VERSION) {
            return Optional.of(
                    Finding.error(why, inner.at(), errors.get(0).arguments().toArray()));
        }
        boolean open = report.verdict() == Verdict.NOT_VERIFIED;
        return Optional.of(Finding.error(
                open ? words.notVerified() : words.invalid(), inner.at(), why == null ? "" : why.value()));
    }

    private static List<Finding> strangers(
            @Nullable Iri person, List<IdentityObject> identifiers, List<InnerReport> contents) {
        List<Finding> findings = new ArrayList<>();
        for (InnerReport inner : contents) {
            inner.report()
                    .claimed()
                    .flatMap(claimed -> claimed.credential().person())
                    .filter(subject -> !isSame(subject, person, identifiers))
                    .map(subject -> stranger(subject, person, inner.at()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding stranger(IdentifiedSubject subject, @Nullable Iri person, JsonPointer at) {
        return subject.id().isPresent() && person != null
                ? Finding.warning(
                        ProblemCode.CONTENTS_OTHER_SUBJECT, at, subject.id().get())
                : Finding.warning(ProblemCode.CONTENTS_SUBJECT_NOT_COMPARED, at);
    }

    // One person may have several ids; an identifier in common shows that two ids are one person's.
    private static boolean isSame(IdentifiedSubject subject, @Nullable Iri person, List<IdentityObject> identifiers) {
        return subject.id().filter(id -> id.equals(person)).isPresent()
                || subject.identifier().stream()
                        .anyMatch(one -> identifiers.stream().anyMatch(other -> isSame(one, other)));
    }

    private static boolean isSame(IdentityObject one, IdentityObject other) {
        return one.equals(other)
                || (one.identityType().equals(other.identityType()) && (fits(one, other) || fits(other, one)));
    }

    /** Whether a plain identifier is the one that another, plain or hashed, was made of. */
    private static boolean fits(IdentityObject plain, IdentityObject other) {
        return !plain.hashed() && other.matches(plain.identityHash()) == IdentityMatch.MATCH;
    }
}
