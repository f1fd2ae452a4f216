package org.portablebadges.report;

import java.time.Instant;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.proof.Mechanism;

/** What a badge claims: what was achieved, by whom and how, who says so, and who else. */
final class BadgeClaims {
    private final AchievementCredential badge;
    private final Sheet sheet;

    BadgeClaims(AchievementCredential badge, Sheet sheet) {
        this.badge = badge;
        this.sheet = sheet;
    }

    void write(Mechanism mechanism) {
        var achievement = new AchievementClaims(badge.achievement(), sheet);
        var credential = new CredentialClaims(badge, sheet);
        achievement.write();
        sheet.gap();
        credential.writeRecipients();
        award(badge.credentialSubject());
        credential.writeIssuer();
        credential.writeDates();
        sheet.gap();
        new ResultClaims(badge, sheet).write();
        sheet.gap();
        credential.writeEvidence();
        achievement.writeAlignments();
        sheet.gap();
        new EndorsementRows(badge, sheet).write();
        sheet.gap();
        badge.name()
                .filter(name -> !name.equals(badge.achievement().name()))
                .ifPresent(name -> sheet.text("title-given", name));
        badge.description().ifPresent(text -> sheet.passage("about", text));
        badge.image().ifPresent(image -> sheet.row("picture", AddressWords.of(image, sheet.messages())));
        credential.writeEnvelope(mechanism);
    }

    private void award(AchievementSubject subject) {
        subject.narrative().ifPresent(text -> sheet.passage("how", text));
        subject.role().ifPresent(text -> sheet.text("role", text));
        subject.term().ifPresent(text -> sheet.text("term", text));
        subject.licenseNumber().ifPresent(text -> sheet.text("license", text));
        subject.creditsEarned()
                .map(credits -> sheet.say("credits-earned", SafeText.of(credits.toPlainString())))
                .ifPresent(words -> sheet.row("credits", words));
        activity(subject).ifPresent(words -> sheet.row("activity", words));
        subject.image().ifPresent(image -> sheet.row("picture", AddressWords.of(image, sheet.messages())));
        subject.source()
                .ifPresent(source -> sheet.row("assessed-by", new ProfileWords(source, sheet.messages()).named()));
    }

    private Optional<String> activity(AchievementSubject subject) {
        Optional<String> start = subject.activityStartDate().map(Instant::toString);
        Optional<String> end = subject.activityEndDate().map(Instant::toString);
        if (start.isPresent() && end.isPresent()) {
            return Optional.of(sheet.say("activity-within", start.get(), end.get()));
        }
        return start.map(date -> sheet.say("activity-since", date))
                .or(() -> end.map(date -> sheet.say("activity-until", date)));
    }
}
