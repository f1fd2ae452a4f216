package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

class StatusListCredentialTest {
    private static final Iri LIST = Iri.of("https://district.example.org/status/1");

    @Test
    void what_was_built_is_read_back_by_every_accessor() {
        Reading<StatusListCredential> reading = StatusListCredential.read(full(), Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        StatusListCredential list = reading.value().orElseThrow();
        assertThat(list.kind()).isEqualTo(CredentialKind.STATUS_LIST);
        assertThat(list.contexts()).containsExactly(Contexts.CREDENTIALS_V2);
        assertThat(list.id()).isEqualTo(LIST);
        assertThat(list.issuer().map(Profile::id)).contains(Iri.of("did:web:district.example.org"));
        assertThat(list.credentialSubject().id()).contains(Iri.of(LIST + "#list"));
        assertThat(list.credentialSubject().statusPurpose()).containsExactly("revocation", "suspension");
        assertThat(list.credentialSubject().encodedList()).isEqualTo("uH4sI");
        assertThat(list.credentialSubject().ttl()).contains(Duration.ofHours(1));
        assertThat(list.toBuilder().build()).isEqualTo(list);
        assertThat(list.credentialSubject().toBuilder().build()).isEqualTo(list.credentialSubject());
    }

    @Test
    void an_id_may_be_left_out_and_a_name_is_not_asked_for() {
        JsonObject nameless = full().without("id");

        assertThat(StatusListCredential.read(nameless, Conformance.STRICT).findings())
                .isEmpty();
        assertThat(StatusListCredential.read(nameless, Conformance.STRICT)
                        .value()
                        .orElseThrow()
                        .id())
                .isEqualTo(Iri.of(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'did:web:district.example.org'",
                "{'id':'did:web:district.example.org'}",
                "{'id':'did:web:district.example.org','name':'Lakeview'}"
            })
    void an_issuer_is_an_id_with_or_without_more(String issuer) {
        JsonObject list = full().with("issuer", value(issuer));

        assertThat(StatusListCredential.read(list, Conformance.STRICT).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "issuer|7|FORMAT_WRONG_SHAPE",
                "issuer|{'name':'Lakeview'}|FORMAT_WRONG_SHAPE",
                "validFrom|'soon'|FORMAT_NOT_A_DATE",
                "credentialSubject|[]|FORMAT_ONE_SUBJECT",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'revocation'}|FORMAT_MEMBER_MISSING",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'x','encodedList':7}|FORMAT_WRONG_SHAPE",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'x','encodedList':'u','ttl':'1'}|FORMAT_WRONG_SHAPE",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'x','encodedList':'u','ttl':-1}|FORMAT_WRONG_SHAPE",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'x','encodedList':'u','ttl':0.5}|FORMAT_WRONG_SHAPE",
                "credentialSubject|{'type':'BitstringStatusList','statusPurpose':'x','encodedList':'u','ttl':1e19}|FORMAT_WRONG_SHAPE"
            })
    void what_a_verifier_decides_on_must_be_readable(String name, String broken, ProblemCode code) {
        Reading<StatusListCredential> reading =
                StatusListCredential.read(full().with(name, value(broken)), Conformance.COMPATIBLE);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "86400000"})
    void a_time_to_live_is_a_whole_number_of_milliseconds(String ttl) {
        JsonObject list = full().with(
                        "credentialSubject",
                        value("{'type':'BitstringStatusList','statusPurpose':'x','encodedList':'u','ttl':" + ttl
                                + "}"));

        assertThat(StatusListCredential.read(list, Conformance.STRICT)
                        .value()
                        .orElseThrow()
                        .credentialSubject()
                        .ttl())
                .contains(Duration.ofMillis(Long.parseLong(ttl)));
    }

    @Test
    void a_purpose_and_a_type_that_are_missing_are_warnings() {
        JsonObject list = full().with("credentialSubject", value("{'encodedList':'u'}"));

        assertThat(StatusListCredential.read(list, Conformance.COMPATIBLE).findings())
                .extracting(Finding::code, Finding::severity, Finding::arguments)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.FORMAT_TYPE_MISSING, Severity.WARNING, List.of("BitstringStatusList")),
                        tuple(ProblemCode.FORMAT_MEMBER_MISSING, Severity.WARNING, List.of("statusPurpose")));
    }

    @Test
    void the_older_model_has_its_own_dates() {
        JsonObject older = full().without("validFrom")
                .with("@context", JsonArray.ofStrings(Contexts.CREDENTIALS_V1))
                .with("issuanceDate", new JsonString("2026-06-01T00:00:00Z"));

        Reading<StatusListCredential> reading = StatusListCredential.read(older, Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().validFrom()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
    }

    static JsonObject full() {
        return StatusListCredential.builder(LIST)
                .issuer(Iri.of("did:web:district.example.org"))
                .validFrom(Instant.parse("2026-06-01T00:00:00Z"))
                .credentialSubject(StatusListSubject.builder("revocation", "uH4sI")
                        .id(Iri.of(LIST + "#list"))
                        .statusPurpose("suspension")
                        .ttl(Duration.ofHours(1))
                        .build())
                .build()
                .json();
    }

    private static JsonValue value(String json) {
        return Samples.json("{'v':" + json + "}").get("v").orElseThrow();
    }
}
