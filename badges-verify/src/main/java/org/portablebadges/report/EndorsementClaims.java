package org.portablebadges.report;

import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.proof.Mechanism;

/** What an endorsement that is a file of its own claims: what is endorsed, what is said of it, and by whom. */
final class EndorsementClaims {
    private final EndorsementCredential endorsement;
    private final Sheet sheet;

    EndorsementClaims(EndorsementCredential endorsement, Sheet sheet) {
        this.endorsement = endorsement;
        this.sheet = sheet;
    }

    void write(Mechanism mechanism) {
        var credential = new CredentialClaims(endorsement, sheet);
        sheet.row(
                "endorses", SafeText.whole(endorsement.credentialSubject().id().value()));
        endorsement.credentialSubject().endorsementComment().ifPresent(text -> sheet.passage("comment", text));
        sheet.each(
                endorsement.relatedResource(),
                resource -> sheet.row("exactly", SafeText.whole(resource.id().value())));
        sheet.gap();
        credential.writeIssuer();
        credential.writeDates();
        sheet.gap();
        credential.writeEvidence();
        new EndorsementRows(endorsement, sheet).write();
        sheet.gap();
        endorsement.name().ifPresent(name -> sheet.text("title-given", name));
        endorsement.description().ifPresent(text -> sheet.passage("about", text));
        credential.writeEnvelope(mechanism);
    }
}
