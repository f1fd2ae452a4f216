package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.DATE_TIME;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.NUMBER;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * Who earned an achievement, and how.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject">OB 3.0 AchievementSubject</a>
 */
public final class AchievementSubject extends ModelObject implements IdentifiedSubject {
    static final ObjectShape<AchievementSubject> SHAPE = ObjectShape.open(
                    "AchievementSubject",
                    AchievementSubject::new,
                    core("achievement", Achievement.SHAPE),
                    optional("id", IRI),
                    many("identifier", IdentityObject.SHAPE),
                    many("result", Result.SHAPE),
                    optional("activityStartDate", DATE_TIME),
                    optional("activityEndDate", DATE_TIME),
                    optional("creditsEarned", NUMBER),
                    optional("image", Image.SHAPE),
                    optional("licenseNumber", TEXT),
                    optional("narrative", TEXT),
                    optional("role", TEXT),
                    optional("source", Profile.SHAPE),
                    optional("term", TEXT))
            .with(AchievementSubject::checkRecipient)
            .with(AchievementSubject::checkCredits);

    private AchievementSubject(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with the achievement. */
    public static Builder builder(Achievement achievement) {
        return builder().achievement(achievement);
    }

    static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** What was earned. */
    public Achievement achievement() {
        return get("achievement", Achievement.SHAPE);
    }

    /** Who earned it, such as a DID. */
    @Override
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Further ways to name who earned it, often hashed; in no order. */
    @Override
    public List<IdentityObject> identifier() {
        return all("identifier", IdentityObject.SHAPE);
    }

    /** What was reached, in no order. */
    public List<Result> result() {
        return all("result", Result.SHAPE);
    }

    /** When the activity began. */
    public Optional<Instant> activityStartDate() {
        return one("activityStartDate", DATE_TIME);
    }

    /** When the activity ended. */
    public Optional<Instant> activityEndDate() {
        return one("activityEndDate", DATE_TIME);
    }

    /** Credits earned. */
    public Optional<BigDecimal> creditsEarned() {
        return one("creditsEarned", NUMBER);
    }

    /** Picture of this award. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** License number that the award gives. */
    public Optional<String> licenseNumber() {
        return one("licenseNumber", TEXT);
    }

    /** How this recipient earned it, as Markdown. */
    public Optional<String> narrative() {
        return one("narrative", TEXT);
    }

    /** Role of the recipient. */
    public Optional<String> role() {
        return one("role", TEXT);
    }

    /** Who assessed it, where that is not the issuer. */
    public Optional<Profile> source() {
        return one("source", Profile.SHAPE);
    }

    /** Academic term. */
    public Optional<String> term() {
        return one("term", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    static void checkRecipient(JsonObject json, Place place) {
        if (Values.of(json, "id").isEmpty() && Values.of(json, "identifier").isEmpty()) {
            place.report(FormatRule.RECIPIENT_MISSING);
        }
    }

    private static void checkCredits(JsonObject json, Place place) {
        Optional<JsonNumber> earned = Values.one(json, "creditsEarned").flatMap(JsonValue::asNumber);
        Optional<JsonNumber> available = Values.one(json, "achievement")
                .flatMap(JsonValue::asObject)
                .flatMap(achievement -> Values.one(achievement, "creditsAvailable"))
                .flatMap(JsonValue::asNumber);
        if (earned.isPresent()
                && available.isPresent()
                && earned.get().decimal().compareTo(available.get().decimal()) > 0) {
            place.child("creditsEarned", false).report(FormatRule.CREDITS_EXCEEDED, earned.get(), available.get());
        }
    }

    /** Builds an {@link AchievementSubject}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<AchievementSubject, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder achievement(Achievement achievement) {
            return put("achievement", achievement.json());
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder identifier(IdentityObject identifier) {
            return add("identifier", identifier.toJson());
        }

        public Builder result(Result result) {
            return add("result", result.json());
        }

        public Builder activityStartDate(Instant activityStartDate) {
            return put("activityStartDate", activityStartDate.toString());
        }

        public Builder activityEndDate(Instant activityEndDate) {
            return put("activityEndDate", activityEndDate.toString());
        }

        public Builder creditsEarned(BigDecimal creditsEarned) {
            return put("creditsEarned", JsonNumber.of(creditsEarned));
        }

        public Builder image(Image image) {
            return put("image", image.toJson());
        }

        public Builder licenseNumber(String licenseNumber) {
            return put("licenseNumber", licenseNumber);
        }

        public Builder narrative(String narrative) {
            return put("narrative", narrative);
        }

        public Builder role(String role) {
            return put("role", role);
        }

        public Builder source(Profile source) {
            return put("source", source.json());
        }

        public Builder term(String term) {
            return put("term", term);
        }

        /** Who earned it: as the id, or as one more identifier. */
        public Builder recipient(Recipient recipient) {
            return recipient
                    .id()
                    .map(this::id)
                    .or(() -> recipient.identity().map(this::identifier))
                    .orElse(this);
        }
    }
}
