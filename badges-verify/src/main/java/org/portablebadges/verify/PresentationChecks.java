package org.portablebadges.verify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/**
 * The checks on a presentation. It has a holder and no issuer, awards nothing and does not end; what is in it answers for
 * itself.
 */
final class PresentationChecks {
    private PresentationChecks() {}

    static List<Check> of(@Nullable Iri holder, Settings settings, SignatureChecks signatures, InnerChecks inner) {
        return Stream.of(
                        notApplicable(CheckId.SCHEMA),
                        signatures.proof(),
                        signatures.issuerKey(),
                        notApplicable(CheckId.ISSUER_TRUST),
                        notApplicable(CheckId.VALIDITY),
                        notApplicable(CheckId.STATUS),
                        notApplicable(CheckId.REFRESH),
                        RecipientCheck.of(holder, List.of(), settings),
                        notApplicable(CheckId.RESULTS),
                        inner.endorsements(),
                        inner.contents())
                .toList();
    }

    private static Check notApplicable(CheckId id) {
        return Check.skipped(id, Note.of(NoteCode.PRESENTATION_HAS_NONE));
    }
}
