package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

class CrossReferenceTest {
    @ParameterizedTest
    @CsvSource({"2026-01-14T23:59:59Z, true", "2026-01-15T00:00:00Z, false", "2026-01-15T00:00:01Z, false"})
    void an_end_before_the_start_is_a_warning_and_in_strict_an_error(String end, boolean reversed) {
        JsonObject json = Samples.full().with("validUntil", new JsonString(end));

        var compatible = AchievementCredential.read(json, Conformance.COMPATIBLE);
        assertThat(compatible.value()).isPresent();
        var warning = Finding.warning(
                ProblemCode.CREDENTIAL_VALIDITY_REVERSED, JsonPointer.of("validUntil"), Samples.START, end);
        assertThat(compatible.findings()).isEqualTo(reversed ? List.of(warning) : List.of());
        assertThat(AchievementCredential.read(json, Conformance.STRICT).findings())
                .allMatch(finding -> finding.severity() == Severity.ERROR)
                .hasSameSizeAs(compatible.findings());
    }

    @Test
    void neither_an_endorsement_nor_a_record_is_built_with_its_end_before_its_start() {
        var endorsement = FullSamples.endorsement().toBuilder().validUntil(Samples.START.minusSeconds(1));
        var record = FullSamples.record().toBuilder().validUntil(Samples.START.minusSeconds(1));

        assertThat(catchThrowableOfType(InvalidModelException.class, endorsement::build)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.CREDENTIAL_VALIDITY_REVERSED);
        assertThat(catchThrowableOfType(InvalidModelException.class, record::build)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.CREDENTIAL_VALIDITY_REVERSED);
    }

    @ParameterizedTest
    @CsvSource({
        "/credentialSubject/achievement/id, urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a01, /credentialSubject/achievement/id",
        "/credentialSubject/achievement/id, did:web:badges.example.edu, /credentialSubject/achievement/id",
        "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/id, did:web:badges.example.edu, "
                + "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0/id",
        "/issuer, urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a01, /issuer/id"
    })
    void one_id_names_one_thing(String place, String id, String at) {
        JsonObject json = Tree.set(Samples.credential().build().json(), place, new JsonString(id));

        assertThat(AchievementCredential.read(json, Conformance.COMPATIBLE).findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .containsExactly(tuple(ProblemCode.FORMAT_DUPLICATE_ID, Severity.WARNING, at));
        assertThat(AchievementCredential.read(json, Conformance.STRICT).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void who_issues_may_also_be_who_created_and_who_earned() {
        var self = Samples.credential()
                .achievement(Samples.achievement().toBuilder()
                        .creator(Profile.builder("did:web:badges.example.edu").build())
                        .build())
                .recipient(Recipient.did(Iri.of("did:web:badges.example.edu")))
                .build();

        assertThat(AchievementCredential.read(self.json(), Conformance.STRICT).findings())
                .isEmpty();
    }

    @Test
    void two_definitions_or_credentials_of_one_id_must_be_the_same() {
        Achievement other = Samples.achievement().toBuilder().name("Other").build();
        JsonObject twin = Samples.full().with("name", new JsonString("Other"));
        JsonObject json = FullSamples.record().json();
        JsonObject same = both(json, Samples.achievement().json(), Samples.full());

        assertThat(ClrCredential.read(same, Conformance.STRICT).findings()).isEmpty();
        assertThat(ClrCredential.read(both(json, other.json(), twin), Conformance.STRICT)
                        .findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(
                        tuple(ProblemCode.FORMAT_DUPLICATE_ID, "/credentialSubject/verifiableCredential/1/id"),
                        tuple(ProblemCode.FORMAT_DUPLICATE_ID, "/credentialSubject/achievement/1/id"));
    }

    @ParameterizedTest
    @CsvSource({"2.9, 3, 0", "3, 3.0, 0", "3.1, 3, 1", "4, , 0"})
    void more_credits_than_there_are_is_a_warning_in_both_profiles(String earned, String available, int count) {
        JsonObject json = Tree.replace(Samples.full(), "/credentialSubject", subject -> ((JsonObject) subject)
                .with("creditsEarned", new JsonNumber(earned)));
        if (available != null) {
            json = Tree.replace(json, "/credentialSubject/achievement", achievement -> ((JsonObject) achievement)
                    .with("creditsAvailable", new JsonNumber(available)));
        }

        for (Conformance conformance : Conformance.values()) {
            assertThat(AchievementCredential.read(json, conformance).findings())
                    .hasSize(count)
                    .allSatisfy(finding -> {
                        assertThat(finding.code()).isEqualTo(ProblemCode.FORMAT_CREDITS_EXCEEDED);
                        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                        assertThat(finding.at().value()).isEqualTo("/credentialSubject/creditsEarned");
                        assertThat(finding.arguments()).containsExactly(earned, available);
                    });
        }
    }

    private static JsonObject both(JsonObject json, JsonObject achievement, JsonObject credential) {
        JsonObject more = Tree.replace(
                json,
                "/credentialSubject/achievement",
                array -> JsonArray.of(((JsonArray) array).elements().get(0), achievement));
        return Tree.replace(
                more,
                "/credentialSubject/verifiableCredential",
                array -> JsonArray.of(((JsonArray) array).elements().get(0), credential));
    }
}
