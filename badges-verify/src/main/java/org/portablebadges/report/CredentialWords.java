package org.portablebadges.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.IdentifiedSubject;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;

/** What a credential says, in the few words that a line of a report has room for. */
final class CredentialWords {
    private final Credential credential;
    private static final int MOST_LEVELS = 5;

    private final Messages messages;
    private final Map<Iri, ResultDescription> descriptions = new HashMap<>();
    private final Map<Iri, String> levelNames = new HashMap<>();

    CredentialWords(Credential credential, Messages messages) {
        this.credential = credential;
        this.messages = messages;
        if (credential instanceof AchievementCredential badge) {
            describe(badge.achievement());
        }
    }

    private void describe(Achievement achievement) {
        for (ResultDescription description : achievement.resultDescription()) {
            descriptions.putIfAbsent(description.id(), description);
            for (RubricCriterionLevel level : description.rubricCriterionLevel()) {
                level.name().ifPresent(name -> levelNames.putIfAbsent(level.id(), name));
            }
        }
    }

    /** What it is, in a few words; names are quoted. */
    String title() {
        if (credential instanceof ClrCredential record) {
            int count = record.credentialSubject().verifiableCredential().size();
            String name = SafeText.quoted(record.name().orElse(""));
            return messages.join("headline.record", name, String.valueOf(count));
        }
        if (credential instanceof EndorsementCredential endorsement) {
            String endorsed = endorsement.credentialSubject().id().value();
            return messages.join("headline.endorsement", SafeText.whole(endorsed));
        }
        return credential instanceof AchievementCredential badge ? achievement(badge) : "";
    }

    /** Name of the achievement, with the levels reached where there are any. */
    private String achievement(AchievementCredential badge) {
        String name = badge.achievement().name();
        List<String> levels = badge.credentialSubject().result().stream()
                .flatMap(result -> levelName(result).stream())
                .distinct()
                .limit(MOST_LEVELS)
                .map(SafeText::quoted)
                .toList();
        return levels.isEmpty()
                ? SafeText.quoted(name)
                : messages.join("headline.achievement-levels", SafeText.quoted(name), String.join(", ", levels));
    }

    /** Identifier of the issuer; its name is its own claim and is said as such. */
    String issuer() {
        Optional<Profile> issuer = credential.issuer();
        if (issuer.isEmpty()) {
            return messages.text("issuer.none", List.of());
        }
        String id = issuer.get().id().value();
        return issuer.get()
                .name()
                .map(name -> messages.join("issuer.named", SafeText.whole(id), SafeText.quoted(name)))
                .orElseGet(() -> messages.join("issuer.unnamed", SafeText.whole(id)));
    }

    /** The issuer by the name that a trust bundle gives it; another name in the badge is said as its own claim. */
    String issuer(String listed) {
        String id = credential.issuer().map(Profile::id).map(Iri::value).orElse("");
        return credential
                .issuer()
                .flatMap(Profile::name)
                .filter(name -> !name.equals(listed))
                .map(name -> messages.join(
                        "issuer.listed-otherwise", SafeText.quoted(listed), SafeText.whole(id), SafeText.quoted(name)))
                .orElseGet(() -> messages.join("issuer.listed", SafeText.quoted(listed), SafeText.whole(id)));
    }

    /** How the recipient is named: the first identifier, and how many more there are. */
    String recipient() {
        List<String> recipients = recipients();
        return switch (recipients.size()) {
            case 0 -> messages.text("recipient.nobody", List.of());
            case 1 -> recipients.get(0);
            case 2 -> messages.join("recipient.one-more", recipients.get(0));
            default ->
                messages.text("recipient.more", List.of(recipients.get(0), String.valueOf(recipients.size() - 1)));
        };
    }

    /** Every identifier of the recipient in words. */
    List<String> recipients() {
        return subject().map(this::recipients).orElse(List.of());
    }

    private List<String> recipients(IdentifiedSubject subject) {
        List<String> recipients = new ArrayList<>();
        for (IdentityObject identity : subject.identifier()) {
            String kind = messages.identifier(identity.identityType().value());
            recipients.add(
                    identity.hashed()
                            ? messages.text("recipient.hashed", List.of(kind))
                            : messages.text("recipient.plain", List.of(kind, identity.identityHash())));
        }
        subject.id().map(Iri::value).ifPresent(id -> recipients.add(messages.text("recipient.subject", List.of(id))));
        return recipients;
    }

    /** The kind of identifier that a recipient can be compared by. */
    Optional<String> comparableBy() {
        return subject().flatMap(subject -> subject.identifier().stream()
                .map(identity -> SafeText.of(identity.identityType().value()))
                .findFirst()
                .or(() -> subject.id().map(id -> "id")));
    }

    /** The person it is about; an endorsement is about none. */
    private Optional<IdentifiedSubject> subject() {
        if (credential instanceof AchievementCredential badge) {
            return Optional.of(badge.credentialSubject());
        }
        return credential instanceof ClrCredential record ? Optional.of(record.credentialSubject()) : Optional.empty();
    }

    Optional<String> levelName(Result result) {
        return result.achievedLevel().flatMap(level -> Optional.ofNullable(levelNames.get(level)));
    }

    Optional<ResultDescription> description(Result result) {
        return result.resultDescription().flatMap(id -> Optional.ofNullable(descriptions.get(id)));
    }
}
