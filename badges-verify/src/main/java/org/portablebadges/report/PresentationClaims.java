package org.portablebadges.report;

import org.portablebadges.model.VerifiablePresentation;
import org.portablebadges.proof.Mechanism;

/** What a presentation claims: who hands on what. */
final class PresentationClaims {
    private final VerifiablePresentation presentation;
    private final Sheet sheet;

    PresentationClaims(VerifiablePresentation presentation, Sheet sheet) {
        this.presentation = presentation;
        this.sheet = sheet;
    }

    void write(Mechanism mechanism) {
        sheet.row(
                "holder",
                presentation
                        .holder()
                        .map(holder -> SafeText.whole(holder.value()))
                        .orElseGet(() -> sheet.say("holder-unnamed")));
        sheet.gap();
        new ContentClaims(UncheckedDocument.in(presentation.json(), "verifiableCredential"), sheet).write();
        sheet.gap();
        presentation.id().ifPresent(id -> sheet.row("presentation", SafeText.whole(id.value())));
        sheet.row("secured-by", sheet.say("secured." + mechanism.name()));
    }
}
