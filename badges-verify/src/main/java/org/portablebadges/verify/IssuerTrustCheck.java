package org.portablebadges.verify;

import java.util.List;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** ISSUER_TRUST: the issuer is one that the reader recognizes, by its exact identifier. */
final class IssuerTrustCheck {
    private IssuerTrustCheck() {}

    static Check of(Credential credential, Settings settings) {
        Iri issuer = credential.issuer().map(Profile::id).orElse(Iri.of(""));
        return of(issuer, JsonPointer.of("issuer"), settings);
    }

    /** The check on an issuer that is named at this place. */
    static Check of(Iri issuer, JsonPointer at, Settings settings) {
        if (settings.anyIssuer()) {
            return Check.skipped(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_ANY));
        }
        if (settings.recognized().isEmpty()) {
            return Check.undetermined(CheckId.ISSUER_TRUST, List.of(Finding.error(ProblemCode.ISSUER_NO_LIST, at)));
        }
        return settings.recognized().contains(issuer)
                ? Check.passed(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_RECOGNIZED, issuer), List.of())
                : Check.undetermined(
                        CheckId.ISSUER_TRUST, List.of(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED, at, issuer)));
    }
}
