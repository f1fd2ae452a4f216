package org.portablebadges.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;

/**
 * Builds an {@link AchievementCredential} of VC 2.0. Besides the format it sees to it that every result fits its
 * description and that the end is not before the start. A method named like a member sets it, or adds to it where it is
 * an array.
 */
public final class AchievementCredentialBuilder
        extends CredentialBuilder<AchievementCredential, AchievementCredentialBuilder> {
    private AchievementSubject.Builder subject;
    private final List<Result> results = new ArrayList<>();

    AchievementCredentialBuilder(JsonObject start) {
        super(AchievementCredential.SHAPE, start, "OpenBadgeCredential");
        this.subject = Values.one(start, "credentialSubject")
                .flatMap(AchievementSubject.SHAPE::read)
                .map(AchievementSubject::toBuilder)
                .orElseGet(AchievementSubject::builder);
    }

    public AchievementCredentialBuilder achievement(Achievement achievement) {
        subject.achievement(achievement);
        return this;
    }

    /** Whom the credential is for: one id at most, and any number of identifiers. */
    public AchievementCredentialBuilder recipient(Recipient... recipients) {
        List.of(recipients).forEach(subject::recipient);
        return this;
    }

    /** Adds a result. One that names a level and no description gets the description that has the level. */
    public AchievementCredentialBuilder result(Result result) {
        results.add(result);
        return this;
    }

    /** Replaces everything said about the recipient, results included. */
    public AchievementCredentialBuilder credentialSubject(AchievementSubject other) {
        subject = other.toBuilder();
        results.clear();
        return this;
    }

    public AchievementCredentialBuilder image(Image image) {
        return put("image", image.toJson());
    }

    public AchievementCredentialBuilder endorsement(EndorsementCredential endorsement) {
        return add("endorsement", endorsement.json());
    }

    public AchievementCredentialBuilder endorsementJwt(String endorsementJwt) {
        return add("endorsementJwt", new JsonString(endorsementJwt));
    }

    @Override
    JsonObject draft() {
        results.forEach(result -> subject.result(described(result)));
        results.clear();
        put("credentialSubject", subject.draft());
        return super.draft();
    }

    @Override
    List<Finding> contradictions(AchievementCredential credential) {
        return ResultRules.check(credential, Conformance.STRICT);
    }

    private Result described(Result result) {
        if (result.resultDescription().isPresent() || result.achievedLevel().isEmpty()) {
            return result;
        }
        Iri level = result.achievedLevel().get();
        Optional<Achievement> achievement =
                Values.one(subject.draft(), "achievement").flatMap(Achievement.SHAPE::read);
        return achievement.stream()
                .flatMap(described -> described.resultDescription().stream())
                .filter(description -> description.level(level).isPresent())
                .findFirst()
                .map(description ->
                        result.toBuilder().resultDescription(description.id()).build())
                .orElse(result);
    }
}
