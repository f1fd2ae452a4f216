package org.portablebadges.report;

import java.util.ArrayList;
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
        List<String[]> rows = new ArrayList<>();
        claimed.badge().ifPresent(badge -> achievement(badge.achievement(), rows));
        words.recipients().forEach(recipient -> add(rows, "claims.recipient", recipient));
        add(rows, "claims.issuer", words.issuer());
        add(rows, "claims.valid-from", credential.validFrom().toString());
        credential.validUntil().ifPresent(end -> add(rows, "claims.valid-until", end.toString()));
        claimed.badge()
                .ifPresent(badge -> badge.credentialSubject().result().forEach(result -> result(result, words, rows)));
        credential.evidence().forEach(evidence -> add(rows, "claims.evidence", evidence(evidence)));
        claimed.badge()
                .ifPresent(badge -> badge.achievement().alignment().forEach(alignment -> alignment(alignment, rows)));
        add(rows, "claims.credential", SafeText.of(credential.id().value()));
        add(
                rows,
                "claims.secured-by",
                messages.text("claims.secured." + claimed.secured().mechanism().name(), List.of()));

        var text = new StringBuilder(messages.text("claims.title", List.of())).append("\n\n");
        for (String[] row : rows) {
            text.append(String.format("  %-13s %s", row[0], row[1])).append('\n');
        }
        return text.toString();
    }

    private void achievement(Achievement achievement, List<String[]> rows) {
        add(rows, "claims.achievement", SafeText.of(achievement.name()));
        achievement
                .achievementType()
                .map(AchievementType::value)
                .ifPresent(type -> add(rows, "claims.type", SafeText.of(type)));
        achievement.description().ifPresent(text -> add(rows, "claims.description", SafeText.of(text)));
        achievement.criteria().ifPresent(criteria -> criteria(criteria)
                .ifPresent(text -> add(rows, "claims.criteria", SafeText.of(text))));
    }

    private static Optional<String> criteria(Criteria criteria) {
        return criteria.narrative().or(() -> criteria.id().map(Iri::value));
    }

    private void result(Result result, CredentialWords words, List<String[]> rows) {
        String description = words.description(result)
                .flatMap(ResultDescription::name)
                .orElse(messages.text("claims.result-undescribed", List.of()));
        Optional<String> reached = words.levelName(result)
                .or(result::value)
                .or(() -> result.status().map(Enum::toString))
                .or(() -> result.achievedLevel().map(Iri::value));
        reached.ifPresent(value -> add(
                rows,
                "claims.result",
                messages.join("claims.result-value", SafeText.quoted(description), SafeText.quoted(value))));
    }

    private static String evidence(Evidence evidence) {
        return SafeText.of(evidence.name()
                .or(evidence::narrative)
                .or(() -> evidence.id().map(Iri::value))
                .orElse(""));
    }

    private void alignment(Alignment alignment, List<String[]> rows) {
        String name = alignment.targetName().orElse("");
        String url = alignment.targetUrl().map(Iri::value).orElse("");
        add(rows, "claims.alignment", messages.join("claims.alignment-value", SafeText.quoted(name), SafeText.of(url)));
    }

    private void add(List<String[]> rows, String label, String value) {
        rows.add(new String[] {messages.text(label, List.of()), value});
    }
}
