package org.portablebadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.trust.TrustBundle;

/** ISSUER_TRUST: the issuer is one that the reader recognizes, by its exact identifier. */
final class IssuerTrustCheck {
    private IssuerTrustCheck() {}

    /**
     * @param signedAt when the issuer's signature says it was made; null where it does not
     */
    static Check of(Credential credential, @Nullable Instant signedAt, Settings settings) {
        Iri issuer = credential.issuer().map(Profile::id).orElse(Iri.of(""));
        JsonPointer at = JsonPointer.of("issuer");
        if (settings.anyIssuer()) {
            return Check.skipped(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_ANY));
        }
        Optional<TrustBundle> bundle = settings.bundle();
        if (bundle.isPresent()) {
            return new BundleTrust(bundle.get(), settings).of(credential, issuer, signedAt);
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
