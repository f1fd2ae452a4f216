package org.portablebadges.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.quality.LintedBadge.Located;
import org.portablebadges.quality.PersonalDatum.Kind;

/** Finds everything about a person in a badge: all that the award says, and nothing that the achievement says. */
final class PersonalData {
    private static final Map<String, Kind> MEMBERS = members();

    private final LintedBadge linted;
    private final List<PersonalDatum> found = new ArrayList<>();

    private PersonalData(LintedBadge linted) {
        this.linted = linted;
    }

    static List<PersonalDatum> in(LintedBadge linted) {
        var data = new PersonalData(linted);
        data.identifiers();
        MEMBERS.forEach((pointer, kind) ->
                linted.values(pointer).forEach(place -> data.found.add(new PersonalDatum(kind, place.at()))));
        data.evidence();
        data.extensions();
        return List.copyOf(data.found);
    }

    private void identifiers() {
        RecipientIdentity.of(linted)
                .forEach(place -> found.add(new PersonalDatum(
                        place.identity().hashed() ? Kind.HASHED_IDENTIFIER : Kind.IDENTIFIER, place.at())));
    }

    private void evidence() {
        for (Located entry : linted.values("/evidence")) {
            boolean embedded = EvidencePrivacy.hasScheme(entry, "data");
            boolean linked = EvidencePrivacy.hasScheme(entry, "http") || EvidencePrivacy.hasScheme(entry, "https");
            Kind kind = embedded ? Kind.EVIDENCE_ITSELF : linked ? Kind.EVIDENCE_LINK : Kind.EVIDENCE_TEXT;
            found.add(new PersonalDatum(kind, entry.at()));
        }
    }

    private void extensions() {
        AchievementSubject subject = linted.badge().credentialSubject();
        linted.values("/credentialSubject").forEach(place -> subject.extensions()
                .names()
                .forEach(name ->
                        found.add(new PersonalDatum(Kind.OTHER, place.at().child(name)))));
    }

    private static Map<String, Kind> members() {
        Map<String, Kind> members = new LinkedHashMap<>();
        members.put("/credentialSubject/id", Kind.RECIPIENT_ID);
        members.put("/name", Kind.CREDENTIAL_TEXT);
        members.put("/description", Kind.CREDENTIAL_TEXT);
        members.put("/credentialSubject/narrative", Kind.NARRATIVE);
        members.put("/credentialSubject/role", Kind.ROLE);
        members.put("/credentialSubject/term", Kind.TERM);
        members.put("/credentialSubject/licenseNumber", Kind.LICENSE_NUMBER);
        members.put("/image", Kind.PICTURE);
        members.put("/credentialSubject/image", Kind.PICTURE);
        members.put("/credentialSubject/result", Kind.RESULT);
        members.put("/credentialSubject/creditsEarned", Kind.CREDITS);
        members.put("/credentialSubject/activityStartDate", Kind.DATE);
        members.put("/credentialSubject/activityEndDate", Kind.DATE);
        members.put("/awardedDate", Kind.DATE);
        members.put("/validFrom", Kind.DATE);
        members.put("/issuanceDate", Kind.DATE);
        members.put("/credentialSubject/source", Kind.ASSESSOR);
        members.put("/endorsement", Kind.ENDORSEMENT);
        members.put("/endorsementJwt", Kind.ENDORSEMENT);
        members.put("/credentialStatus", Kind.STATUS_LINK);
        return members;
    }
}
