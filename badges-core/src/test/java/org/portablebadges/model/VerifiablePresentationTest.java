package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

class VerifiablePresentationTest {
    @ParameterizedTest
    @CsvSource({"https://www.w3.org/ns/credentials/v2, VC_2_0", "https://www.w3.org/2018/credentials/v1, VC_1_1"})
    void holds_credentials_as_json_or_tokens_in_both_models(String context, CredentialVersion version) {
        JsonObject json = Samples.json("{'@context':['" + context + "'],'type':['VerifiablePresentation'],"
                        + "'id':'urn:uuid:1','holder':'did:example:ada','proof':{'type':'DataIntegrityProof'}}")
                .with("verifiableCredential", JsonArray.of(Samples.full(), new JsonString("a.b.c")));

        var reading = VerifiablePresentation.read(json, Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        VerifiablePresentation presentation = reading.value().orElseThrow();
        assertThat(presentation.version()).isEqualTo(version);
        assertThat(presentation.contexts()).containsExactly(context);
        assertThat(presentation.id()).contains(Iri.of("urn:uuid:1"));
        assertThat(presentation.holder()).contains(Iri.of("did:example:ada"));
        assertThat(presentation.verifiableCredential()).containsExactly(Samples.full(), new JsonString("a.b.c"));
        assertThat(presentation.proof()).hasSize(1);
    }

    @Test
    void a_holder_may_be_an_object_and_a_single_credential_stand_alone() {
        JsonObject json = Samples.json(
                        "{'type':'VerifiablePresentation','holder':{'id':'did:example:ada','name':'Ada'}}")
                .with("verifiableCredential", Samples.full());

        var reading = VerifiablePresentation.read(json, Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().flatMap(VerifiablePresentation::holder)).contains(Iri.of("did:example:ada"));
        assertThat(reading.value().orElseThrow().verifiableCredential()).hasSize(1);
    }

    @Test
    void another_type_is_no_presentation_and_a_number_no_credential() {
        assertThat(VerifiablePresentation.read(Samples.full(), Conformance.COMPATIBLE)
                        .value())
                .isEmpty();
        assertThat(VerifiablePresentation.read(
                                Samples.json(
                                        "{'type':['VerifiablePresentation'],'verifiableCredential':[7,'no token']}"),
                                Conformance.COMPATIBLE)
                        .findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .containsExactly(
                        tuple(ProblemCode.FORMAT_WRONG_SHAPE, Severity.WARNING, "/verifiableCredential/0"),
                        tuple(ProblemCode.FORMAT_WRONG_SHAPE, Severity.WARNING, "/verifiableCredential/1"));
    }
}
