package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.RevocationList;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.LegacyDocuments.Copy;
import org.portablebadges.verify.LegacyDocuments.TakenBack;

/** STATUS of a badge of Open Badges 2.0: whether its issuer took it back. */
final class LegacyStatus {
    private static final JsonPointer REVOKED = JsonPointer.of("revoked");

    private LegacyStatus() {}

    /** By the revocation list that the issuer's profile names. A list from before the badge can only say yes. */
    static Check ofSigned(LegacyBadge badge, LegacyDocuments documents) {
        Assertion assertion = badge.assertion();
        if (assertion.revoked()) {
            return Check.failed(CheckId.STATUS, List.of(revoked(assertion)));
        }
        if (badge.profile().isEmpty()) {
            return Check.undetermined(CheckId.STATUS, badge.missing());
        }
        Optional<Iri> address = badge.profile().map(Copy::value).flatMap(IssuerProfile::revocationList);
        if (address.isEmpty()) {
            return Check.skipped(CheckId.STATUS, Note.of(NoteCode.STATUS_NONE));
        }
        try {
            return listed(assertion, documents.read(address.get(), RevocationList::read));
        } catch (ProblemException e) {
            return Check.undetermined(CheckId.STATUS, e.findings());
        }
    }

    private static Check listed(Assertion assertion, Copy<RevocationList> list) {
        Optional<String> reason = list.value().reasonFor(assertion);
        if (reason.isPresent()) {
            return takenBack(new TakenBack(list.address(), list.capturedAt(), reason.get()));
        }
        return LegacyDocuments.tooOld(list, assertion)
                .map(old -> Check.undetermined(CheckId.STATUS, List.of(old)))
                .orElseGet(() -> still(NoteCode.STATUS_NOT_LISTED, list));
    }

    /** By what stood at its address, which does not take it back. */
    static Check ofHosted(Copy<Assertion> copy) {
        return still(NoteCode.STATUS_STILL_HOSTED, copy);
    }

    private static Finding revoked(Assertion assertion) {
        String reason = assertion.revocationReason().orElse("");
        return Finding.error(ProblemCode.LEGACY_REVOKED, REVOKED, reason);
    }

    /** What a hosted badge says of itself where its address could not be asked. */
    static Check unconfirmed(Assertion assertion) {
        return assertion.revoked()
                ? Check.undetermined(CheckId.STATUS, List.of(revoked(assertion)))
                : Check.notReached(CheckId.STATUS, CheckId.PROOF);
    }

    static Check takenBack(TakenBack where) {
        Finding revoked = Finding.error(
                ProblemCode.LEGACY_REVOKED_BY_ISSUER,
                JsonPointer.ROOT,
                where.address(),
                where.capturedAt(),
                where.reason());
        return Check.failed(CheckId.STATUS, List.of(revoked))
                .with("source", where.address().value())
                .with("capturedAt", where.capturedAt().toString());
    }

    private static Check still(NoteCode note, Copy<?> copy) {
        return Check.passed(CheckId.STATUS, Note.of(note, copy.address(), copy.capturedAt()), List.of())
                .with("source", copy.address().value())
                .with("capturedAt", copy.capturedAt().toString());
    }
}
