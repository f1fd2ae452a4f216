package org.portablebadges.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

class CaseReaderTest {
    private static final CaseReader READER = new CaseReader(Town.verifier(Town.NOW), AuthorityKeys.SELF_CERTIFYING);

    private static String exception(Town signer) {
        return Waiver.sign(
                STATE.id(),
                Iri.of("https://sea.example.gov/policy/renewal"),
                "one",
                PersonIdentifier.did(Town.ADA.value()),
                LocalDate.parse("2027-01-05"),
                "Sick leave",
                signer.key(),
                signer.keyId());
    }

    private static String json(String more) {
        return """
                {"id":"case-1","purpose":"license-renewal","policy":"https://sea.example.gov/policy/renewal","minor":true,
                 "identifiers":[{"kind":"did","value":"did:example:ada"},
                                {"kind":"emailAddress","value":"ada@old.example","former":true}],
                 "facts":{"license.cycle":{"value":{"from":"2026-07-01","until":"2031-06-30"},"source":"registry"},
                          "lea.highNeed":{"value":true,"source":"operator"}}%s}"""
                .formatted(more);
    }

    @Test
    void everything_in_a_case_is_read_and_fits_the_schema() throws ProblemException {
        String json = json(",\"exceptions\":[\"" + exception(STATE) + "\"],\"priorDecisions\":[\"no.token.here\"]");

        RecognitionCase person = READER.read(json.getBytes(UTF_8));

        assertThat(person.id()).isEqualTo("case-1");
        assertThat(person.policy()).isPresent();
        assertThat(person.isMinor()).isTrue();
        assertThat(person.identifiers())
                .containsExactly(
                        PersonIdentifier.did("did:example:ada"),
                        new PersonIdentifier("emailAddress", "ada@old.example", true));
        assertThat(person.facts().fact("lea.highNeed").orElseThrow().origin()).isEqualTo(Fact.Origin.OPERATOR);
        assertThat(person.facts().fact("other")).isEmpty();
        assertThat(person.waivers()).hasSize(1);
        assertThat(person.priorDecisions()).hasSize(1);
        assertThat(bySchema(json)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_found_in_one_go_each_with_its_place() {
        String json = json(",\"exceptions\":[\"" + exception(STRANGER) + "\"],\"shoeSize\":7")
                .replace("\"kind\":\"did\"", "\"kind\":7")
                .replace("\"operator\"", "\"hearsay\"");

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> READER.read(json.getBytes(UTF_8)));

        assertThat(problem.findings())
                .extracting(finding -> finding.code().value() + " " + finding.at())
                .containsExactlyInAnyOrder(
                        "policy.wrong-shape /identifiers/0/kind",
                        "policy.wrong-shape /facts/lea.highNeed/source",
                        "policy.not-by-authority /exceptions/0/authority",
                        "policy.unknown-member /shoeSize");
        assertThat(bySchema(json)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_case_needs_an_id_a_purpose_and_a_person() {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> READER.read("{}".getBytes(UTF_8)));

        assertThat(problem.findings())
                .extracting(Finding::code)
                .containsExactly(
                        ProblemCode.POLICY_MEMBER_MISSING,
                        ProblemCode.POLICY_MEMBER_MISSING,
                        ProblemCode.POLICY_MEMBER_MISSING);
        assertThat(SchemaValidation.bundled().validate(JsonObject.EMPTY, SchemaCatalog.RECOGNITION_CASE))
                .isNotEmpty();
    }

    private static List<Finding> bySchema(String json) {
        return SchemaValidation.bundled()
                .validate(Town.json(json).asObject().orElseThrow(), SchemaCatalog.RECOGNITION_CASE);
    }
}
