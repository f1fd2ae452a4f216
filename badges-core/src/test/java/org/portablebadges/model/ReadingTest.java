package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

class ReadingTest {
    private static final Set<String> CLOSED = Set.of("Image", "IdentityObject", "IdentifierEntry");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|id|ERROR",
                "-|issuer|ERROR",
                "-|validFrom|ERROR",
                "/issuer|id|ERROR",
                "/credentialSubject|achievement|ERROR",
                "/credentialSubject/achievement|id|ERROR",
                "/credentialSubject/achievement|name|ERROR",
                "/credentialSubject/achievement|description|WARNING",
                "/credentialSubject/achievement|criteria|WARNING",
                "/credentialSubject/achievement/alignment/0|targetName|WARNING",
                "/credentialSubject/achievement/alignment/0|targetUrl|WARNING",
                "/credentialSubject/achievement/resultDescription/0|id|WARNING",
                "/credentialSubject/achievement/resultDescription/0|name|WARNING",
                "/credentialSubject/achievement/resultDescription/0|resultType|WARNING",
                "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0|id|WARNING",
                "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0|name|WARNING",
                "/credentialSubject/identifier/0|hashed|WARNING",
                "/credentialSubject/identifier/0|identityHash|WARNING",
                "/credentialSubject/identifier/0|identityType|WARNING",
                "/issuer/image|id|WARNING"
            })
    void a_required_member_is_missed_where_it_should_be(String parent, String name, Severity compatible) {
        String at = parent == null ? "" : parent;
        JsonObject broken = Tree.without(Samples.full(), at, name);

        var finding = new Finding(ProblemCode.FORMAT_MEMBER_MISSING, compatible, JsonPointer.parse(at), List.of(name));
        assertThat(AchievementCredential.read(broken, Conformance.COMPATIBLE).findings())
                .containsExactly(finding);
        assertThat(AchievementCredential.read(broken, Conformance.STRICT).findings())
                .containsExactly(finding.as(Severity.ERROR));
        assertThat(AchievementCredential.read(broken, Conformance.STRICT)
                        .value()
                        .isPresent())
                .isEqualTo(compatible == Severity.WARNING);
    }

    @Test
    void every_class_with_a_type_must_name_it() {
        JsonObject full = Samples.full();
        var typed = Tree.objects(full).stream()
                .filter(place -> !place.equals(JsonPointer.ROOT))
                .filter(place -> ((JsonObject) Tree.at(full, place)).has("type"))
                .toList();

        assertThat(typed).hasSizeGreaterThan(10);
        typed.forEach(place -> {
            JsonObject broken = Tree.without(full, place.value(), "type");
            assertThat(AchievementCredential.read(broken, Conformance.STRICT).findings())
                    .extracting(Finding::code, Finding::at)
                    .containsExactly(tuple(ProblemCode.FORMAT_TYPE_MISSING, place));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/evidence|{'type':['Evidence']}|FORMAT_ARRAY_EXPECTED|WARNING|/evidence",
                "/evidence|['https://video.example.edu/x']|FORMAT_OBJECT_EXPECTED|WARNING|/evidence/0",
                "/evidence|[]|FORMAT_EMPTY_VALUE|WARNING|/evidence",
                "/evidence|null|FORMAT_EMPTY_VALUE|WARNING|/evidence",
                "/evidence|[null]|FORMAT_EMPTY_VALUE|WARNING|/evidence/0",
                "/evidence|[7]|FORMAT_WRONG_SHAPE|WARNING|/evidence/0",
                "/evidence/0/name|{'en':'Lesson'}|FORMAT_WRONG_SHAPE|WARNING|/evidence/0/name",
                "/evidence/0/name|['Lesson']|FORMAT_WRONG_SHAPE|WARNING|/evidence/0/name",
                "/evidence/0/id|'video 1'|FORMAT_NOT_AN_IRI|WARNING|/evidence/0/id",
                "/issuer/image|'https://badges.example.edu/logo.png'|FORMAT_OBJECT_EXPECTED|WARNING|/issuer/image",
                "/issuer|['did:web:badges.example.edu']|FORMAT_WRONG_SHAPE|WARNING|/issuer",
                "/issuer|7|FORMAT_WRONG_SHAPE|ERROR|/issuer",
                "/issuer/image|{'id':'https://a.example/b','type':'Image','width':'3'}|FORMAT_UNKNOWN_MEMBER|WARNING|/issuer/image/width",
                "/validFrom|'2026-01-15'|FORMAT_NOT_A_DATE|ERROR|/validFrom",
                "/validFrom|'2026-01-15T00:00:00'|FORMAT_DATE_WITHOUT_ZONE|ERROR|/validFrom",
                "/validUntil|7|FORMAT_NOT_A_DATE|ERROR|/validUntil",
                "/validUntil|['2029-01-15T00:00:00Z']|FORMAT_WRONG_SHAPE|WARNING|/validUntil",
                "/validUntil|['2029-01-15T00:00:00Z','2030-01-15T00:00:00Z']|FORMAT_WRONG_SHAPE|ERROR|/validUntil",
                "/credentialSubject|[]|FORMAT_ONE_SUBJECT|ERROR|",
                "/credentialSubject|[{'id':'urn:example:a'},{'id':'urn:example:b'}]|FORMAT_ONE_SUBJECT|ERROR|/credentialSubject",
                "/credentialSubject/achievement|'https://badges.example.edu/a'|FORMAT_WRONG_SHAPE|ERROR|/credentialSubject/achievement",
                "/credentialSubject/achievement/name|7|FORMAT_WRONG_SHAPE|ERROR|/credentialSubject/achievement/name",
                "/credentialSubject/achievement/criteria|{}|FORMAT_CRITERIA_EMPTY|WARNING|/credentialSubject/achievement/criteria",
                "/credentialSubject/achievement/criteria|'https://badges.example.edu/c'|FORMAT_OBJECT_EXPECTED|WARNING|/credentialSubject/achievement/criteria",
                "/credentialSubject/achievement/achievementType|'Trophy'|FORMAT_UNKNOWN_TERM|WARNING|/credentialSubject/achievement/achievementType",
                "/credentialSubject/achievement/achievementType|'x ext:a'|FORMAT_UNKNOWN_TERM|WARNING|/credentialSubject/achievement/achievementType",
                "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/id|'urn:example:rubric'|FORMAT_DUPLICATE_ID|WARNING|/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/id",
                "/credentialSubject/identifier|'ada@mail.example'|FORMAT_WRONG_SHAPE|WARNING|/credentialSubject/identifier",
                "/type|'VerifiableCredential'|FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL|ERROR|/type",
                "/type|['OpenBadgeCredential']|FORMAT_TYPE_MISSING|ERROR|/type"
            })
    void a_departure_has_its_code_place_and_weight(
            String place, String value, ProblemCode code, Severity compatible, String at) {
        JsonValue wrong =
                Samples.json("{'v':" + value.replace('\'', '"') + "}").get("v").orElseThrow();
        JsonObject broken = Tree.set(Samples.full(), place, wrong);
        String pointer = at == null ? "" : at;

        assertThat(AchievementCredential.read(broken, Conformance.COMPATIBLE).findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .contains(tuple(code, compatible, pointer));
        assertThat(AchievementCredential.read(broken, Conformance.STRICT).findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .contains(tuple(code, Severity.ERROR, pointer));
    }

    @Test
    void a_type_may_be_a_single_string_and_a_schema_a_single_object() {
        JsonObject json = Tree.set(Samples.full(), "/credentialSubject/type", new JsonString("AchievementSubject"))
                .with("termsOfUse", Samples.json("{'type':'ext:Terms'}"))
                .with("proof", Samples.json("{'type':'DataIntegrityProof'}"));

        assertThat(AchievementCredential.read(json, Conformance.STRICT).findings())
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_is_absent_and_stays_in_the_json() {
        JsonObject json = Tree.set(Samples.full(), "/credentialSubject/result/0/resultDescription", JsonNumber.of(7));
        json = Tree.set(
                json, "/evidence", JsonArray.of(JsonNumber.of(7), new JsonString("https://video.example.edu/x")));

        var credential =
                AchievementCredential.read(json, Conformance.COMPATIBLE).value().orElseThrow();

        assertThat(credential.json()).isSameAs(json);
        assertThat(credential.credentialSubject().result().get(0).resultDescription())
                .isEmpty();
        assertThat(credential.evidence())
                .extracting(evidence -> evidence.id().orElseThrow().value())
                .containsExactly("https://video.example.edu/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Failed'", "['Failed']", "['Failed','Failed']", "[null,['Failed']]"})
    void a_status_reads_alike_in_every_spelling_that_a_proof_does_not_tell_apart(String status) {
        var result = Result.SHAPE
                .read(Samples.json("{'type':['Result'],'status':" + status + "}"))
                .orElseThrow();

        assertThat(result.status()).contains(ResultStatusType.FAILED);
    }

    @Test
    void a_status_entry_is_never_overlooked() {
        JsonObject listed = Samples.full().with("credentialStatus", new JsonString("https://status.example.edu/1"));
        JsonObject number = Samples.full().with("credentialStatus", JsonNumber.of(7));

        assertThat(AchievementCredential.read(listed, Conformance.COMPATIBLE)
                        .value()
                        .orElseThrow()
                        .credentialStatus())
                .extracting(CredentialStatus::json)
                .containsExactly(Samples.json("{'id':'https://status.example.edu/1'}"));
        assertThat(AchievementCredential.read(number, Conformance.COMPATIBLE).value())
                .isEmpty();
    }

    @Test
    void a_language_map_reads_the_same_in_every_order() {
        var one = Evidence.SHAPE
                .read(Samples.json("{'name':{'fr':'Leçon','de':'Stunde'}}"))
                .orElseThrow();
        var other = Evidence.SHAPE
                .read(Samples.json("{'name':{'de':'Stunde','en':'Lesson'}}"))
                .orElseThrow();

        assertThat(one.name()).contains("Stunde");
        assertThat(other.name()).contains("Lesson");
    }

    @Test
    void the_older_model_is_read_with_its_own_dates() {
        JsonObject old = old("2026-01-15T00:00:00", "2027-01-15T00:00:00Z");

        var reading = AchievementCredential.read(old, Conformance.STRICT);

        assertThat(reading.findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .containsExactly(tuple(ProblemCode.FORMAT_DATE_WITHOUT_ZONE, Severity.WARNING, "/issuanceDate"));
        var credential = reading.value().orElseThrow();
        assertThat(credential.version()).isEqualTo(CredentialVersion.VC_1_1);
        assertThat(credential.validFrom()).isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(credential.validUntil()).contains(Instant.parse("2027-01-15T00:00:00Z"));
    }

    @Test
    void the_older_model_ends_at_the_earlier_of_its_two_ends() {
        JsonObject old = old("2026-01-15T00:00:00Z", "2027-01-15T00:00:00Z");

        assertThat(end(old.with("validUntil", new JsonString("2026-06-01T00:00:00Z"))))
                .isEqualTo("2026-06-01T00:00:00Z");
        assertThat(end(old.with("validUntil", new JsonString("2028-06-01T00:00:00Z"))))
                .isEqualTo("2027-01-15T00:00:00Z");
        assertThat(end(old.without("expirationDate").with("validUntil", new JsonString("2028-06-01T00:00:00Z"))))
                .isEqualTo("2028-06-01T00:00:00Z");
    }

    @Test
    void findings_are_bounded_and_errors_are_not_crowded_out() {
        var many = new JsonArray(
                Stream.<JsonValue>generate(() -> JsonLiteral.TRUE).limit(5_000).toList());
        JsonObject json = Samples.full().with("evidence", many).without("validFrom");

        var findings = AchievementCredential.read(json, Conformance.COMPATIBLE).findings();

        assertThat(findings).hasSize(1_001);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(1);
    }

    @Test
    void an_unknown_member_at_any_level_survives_being_rebuilt() {
        var random = new Random(20260115);
        JsonObject full = Samples.full();
        for (JsonPointer place : Tree.objects(full)) {
            JsonObject object = (JsonObject) Tree.at(full, place);
            if (object.string("type").filter(CLOSED::contains).isPresent()) {
                continue;
            }
            JsonObject extended =
                    Tree.set(full, place.value(), object.with("x" + random.nextInt(1_000), anything(random, 3)));
            var reading = AchievementCredential.read(extended, Conformance.STRICT);

            assertThat(reading.findings()).as(place.value()).isEmpty();
            assertThat(reading.value().orElseThrow().toBuilder().build().json()).isEqualTo(extended);
        }
    }

    @Test
    void no_json_makes_reading_throw() {
        var random = new Random(7);
        JsonObject full = Samples.full();
        List<JsonPointer> places =
                Tree.places(full, JsonPointer.ROOT).stream().skip(1).toList();
        for (int round = 0; round < 3_000; round++) {
            JsonObject broken = full;
            for (int i = 0; i <= random.nextInt(3); i++) {
                broken = Tree.set(
                        broken, places.get(random.nextInt(places.size())).value(), anything(random, 2));
            }
            readEverything(broken);
        }
    }

    private static void readEverything(JsonObject json) {
        var compatible = AchievementCredential.read(json, Conformance.COMPATIBLE);
        var strict = AchievementCredential.read(json, Conformance.STRICT);
        boolean failed = compatible.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(compatible.value().isPresent()).as(json.toString()).isEqualTo(!failed);
        assertThat(strict.value().isPresent()).isEqualTo(!failed);
        compatible.value().ifPresent(credential -> {
            assertThat(credential.issuer()).isPresent();
            assertThat(credential.validFrom()).isNotNull();
            assertThat(credential.achievement().name()).isNotNull();
            ResultRules.check(credential, Conformance.STRICT);
            credential.achievement().resultDescription().forEach(ResultDescription::orderedLevels);
            credential.credentialSubject().identifier().forEach(identity -> identity.matches("x"));
        });
    }

    static JsonValue anything(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> new JsonString("text " + random.nextInt(10));
            case 1 -> new JsonNumber("1e" + random.nextInt(400));
            case 2 -> JsonLiteral.of(random.nextBoolean());
            case 3 -> new JsonString("urn:example:" + random.nextInt(10));
            case 4 -> new JsonString("2026-01-1" + random.nextInt(10) + "T00:00:00Z");
            case 5 -> new JsonString("\u202e\ud83d\ude00");
            case 6 -> JsonArray.of(anything(random, depth - 1), anything(random, depth - 1));
            default -> JsonObject.EMPTY.with("y" + random.nextInt(10), anything(random, depth - 1));
        };
    }

    private static JsonObject old(String issued, String expires) {
        return Samples.full()
                .without("validFrom")
                .without("validUntil")
                .with("@context", JsonArray.ofStrings(Contexts.CREDENTIALS_V1, Contexts.OPEN_BADGES))
                .with("name", new JsonString("Badge"))
                .with("issuanceDate", new JsonString(issued))
                .with("expirationDate", new JsonString(expires));
    }

    private static String end(JsonObject json) {
        return AchievementCredential.read(json, Conformance.STRICT)
                .value()
                .flatMap(AchievementCredential::validUntil)
                .orElseThrow()
                .toString();
    }
}
