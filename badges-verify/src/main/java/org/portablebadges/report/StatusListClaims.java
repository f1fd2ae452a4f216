package org.portablebadges.report;

import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.proof.Mechanism;

/** What a status list claims: what it is for, whose it is, and how long it may be relied on. Not its values. */
final class StatusListClaims {
    private final StatusListCredential list;
    private final Sheet sheet;

    StatusListClaims(StatusListCredential list, Sheet sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    void write(Mechanism mechanism) {
        var credential = new CredentialClaims(list, sheet);
        StatusListSubject subject = list.credentialSubject();
        sheet.row("purpose", sheet.joined(subject.statusPurpose()));
        subject.ttl().ifPresent(ttl -> sheet.row("reliable-for", ttl.toString()));
        sheet.gap();
        credential.writeIssuer();
        credential.writeDates();
        sheet.gap();
        list.name().ifPresent(name -> sheet.text("title-given", name));
        list.description().ifPresent(text -> sheet.passage("about", text));
        credential.writeEnvelope(mechanism);
    }
}
