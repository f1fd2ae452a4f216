package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Profile;
import org.portablebadges.proof.Mechanism;

/** What all kinds of credentials claim: recipient, issuer, dates, evidence, and how they are secured. */
final class CredentialClaims {
    private final Credential credential;
    private final Sheet sheet;

    CredentialClaims(Credential credential, Sheet sheet) {
        this.credential = credential;
        this.sheet = sheet;
    }

    /** Everybody whom it names as its recipient. */
    void writeRecipients() {
        List<String> recipients = new CredentialWords(credential, sheet.messages()).recipients();
        sheet.each(recipients, recipient -> sheet.row("recipient", recipient));
    }

    /** Whoever issued it, with what they say of themselves. */
    void writeIssuer() {
        sheet.row("issuer", new CredentialWords(credential, sheet.messages()).issuer());
        credential.issuer().ifPresent(this::details);
    }

    void writeDates() {
        sheet.row("valid-from", credential.validFrom().toString());
        credential.validUntil().ifPresent(end -> sheet.row("valid-until", end.toString()));
        credential.awardedDate().ifPresent(date -> sheet.row("awarded", date.toString()));
    }

    void writeEvidence() {
        sheet.each(credential.evidence(), this::evidence);
    }

    /** What it is known by, what secures it, and what else it points to. */
    void writeEnvelope(Mechanism mechanism) {
        String id = credential.id().value();
        sheet.row("credential", id.isEmpty() ? sheet.say("nameless") : SafeText.whole(id));
        sheet.row("secured-by", sheet.say("secured." + mechanism.name()));
        sheet.each(
                credential.credentialStatus(),
                status -> pointer("status", status.id().map(Object::toString)));
        sheet.each(
                credential.refreshService(),
                service -> pointer("newer", service.id().map(Object::toString)));
        sheet.each(credential.termsOfUse(), terms -> pointer("terms", terms.id().map(Object::toString)));
    }

    private void pointer(String label, Optional<String> id) {
        sheet.row(label, id.map(SafeText::whole).orElseGet(() -> sheet.say("nameless")));
    }

    private void details(Profile issuer) {
        new ProfileWords(issuer, sheet.messages()).details().forEach(sheet::under);
    }

    private void evidence(Evidence evidence) {
        String name = evidence.name().map(SafeText::quoted).orElseGet(() -> sheet.say("nameless"));
        sheet.row(
                "evidence",
                evidence.genre()
                        .map(genre -> sheet.say("evidence-genre", name, SafeText.of(genre)))
                        .orElse(name));
        evidence.id().map(id -> AddressWords.of(id, sheet.messages())).ifPresent(sheet::under);
        evidence.description().ifPresent(sheet::passageUnder);
        evidence.narrative().ifPresent(sheet::passageUnder);
        evidence.audience()
                .map(audience -> sheet.say("evidence-audience", SafeText.of(audience)))
                .ifPresent(sheet::under);
    }
}
