package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.ClaimedCredential;

/** What a file claims, as text for people who have never seen JSON. Never says whether any of it is true. */
public final class ClaimsText {
    private final Messages messages;

    /** Text whose words come from these messages. */
    public ClaimsText(Messages messages) {
        this.messages = messages;
    }

    /** The claims, ending in a line feed. */
    public String of(ClaimedCredential claimed) {
        Credential credential = claimed.credential();
        var words = new CredentialWords(credential, messages);
        var rows = new ClaimRows(messages);
        claimed.badge().ifPresent(badge -> achievement(badge.achievement(), rows));
        words.recipients().forEach(recipient -> rows.add("claims.recipient", recipient));
        rows.add("claims.issuer", words.issuer());
        rows.add("claims.valid-from", credential.validFrom().toString());
        credential.validUntil().ifPresent(end -> rows.add("claims.valid-until", end.toString()));
        claimed.badge()
                .ifPresent(badge -> badge.credentialSubject().result().forEach(result -> result(result, words, rows)));
        credential.evidence().forEach(evidence -> rows.add("claims.evidence", evidence(evidence)));
        claimed.badge()
                .ifPresent(badge -> badge.achievement().alignment().forEach(alignment -> alignment(alignment, rows)));
        rows.add("claims.credential", SafeText.of(credential.id().value()));
        rows.add(
                "claims.secured-by",
                messages.text("claims.secured." + claimed.secured().mechanism().name(), List.of()));

        return rows.toString();
    }

    private void achievement(Achievement achievement, ClaimRows rows) {
        rows.add("claims.achievement", SafeText.of(achievement.name()));
        achievement
                .achievementType()
                .map(AchievementType::value)
                .ifPresent(type -> rows.add("claims.type", SafeText.of(type)));
        achievement.description().ifPresent(text -> rows.add("claims.description", SafeText.of(text)));
        achievement.criteria().ifPresent(criteria -> criteria(criteria)
                .ifPresent(text -> rows.add("claims.criteria", SafeText.of(text))));
    }

    private static Optional<String> criteria(Criteria criteria) {
        return criteria.narrative().or(() -> criteria.id().map(Iri::value));
    }

    private void result(Result result, CredentialWords words, ClaimRows rows) {
        String description = words.description(result)
                .flatMap(ResultDescription::name)
                .orElse(messages.text("claims.result-undescribed", List.of()));
        Optional<String> reached = words.levelName(result)
                .or(result::value)
                .or(() -> result.status().map(Enum::toString))
                .or(() -> result.achievedLevel().map(Iri::value));
        reached.ifPresent(value -> rows.add(
                "claims.result",
                messages.join("claims.result-value", SafeText.quoted(description), SafeText.quoted(value))));
    }

    private static String evidence(Evidence evidence) {
        return SafeText.of(evidence.name()
                .or(evidence::narrative)
                .or(() -> evidence.id().map(Iri::value))
                .orElse(""));
    }

    private void alignment(Alignment alignment, ClaimRows rows) {
        String name = alignment.targetName().orElse("");
        String url = alignment.targetUrl().map(Iri::value).orElse("");
        rows.add("claims.alignment", messages.join("claims.alignment-value", SafeText.quoted(name), SafeText.of(url)));
    }
}
