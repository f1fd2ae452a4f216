package org.portablebadges.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.schema.SchemaCatalog.ACHIEVEMENT_CREDENTIAL;
import static org.portablebadges.schema.SchemaCatalog.ANY_ACHIEVEMENT_CREDENTIAL;
import static org.portablebadges.schema.SchemaCatalog.STRICT_ACHIEVEMENT_CREDENTIAL;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class SchemaValidationTest {
    private static final SchemaValidation VALIDATION = SchemaValidation.bundled();

    @Test
    void a_sound_credential_breaks_no_rule_of_either_shape() {
        assertThat(VALIDATION.validate(badge(), ACHIEVEMENT_CREDENTIAL)).isEmpty();
        assertThat(VALIDATION.validate(badge(), STRICT_ACHIEVEMENT_CREDENTIAL)).isEmpty();
        assertThat(VALIDATION.validate(badge(), ANY_ACHIEVEMENT_CREDENTIAL)).isEmpty();
    }

    @Test
    void every_missing_member_of_an_object_is_named_in_one_finding() {
        JsonObject subject = badge().object("credentialSubject").orElseThrow();
        JsonObject achievement =
                subject.object("achievement").orElseThrow().without("name").without("criteria");

        assertThat(VALIDATION.validate(
                        badge().with("credentialSubject", subject.with("achievement", achievement)),
                        ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/credentialSubject/achievement", "required", "name, criteria"));
    }

    @Test
    void findings_say_what_was_expected_and_where() {
        JsonObject broken = badge().with("name", JsonNumber.of(7))
                .with("type", JsonArray.ofStrings("VerifiableCredential", "Degree"))
                .with(
                        "image",
                        JsonObject.builder()
                                .put("id", "https://example.org/a.png")
                                .put("type", "Image")
                                .put("author", "Ada")
                                .build());

        assertThat(VALIDATION.validate(broken, ACHIEVEMENT_CREDENTIAL))
                .containsExactlyInAnyOrder(
                        violation("/name", "type", "string"),
                        violation("/type", "contains", "AchievementCredential, OpenBadgeCredential"),
                        violation("/image/author", "additionalProperties", "nothing"));
    }

    @Test
    void the_tolerant_shape_takes_one_value_for_an_array_of_one_and_the_strict_one_does_not() {
        JsonObject single = badge().with("evidence", evidence());

        assertThat(VALIDATION.validate(single, ACHIEVEMENT_CREDENTIAL)).isEmpty();
        assertThat(VALIDATION.validate(single, STRICT_ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/evidence", "type", "array"));
    }

    @Test
    void the_tolerant_shape_takes_texts_by_language_and_the_strict_one_does_not() {
        JsonObject texts =
                badge().with("name", JsonObject.builder().put("en", "Feedback").build());
        JsonObject wrong = badge().with(
                        "name", JsonObject.builder().put("English", "Feedback").build());

        assertThat(VALIDATION.validate(texts, ACHIEVEMENT_CREDENTIAL)).isEmpty();
        assertThat(VALIDATION.validate(texts, STRICT_ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/name", "type", "string"));
        assertThat(VALIDATION.validate(wrong, ACHIEVEMENT_CREDENTIAL))
                .extracting(finding -> finding.code())
                .containsOnly(ProblemCode.SCHEMA_VIOLATION);
    }

    @Test
    void a_credential_of_vc_1_1_follows_the_schema_for_either_version_only() {
        JsonObject old = badge().without("validFrom")
                .with("issuanceDate", new JsonString("2026-01-15T00:00:00Z"))
                .with(
                        "@context",
                        JsonArray.ofStrings(
                                "https://www.w3.org/2018/credentials/v1",
                                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));

        assertThat(VALIDATION.validate(old, ANY_ACHIEVEMENT_CREDENTIAL)).isEmpty();
        assertThat(VALIDATION.validate(old, ACHIEVEMENT_CREDENTIAL))
                .extracting(finding -> finding.at().value())
                .containsExactly("", "/@context/0");
        assertThat(VALIDATION.validate(
                        old.with("issuer", new JsonString("did:web:badges.example.edu")), ANY_ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/issuer", "type", "object"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28T23:59:59Z",
                "2024-02-29T00:00:00.123456789012+14:00",
                "2026-01-15t00:00:00z",
                "2026-01-15T24:00:00-05:00"
            })
    void a_date_time_has_a_day_a_time_and_a_zone(String text) {
        assertThat(VALIDATION.validate(badge().with("validFrom", new JsonString(text)), ACHIEVEMENT_CREDENTIAL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-01-15",
                "2026-01-15T00:00:00",
                "2026-01-15T24:00:01Z",
                "2026-01-15T23:60:00Z",
                "2026-01-15T00:00:00+14:01",
                "2026-01-15T00:00:00+05:60",
                "2026-01-15 00:00:00Z",
                "２０２６-01-15T00:00:00Z",
                ""
            })
    void a_date_time_without_one_of_them_is_a_violation(String text) {
        assertThat(VALIDATION.validate(badge().with("validFrom", new JsonString(text)), ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/validFrom", "format", "date-time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MicroCredential", "ext:StateEndorsement", "ext:a.b_c-9"})
    void a_term_is_of_the_vocabulary_or_an_extension(String term) {
        assertThat(VALIDATION.validate(withAchievementType(term), ACHIEVEMENT_CREDENTIAL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"microCredential", "ext:", "xx ext:a", "ext:a b", "ext:a|b"})
    void any_other_term_is_a_violation(String term) {
        assertThat(VALIDATION.validate(withAchievementType(term), ACHIEVEMENT_CREDENTIAL))
                .extracting(finding -> finding.at().value())
                .containsExactly("/credentialSubject/achievement/achievementType");
    }

    @Test
    void an_address_without_a_schema_is_told_as_not_checked() {
        for (String url : List.of(
                "https://example.org/schema.json",
                "http://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                ACHIEVEMENT_CREDENTIAL.value() + "#")) {
            assertThat(VALIDATION.validate(JsonObject.EMPTY, Iri.of(url)))
                    .containsExactly(Finding.warning(ProblemCode.SCHEMA_NOT_CHECKED, JsonPointer.ROOT, url));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101})
    void no_more_than_a_hundred_findings_are_given(int faults) {
        JsonObject broken = badge().with("evidence", array(JsonNumber.of(7), faults));

        assertThat(VALIDATION.validate(broken, ACHIEVEMENT_CREDENTIAL))
                .hasSize(Math.min(faults, SchemaValidation.MAX_FINDINGS));
    }

    @Test
    void a_large_sound_credential_stays_within_the_work_allowed() {
        JsonObject large = badge().with("evidence", array(evidence(), 60_000));

        assertThat(VALIDATION.validate(large, ACHIEVEMENT_CREDENTIAL)).isEmpty();
    }

    @Test
    void the_bound_on_work_is_inclusive() {
        String schema = "open-badges.json#/$defs/AchievementCredential";
        int tooLittle = 0;
        int enough = 1_000;
        while (enough - tooLittle > 1) {
            int middle = (tooLittle + enough) / 2;
            boolean done = limited(middle).validate(badge(), schema).isEmpty();
            enough = done ? middle : enough;
            tooLittle = done ? tooLittle : middle;
        }

        assertThat(limited(enough + 1).validate(badge(), schema)).isEmpty();
        assertThat(limited(enough).validate(badge(), schema)).isEmpty();
        assertThat(limited(enough - 1).validate(badge(), schema))
                .containsExactly(Finding.error(ProblemCode.LIMIT_SCHEMA_WORK, JsonPointer.ROOT, enough - 1));
    }

    private static SchemaEngine limited(int work) {
        return new SchemaEngine(SchemaCatalog.bundled().files(), work);
    }

    @Test
    void too_much_work_ends_in_one_finding() {
        SchemaEngine engine = limited(1_000);

        assertThat(engine.validate(badge(), "open-badges.json#/$defs/AchievementCredential"))
                .isEmpty();
        assertThat(engine.validate(
                        badge().with("evidence", array(evidence(), 1_000)),
                        "open-badges.json#/$defs/AchievementCredential"))
                .containsExactly(Finding.error(ProblemCode.LIMIT_SCHEMA_WORK, JsonPointer.ROOT, 1_000));
    }

    @Test
    void a_schema_without_end_is_too_much_work() throws ProblemException {
        Iri url = Iri.of("https://schemas.example.org/endless");
        JsonObject endless =
                JsonReader.readObject("{\"$ref\":\"#\"}", JsonLimits.DEFAULT).object();
        var validation = SchemaValidation.of(SchemaCatalog.bundled().with(url, endless));

        assertThat(validation.validate(JsonObject.EMPTY, url))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.LIMIT_SCHEMA_WORK);
    }

    @Test
    void deep_and_odd_documents_give_findings_and_no_exception() throws ProblemException {
        JsonObject nested = badge();
        for (int i = 0; i < 12; i++) {
            nested = badge().with("endorsement", JsonArray.of(nested));
        }
        String deep = "{\"issuer\":".repeat(60) + "null" + "}".repeat(60);

        assertThat(VALIDATION.validate(nested, ACHIEVEMENT_CREDENTIAL)).isNotEmpty();
        assertThat(VALIDATION.validate(
                        JsonReader.readObject(deep, JsonLimits.DEFAULT).object(), ACHIEVEMENT_CREDENTIAL))
                .isNotEmpty();
        assertThat(VALIDATION.validate(
                        badge().with("a/b~c", JsonObject.EMPTY)
                                .with(
                                        "issuer",
                                        JsonObject.builder().put("~/", "x").build()),
                        ACHIEVEMENT_CREDENTIAL))
                .containsExactly(violation("/issuer", "required", "type, id"));
    }

    static Finding violation(String at, String keyword, String expected) {
        return Finding.error(ProblemCode.SCHEMA_VIOLATION, JsonPointer.parse(at), keyword, expected);
    }

    static JsonObject badge() {
        try {
            return JsonReader.readObject(
                            """
                            {"@context":["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                             "id":"urn:uuid:0b3b0c7e-2f1f-4a51-9a7e-1f3f3c0a9b01",
                             "type":["VerifiableCredential","OpenBadgeCredential"],"name":"Formative Feedback",
                             "issuer":{"id":"did:web:badges.example.edu","type":["Profile"],"name":"Example District"},
                             "validFrom":"2026-01-15T00:00:00Z",
                             "credentialSubject":{"type":["AchievementSubject"],
                              "identifier":[{"type":"IdentityObject","hashed":false,"identityHash":"ada@mail.example",
                                "identityType":"emailAddress"}],
                              "achievement":{"id":"https://badges.example.edu/a/1","type":["Achievement"],
                               "name":"Formative Feedback","description":"Gives feedback.",
                               "criteria":{"narrative":"Two observed lessons."},"achievementType":"MicroCredential"}}}
                            """,
                            JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject withAchievementType(String term) {
        JsonObject subject = badge().object("credentialSubject").orElseThrow();
        JsonObject achievement =
                subject.object("achievement").orElseThrow().with("achievementType", new JsonString(term));
        return badge().with("credentialSubject", subject.with("achievement", achievement));
    }

    private static JsonObject evidence() {
        return JsonObject.builder()
                .put("type", JsonArray.ofStrings("Evidence"))
                .put("id", "https://example.org/video")
                .build();
    }

    private static JsonArray array(JsonValue value, int times) {
        return new JsonArray(Collections.nCopies(times, value));
    }
}
