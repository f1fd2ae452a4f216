package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;

/**
 * VALIDITY: the credential has begun and has not ended. A token's own dates count where they are narrower. The skew is
 * for clocks that differ at the start; an end is an end.
 */
final class ValidityCheck {
    private static final String START = "validFrom";
    private static final String END = "validUntil";

    private final JsonPointer root;
    private final String startName;
    private final String endName;
    private final Settings settings;

    /**
     * @param root where the credential stands
     * @param startName its member that says when it begins
     * @param endName its member that says when it ends
     */
    ValidityCheck(JsonPointer root, String startName, String endName, Settings settings) {
        this.root = root;
        this.startName = startName;
        this.endName = endName;
        this.settings = settings;
    }

    /** The same check with its dates compared with another instant; as it is where it found no dates. */
    static Check asOf(Check check, Instant instant) {
        String start = check.evidence().get(START);
        if (start == null) {
            return check;
        }
        Optional<Instant> end = Optional.ofNullable(check.evidence().get(END)).map(Instant::parse);
        boolean begun = !instant.isBefore(Instant.parse(start));
        boolean ended = end.isPresent() && instant.isAfter(end.get());
        if (begun && !ended) {
            return new Check(CheckId.VALIDITY, Outcome.PASSED, within(start, end), List.of(), check.evidence());
        }
        Finding finding = ended
                ? Finding.error(ProblemCode.CREDENTIAL_EXPIRED, JsonPointer.ROOT, end.get(), instant)
                : Finding.error(ProblemCode.CREDENTIAL_NOT_YET_VALID, JsonPointer.ROOT, start, instant);
        return new Check(
                CheckId.VALIDITY, Outcome.FAILED, Note.of(NoteCode.SEE_FINDING), List.of(finding), check.evidence());
    }

    private static Note within(String start, Optional<Instant> end) {
        return end.map(last -> Note.of(NoteCode.VALIDITY_WITHIN, start, last))
                .orElseGet(() -> Note.of(NoteCode.VALIDITY_OPEN, start));
    }

    static Check of(ClaimedCredential claimed, Settings settings) {
        Instant start = later(claimed.credential().validFrom(), VcJwt.notBefore(claimed.secured()));
        return new ValidityCheck(claimed.secured().credentialPointer(), START, END, settings).of(start, end(claimed));
    }

    Check of(Instant start, Optional<Instant> end) {
        Instant now = settings.now();
        List<Finding> findings = new ArrayList<>();
        if (end.isPresent() && end.get().isBefore(start)) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_VALIDITY_REVERSED, root, start, end.get()));
        }
        if (start.isAfter(settings.latestStart())) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_NOT_YET_VALID, root.child(startName), start, now));
        }
        if (end.isPresent() && now.isAfter(end.get())) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_EXPIRED, root.child(endName), end.get(), now));
        }
        Check check = findings.isEmpty()
                ? Check.passed(CheckId.VALIDITY, within(start.toString(), end), List.of())
                : Check.failed(CheckId.VALIDITY, findings);
        check = check.with(START, start.toString());
        return end.isPresent() ? check.with(END, end.get().toString()) : check;
    }

    /** When it ends: by the credential, or by its token where that ends before. */
    static Optional<Instant> end(ClaimedCredential claimed) {
        return earlier(claimed.credential().validUntil(), VcJwt.expires(claimed.secured()));
    }

    /** Of a presentation, which has dates only where it is a token. */
    static Check ofPresentation(SecuredCredential secured, Settings settings) {
        Optional<Instant> start = VcJwt.notBefore(secured);
        Optional<Instant> end = VcJwt.expires(secured);
        if (start.isEmpty() && end.isEmpty()) {
            return Check.skipped(CheckId.VALIDITY, Note.of(NoteCode.PRESENTATION_HAS_NONE));
        }
        List<Finding> findings = new ArrayList<>();
        start.filter(settings.latestStart()::isBefore)
                .ifPresent(from -> findings.add(Finding.error(
                        ProblemCode.CREDENTIAL_NOT_YET_VALID, JsonPointer.of("nbf"), from, settings.now())));
        end.filter(settings.now()::isAfter)
                .ifPresent(until -> findings.add(
                        Finding.error(ProblemCode.CREDENTIAL_EXPIRED, JsonPointer.of("exp"), until, settings.now())));
        Note note = end.map(until -> Note.of(NoteCode.VALIDITY_UNTIL, until))
                .orElseGet(() -> Note.of(NoteCode.VALIDITY_OPEN, start.orElseThrow()));
        return findings.isEmpty()
                ? Check.passed(CheckId.VALIDITY, note, List.of())
                : Check.failed(CheckId.VALIDITY, findings);
    }

    private static Instant later(Instant a, Optional<Instant> b) {
        return b.isPresent() && b.get().isAfter(a) ? b.get() : a;
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a.or(() -> b);
    }
}
