package org.portablebadges.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Association;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.problem.Iri;
import org.portablebadges.proof.Mechanism;

/** What a learner record claims: whose it is, what is in it, and how its achievements hang together. */
final class RecordClaims {
    private final ClrCredential record;
    private final ClrSubject subject;
    private final Sheet sheet;
    private final List<UncheckedDocument> contents;
    private final Map<Iri, String> names = new HashMap<>();
    private final Set<Iri> awarded = new HashSet<>();

    RecordClaims(ClrCredential record, Sheet sheet) {
        this.record = record;
        this.subject = record.credentialSubject();
        this.sheet = sheet;
        this.contents = UncheckedDocument.in(subject.json(), "verifiableCredential");
        contents.stream().flatMap(RecordClaims::achievement).forEach(achievement -> {
            awarded.add(achievement.id());
            names.putIfAbsent(achievement.id(), achievement.name());
        });
        subject.achievement().forEach(definition -> names.putIfAbsent(definition.id(), definition.name()));
    }

    void write(Mechanism mechanism) {
        var credential = new CredentialClaims(record, sheet);
        record.name().ifPresent(name -> sheet.text("record", name));
        record.description().ifPresent(text -> sheet.passage("description", text));
        sheet.row("complete", sheet.say(record.partial() ? "partial" : "whole"));
        sheet.gap();
        credential.writeRecipients();
        credential.writeIssuer();
        credential.writeDates();
        sheet.gap();
        new ContentClaims(contents, sheet).write();
        sheet.gap();
        sheet.each(subject.association(), this::association);
        sheet.each(notAwarded(), definition -> sheet.row("not-earned", words(definition.id())));
        sheet.gap();
        credential.writeEvidence();
        new EndorsementRows(record, sheet).write();
        sheet.gap();
        record.image().ifPresent(image -> sheet.row("picture", AddressWords.of(image, sheet.messages())));
        credential.writeEnvelope(mechanism);
    }

    private static Stream<Achievement> achievement(UncheckedDocument document) {
        return document.credential().stream()
                .flatMap(credential -> credential instanceof AchievementCredential badge
                        ? Stream.of(badge.achievement())
                        : Stream.empty());
    }

    private List<Achievement> notAwarded() {
        return subject.achievement().stream()
                .filter(definition -> !awarded.contains(definition.id()))
                .toList();
    }

    private void association(Association association) {
        String sentence = "association." + association.associationType().name();
        sheet.row(
                "association",
                sheet.messages().join(sentence, words(association.sourceId()), words(association.targetId())));
    }

    private String words(Iri achievement) {
        return Optional.ofNullable(names.get(achievement))
                .map(SafeText::quoted)
                .orElseGet(() -> SafeText.whole(achievement.value()));
    }
}
