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
     * What is to be recognized.
     *
     * @param issuer who issued it
     * @param at where that is named
     * @param dated when it was made, by its own word
     * @param credential what it is; null where it cannot be told in the words of Open Badges 3.0
     */
    record Award(Iri issuer, JsonPointer at, Instant dated, @Nullable Credential credential) {
        /**
         * A credential, dated as its keys are: by the later of its start and its proof.
         *
         * @param signedAt when the issuer's signature says it was made; null where it does not
         */
        static Award of(Credential credential, @Nullable Instant signedAt) {
            Iri issuer = credential.issuer().map(Profile::id).orElse(Iri.of(""));
            Instant start = credential.validFrom();
            Instant dated = signedAt != null && signedAt.isAfter(start) ? signedAt : start;
            return new Award(issuer, JsonPointer.of("issuer"), dated, credential);
        }
    }

    static Check of(Award award, Settings settings) {
        if (settings.anyIssuer()) {
            return Check.skipped(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_ANY));
        }
        Optional<TrustBundle> bundle = settings.bundle();
        if (bundle.isPresent()) {
            return new BundleTrust(bundle.get(), settings).of(award);
        }
        if (settings.recognized().isEmpty()) {
            return Check.undetermined(
                    CheckId.ISSUER_TRUST, List.of(Finding.error(ProblemCode.ISSUER_NO_LIST, award.at())));
        }
        Iri issuer = award.issuer();
        return settings.recognized().contains(issuer)
                ? Check.passed(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_RECOGNIZED, issuer), List.of())
                : Check.undetermined(
                        CheckId.ISSUER_TRUST,
                        List.of(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED, award.at(), issuer)));
    }
}
