package org.portablebadges.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.Address;
import org.portablebadges.model.Association;
import org.portablebadges.model.AssociationType;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.EndorsementSubject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.EnvelopedCredential;

/** Documents of a district, a teacher and a registry that exist nowhere. */
final class ClaimSamples {
    static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    static final SigningKey DISTRICT_KEY = key((byte) 1);
    static final Issuer DISTRICT = issuer(DISTRICT_KEY);
    static final Issuer REGISTRY = issuer(key((byte) 2));

    static final String FEEDBACK = "https://badges.example.edu/achievements/feedback";

    private ClaimSamples() {}

    /** Issued by the district, from the start on. */
    static AchievementCredentialBuilder named(AchievementCredentialBuilder builder) {
        return builder.issuer(district()).validFrom(START);
    }

    static Profile district() {
        return Profile.builder(DISTRICT.identifier().value())
                .name("Lakeview School District")
                .url(Iri.of("https://lakeview.example.edu"))
                .email("badges@lakeview.example.edu")
                .address(Address.builder()
                        .streetAddress("1 Harbor Road")
                        .addressLocality("Lakeview")
                        .build())
                .parentOrg(Profile.builder("https://state.example.org")
                        .name("Example State")
                        .build())
                .build();
    }

    static EndorsementCredential endorsement() {
        return endorsing(FEEDBACK, "Counts toward license renewal.");
    }

    static EndorsementCredential endorsing(String id, String comment) {
        return EndorsementCredential.builder()
                .id(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000002"))
                .name("Endorsement by the registry")
                .issuer(registry())
                .credentialSubject(EndorsementSubject.builder(id)
                        .endorsementComment(comment)
                        .build())
                .validFrom(Instant.parse("2026-01-10T00:00:00Z"))
                .build();
    }

    /** Of an achievement in exactly this version. */
    static EndorsementCredential endorsementOf(Achievement achievement) {
        return endorsing(achievement.id().value(), "").toBuilder()
                .endorses(achievement, "Good.")
                .build();
    }

    /** Of the district, as a token. */
    static String endorsementToken() {
        try {
            return REGISTRY.signJwt(endorsing(DISTRICT.identifier().value(), "In good standing."))
                    .text();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    static Profile registry() {
        return Profile.builder(REGISTRY.identifier().value())
                .name("Example State Registry")
                .build();
    }

    /** A small badge that can be signed. */
    static AchievementCredential part(String name) {
        return named(AchievementCredential.builder()
                        .id(Iri.of("https://badges.example.edu/awards/" + name.replace(' ', '-'))))
                .achievement(part(name, "An observed lesson."))
                .recipient(Recipient.did(Iri.of("did:example:ada")))
                .build();
    }

    static Achievement part(String name, String criteria) {
        return Achievement.builder(idOf(name))
                .name(name)
                .description(name + ", seen in the classroom.")
                .criteria(criteria)
                .build();
    }

    static String idOf(String name) {
        return "https://badges.example.edu/achievements/" + name.replace(' ', '-');
    }

    static JsonObject signed(AchievementCredential badge) {
        try {
            return DISTRICT.sign(badge).secured().document().object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    static String token(AchievementCredential badge) {
        try {
            return DISTRICT.signJwt(badge).text();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** A badge whose rubric asks for the highest of so many levels. */
    static AchievementCredential badgeWithLevels(int count) {
        ResultDescription.Builder rubric = ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .requiredLevel(Iri.of("urn:example:level:" + count));
        for (int points = count; points > 0; points--) {
            rubric.rubricCriterionLevel(RubricCriterionLevel.builder("Level " + points)
                    .id(Iri.of("urn:example:level:" + points))
                    .points(String.valueOf(points))
                    .build());
        }
        return part("Asking Questions").toBuilder()
                .achievement(part("Asking Questions", "An observed lesson.").toBuilder()
                        .resultDescription(rubric.build())
                        .build())
                .build();
    }

    /** A small badge whose achievement has this name and an ordinary id. */
    static AchievementCredential named(String name) {
        return part("Asking Questions").toBuilder()
                .achievement(part("Asking Questions", "An observed lesson.").toBuilder()
                        .name(name)
                        .build())
                .build();
    }

    static AchievementCredential badgeDescribed(String description) {
        return part("Asking Questions").toBuilder()
                .achievement(part("Asking Questions", "An observed lesson.").toBuilder()
                        .description(description)
                        .build())
                .build();
    }

    static JsonObject enveloped(AchievementCredential badge) {
        try {
            return EnvelopedCredential.wrap(DISTRICT.signJwt(badge).secured());
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    static ClrCredential record() {
        return record(
                List.of(
                        signed(part("Asking Questions")),
                        enveloped(part("Giving Answers")),
                        json(
                                """
                        {"@context":["https://www.w3.org/ns/credentials/v2"],
                         "type":["VerifiableCredential","LicenseCredential"],"id":"urn:example:license"}
                        """)));
    }

    static ClrCredential record(List<JsonObject> contents) {
        ClrSubject.Builder subject = ClrSubject.builder().recipient(Recipient.did(Iri.of("did:example:ada")));
        contents.forEach(subject::verifiableCredential);
        return ClrCredential.builder()
                .id(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000003"))
                .name("Record of Ada Reyes")
                .description("What was earned until 2026.")
                .partial(true)
                .issuer(district())
                .validFrom(START)
                .credentialSubject(subject.achievement(part("Giving Answers", "An observed lesson."))
                        .achievement(part("Whole Lessons", "All of it."))
                        .association(association("Asking Questions", AssociationType.IS_PART_OF, "Whole Lessons"))
                        .association(association("Asking Questions", AssociationType.PRECEDES, "Giving Answers"))
                        .association(association("Giving Answers", AssociationType.IS_PEER_OF, "Something Else"))
                        .build())
                .build();
    }

    private static Association association(String source, AssociationType type, String target) {
        return new Association(type, Iri.of(idOf(source)), Iri.of(idOf(target)));
    }

    /** A presentation by nobody who signed it. */
    static JsonObject presentation(JsonValue... contents) {
        return json("""
                        {"@context":["https://www.w3.org/ns/credentials/v2"],
                         "id":"urn:uuid:00000000-0000-4000-8000-000000000004",
                         "type":["VerifiablePresentation"],"holder":"did:example:ada"}
                        """)
                .with("verifiableCredential", JsonArray.of(contents));
    }

    static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Issuer issuer(SigningKey key) {
        return Issuer.builder()
                .signer(key)
                .clock(Clock.fixed(START, ZoneOffset.UTC))
                .build();
    }

    private static SigningKey key(byte seed) {
        byte[] secret = new byte[32];
        secret[0] = seed;
        return SigningKey.ofSeed(KeyType.ED25519, secret);
    }
}
