package org.portablebadges.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.IdentifiedSubject;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.problem.Iri;

/** What a credential says, in the few words that a line of a report has room for. */
final class CredentialWords {
    private static final int MOST_LEVELS = 5;

    private final Credential credential;
    private final Messages messages;

    CredentialWords(Credential credential, Messages messages) {
        this.credential = credential;
        this.messages = messages;
    }

    /** What it is, in a few words; names are quoted. */
    String title() {
        if (credential instanceof ClrCredential record) {
            return title(record, CountWords.credentials(contents(record), messages));
        }
        if (credential instanceof EndorsementCredential endorsement) {
            String endorsed = endorsement.credentialSubject().id().value();
            return messages.join("headline.endorsement", SafeText.whole(endorsed));
        }
        if (credential instanceof StatusListCredential list) {
            String purposes = String.join(", ", list.credentialSubject().statusPurpose());
            return messages.join("headline.status-list", SafeText.quoted(purposes));
        }
        return credential instanceof AchievementCredential badge ? achievement(badge) : "";
    }

    /** The same, where what is inside a record was judged too. */
    String title(ContentVerdicts contents) {
        return credential instanceof ClrCredential record ? title(record, contents.words(messages)) : title();
    }

    /** As {@link #title()}, with its kind in front where the title does not say it. */
    String kindAndTitle() {
        return withKind(title());
    }

    /** A title of this credential with its kind in front where the title does not say it. */
    String withKind(String title) {
        return credential.kind() == CredentialKind.ACHIEVEMENT ? messages.join("headline.badge", title) : title;
    }

    private String title(ClrCredential record, String contents) {
        return messages.join("headline.record", SafeText.quoted(record.name().orElse("")), contents);
    }

    private static int contents(ClrCredential record) {
        return record.credentialSubject().verifiableCredential().size();
    }

    /** Name of the achievement, with the levels reached where there are any. */
    private String achievement(AchievementCredential badge) {
        String name = badge.achievement().name();
        Map<Iri, String> levelNames = levelNames(badge);
        List<String> levels = badge.credentialSubject().result().stream()
                .flatMap(result -> levelName(result, levelNames).stream())
                .distinct()
                .limit(MOST_LEVELS)
                .map(SafeText::quoted)
                .toList();
        return levels.isEmpty()
                ? SafeText.quoted(name)
                : messages.join("headline.achievement-levels", SafeText.quoted(name), String.join(", ", levels));
    }

    private static Map<Iri, String> levelNames(AchievementCredential badge) {
        Map<Iri, String> names = new HashMap<>();
        for (ResultDescription description : badge.achievement().resultDescription()) {
            for (RubricCriterionLevel level : description.rubricCriterionLevel()) {
                level.name().ifPresent(name -> names.putIfAbsent(level.id(), name));
            }
        }
        return names;
    }

    private static Optional<String> levelName(Result result, Map<Iri, String> names) {
        return result.achievedLevel().flatMap(level -> Optional.ofNullable(names.get(level)));
    }

    /** Identifier of the issuer; its name is its own claim and is said as such. */
    String issuer() {
        return credential
                .issuer()
                .map(issuer -> new ProfileWords(issuer, messages).named())
                .orElseGet(() -> messages.text("issuer.none", List.of()));
    }

    /** The issuer by the name that a trust bundle gives it; another name in the badge is said as its own claim. */
    String issuer(String listed) {
        return credential
                .issuer()
                .map(issuer -> new ProfileWords(issuer, messages).listedAs(listed))
                .orElseGet(() -> messages.text("issuer.none", List.of()));
    }

    /** What an endorsement says of what it endorses. */
    Optional<String> comment() {
        return credential instanceof EndorsementCredential endorsement
                ? endorsement
                        .credentialSubject()
                        .endorsementComment()
                        .map(comment -> messages.join("headline.comment", SafeText.quoted(comment)))
                : Optional.empty();
    }

    /** How the recipient is named: the first identifier, and how many more there are. */
    String recipient() {
        List<String> recipients = recipients();
        return switch (recipients.size()) {
            case 0 -> messages.text("recipient.nobody", List.of());
            case 1 -> recipients.get(0);
            case 2 -> messages.join("recipient.one-more", recipients.get(0));
            default -> messages.join("recipient.more", recipients.get(0), String.valueOf(recipients.size() - 1));
        };
    }

    /** Every identifier of the recipient in words. */
    List<String> recipients() {
        return credential.person().map(this::recipients).orElse(List.of());
    }

    /** In which ways the recipient is named, without the identifiers. */
    List<String> kinds() {
        return credential.person().map(this::kinds).orElse(List.of());
    }

    private List<String> kinds(IdentifiedSubject subject) {
        List<String> kinds = new ArrayList<>();
        for (IdentityObject identity : subject.identifier()) {
            String kind = messages.identifier(identity.identityType().value());
            kinds.add(messages.join(identity.hashed() ? "recipient.hashed" : "recipient.withheld", kind));
        }
        subject.id().ifPresent(id -> kinds.add(messages.join("recipient.withheld", messages.identifier("id"))));
        return kinds;
    }

    private List<String> recipients(IdentifiedSubject subject) {
        List<String> recipients = new ArrayList<>();
        subject.identifier().forEach(identity -> recipients.add(recipient(identity, messages)));
        subject.id()
                .map(id -> messages.join("recipient.subject", SafeText.whole(id.value())))
                .ifPresent(recipients::add);
        return recipients;
    }

    /** One identifier of a recipient in words. */
    static String recipient(IdentityObject identity, Messages messages) {
        String kind = messages.identifier(identity.identityType().value());
        return identity.hashed()
                ? messages.join("recipient.hashed", kind)
                : messages.join("recipient.plain", kind, SafeText.of(identity.identityHash()));
    }

    /** The kind of identifier that a recipient can be compared by. */
    Optional<String> comparableBy() {
        return credential.person().flatMap(subject -> subject.identifier().stream()
                .map(identity -> SafeText.of(identity.identityType().value()))
                .findFirst()
                .or(() -> subject.id().map(id -> "id")));
    }
}
