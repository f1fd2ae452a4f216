package org.portablebadges.interop;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.CredentialSchema;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Image;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Credentials without issuer and proof, by what is special about them. All of them name the same achievement. */
final class Samples {
    private static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    private static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

    static final Instant NOW = Instant.parse("2026-02-01T09:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final List<String> CREDITS = List.of("99.99", "8.2", "0.1", "2.5", "3", "3.0");

    /** The contexts of Open Badges, each after the one of VC that it can stand with: they protect the same terms. */
    static final List<List<String>> CONTEXTS = List.of(
            List.of(CREDENTIALS_V1, "https://purl.imsglobal.org/spec/ob/v3p0/context.json"),
            List.of(CREDENTIALS_V1, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"),
            List.of(CREDENTIALS_V2, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"),
            List.of(CREDENTIALS_V2, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));

    private static final String NAME = "Formative Feedback";
    private static final String OTHER_NAME = "Formative Feedbacks";
    private static final Iri ID = Iri.of("urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a01");

    private Samples() {}

    /** All samples. */
    static Map<String, JsonObject> credentials() {
        Map<String, JsonObject> samples = new LinkedHashMap<>();
        samples.put("plain", plain());
        samples.put("rubric", rubric());
        samples.put("unusual characters", unusualCharacters());
        samples.put("extension types", extensionTypes());
        CREDITS.forEach(credits -> samples.put("credits " + credits, withCredits(plain(), credits)));
        contexts(CREDENTIALS_V2)
                .forEach(contexts -> samples.put(
                        contexts.get(1),
                        withCredits(plain(), "99.99")
                                .with("@context", JsonArray.ofStrings(contexts.toArray(String[]::new)))));
        return samples;
    }

    /** Samples of the data model before VC 2.0, which this library verifies and does not issue. */
    static Map<String, JsonObject> olderCredentials() {
        Map<String, JsonObject> samples = new LinkedHashMap<>();
        contexts(CREDENTIALS_V1).forEach(contexts -> samples.put(contexts.get(1), older(contexts)));
        return samples;
    }

    static JsonObject plain() {
        return builder().build().json();
    }

    /** The same credential, whose achievement has another name. */
    static String renamed(String text) {
        if (text.startsWith("{")) {
            String changed = text.replace('"' + NAME + '"', '"' + OTHER_NAME + '"');
            if (changed.equals(text)) {
                throw new AssertionError("no name to change in " + text);
            }
            return changed;
        }
        String[] parts = text.split("\\.", -1);
        byte[] payload = Base64Url.decode(parts[1]).orElseThrow();
        String changed = renamed(new String(payload, StandardCharsets.UTF_8));
        return parts[0] + '.' + Base64Url.encode(changed.getBytes(StandardCharsets.UTF_8)) + '.' + parts[2];
    }

    static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(text, e);
        }
    }

    private static JsonObject older(List<String> contexts) {
        JsonObject.Builder credential = JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings(
                                contexts.get(0), contexts.get(1), "https://w3id.org/security/data-integrity/v2"))
                .put("name", "Badge of an older kind");
        withCredits(plain(), "99.99").without("@context").members().forEach((name, value) -> {
            credential.put(name.equals("validFrom") ? "issuanceDate" : name, value);
        });
        return credential.build();
    }

    private static Stream<List<String>> contexts(String first) {
        return CONTEXTS.stream().filter(contexts -> contexts.get(0).equals(first));
    }

    private static AchievementCredentialBuilder builder() {
        return AchievementCredential.builder()
                .id(ID)
                .achievement(achievement().build())
                .recipient(Recipient.email("ada.reyes@mail.example", "7b1d0f"))
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"));
    }

    private static Achievement.Builder achievement() {
        return Achievement.builder("https://badges.example.edu/achievements/formative-feedback")
                .name(NAME)
                .description("Gives feedback that students act on.")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .criteria("Two observed lessons and a portfolio review.");
    }

    private static JsonObject rubric() {
        RubricCriterionLevel proficient = level("Proficient", 3);
        ResultDescription rubric = ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .rubricCriterionLevel(level("Developing", 1))
                .rubricCriterionLevel(proficient)
                .rubricCriterionLevel(level("Exemplary", 10))
                .requiredLevel(proficient.id())
                .build();
        return builder()
                .achievement(achievement()
                        .rubric(rubric)
                        .creditsAvailable(new BigDecimal("8.2"))
                        .tag("feedback")
                        .tag("assessment")
                        .build())
                .recipient(
                        Recipient.did(Iri.of("did:example:ada")),
                        Recipient.identifier("ext:educatorId", "TN-0042177", "c4f1e9"))
                .result(Result.achieved(proficient))
                .evidence(Evidence.builder("https://video.example.edu/lesson")
                        .name("Lesson")
                        .build())
                .evidence(
                        Evidence.builder().narrative("Seen by two colleagues.").build())
                .validUntil(Instant.parse("2029-01-15T00:00:00Z"))
                .build()
                .json()
                .with("issuer", json("{\"type\": [\"Profile\"], \"name\": \"Example District\"}"));
    }

    private static RubricCriterionLevel level(String name, int points) {
        return RubricCriterionLevel.builder(name)
                .id(Iri.of("urn:example:level:" + name))
                .points(Integer.toString(points))
                .build();
    }

    // What JSON, N-Quads, XML and PNG each escape or encode in their own way.
    private static JsonObject unusualCharacters() {
        return builder()
                .name("Été, \u0130stanbul, 日本語, \uD83C\uDF93, e\u0301")
                .description("tab\t, line\n, return\r, quote \", backslash \\, DEL \u007f, form feed \f, U+0001 \u0001")
                .image(new Image(Iri.of("data:image/png;base64,iVBORw0KGgo="), "<a> & ]]> \u2028 \uFFFD \u00A0"))
                .build()
                .json();
    }

    private static JsonObject extensionTypes() {
        CredentialSchema schema = CredentialSchema.builder(
                        "https://badges.example.edu/schemas/badge.json", CredentialSchema.JSON_SCHEMA_2019)
                .build();
        return builder().credentialSchema(schema).build().json();
    }

    private static JsonObject withCredits(JsonObject credential, String credits) {
        JsonObject subject = credential.object("credentialSubject").orElseThrow();
        return credential.with("credentialSubject", subject.with("creditsEarned", new JsonNumber(credits)));
    }
}
