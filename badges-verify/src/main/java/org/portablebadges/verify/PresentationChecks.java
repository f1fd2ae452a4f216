package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.proof.SecuredCredential;

/**
 * The checks on a presentation. It has a holder and no issuer, and awards nothing; only a token of it may end. What is
 * in it answers for itself.
 */
final class PresentationChecks {
    private final SecuredCredential secured;
    private final Settings settings;
    private final InnerChecks inner;

    PresentationChecks(SecuredCredential secured, Settings settings, InnerChecks inner) {
        this.secured = secured;
        this.settings = settings;
        this.inner = inner;
    }

    List<Check> after(SignatureChecks signatures, @Nullable Iri holder) {
        Optional<CheckId> spoiled = spoiled(signatures);
        return Stream.of(
                        notApplicable(CheckId.SCHEMA),
                        signatures.proof(),
                        signatures.issuerKey(),
                        notApplicable(CheckId.ISSUER_TRUST),
                        unless(spoiled, CheckId.VALIDITY, () -> ValidityCheck.ofPresentation(secured, settings)),
                        notApplicable(CheckId.STATUS),
                        notApplicable(CheckId.REFRESH),
                        unless(spoiled, CheckId.RECIPIENT, () -> RecipientCheck.of(holder, List.of(), settings)),
                        notApplicable(CheckId.RESULTS),
                        inner.endorsements(),
                        inner.contentsOf(spoiled.isPresent() ? null : holder, List.of()))
                .toList();
    }

    // Whom an unsigned presentation names as its holder is anybody's word; nothing may rest on it.
    private static Optional<CheckId> spoiled(SignatureChecks signatures) {
        return signatures.proof().outcome() == Outcome.PASSED ? signatures.spoiledBy() : Optional.of(CheckId.PROOF);
    }

    private static Check unless(Optional<CheckId> spoiled, CheckId id, Supplier<Check> check) {
        return spoiled.map(because -> Check.notReached(id, because)).orElseGet(check);
    }

    private static Check notApplicable(CheckId id) {
        return Check.skipped(id, Note.of(NoteCode.PRESENTATION_HAS_NONE));
    }
}
