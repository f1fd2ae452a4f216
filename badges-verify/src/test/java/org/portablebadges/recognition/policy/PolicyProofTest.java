package org.portablebadges.recognition.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.Town;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

/** Policies that are signed with a proof inside. */
class PolicyProofTest {
    private static final JsonObject POLICY = Town.json(
                    Town.policy("\"lists\":{\"all\":" + Town.list("a") + "},\"requires\":{\"every\":\"all\"}"))
            .asObject()
            .orElseThrow();

    private static JsonObject signed(Town authority) throws ProblemException {
        return PolicySet.signInside(POLICY, authority.key(), authority.keyId(), Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static PolicySet.Builder adding(JsonValue file) {
        return PolicySet.builder().add("policy.json", file.toString().getBytes(UTF_8), AuthorityKeys.SELF_CERTIFYING);
    }

    private static List<String> problems(JsonValue file) {
        Map<String, List<Finding>> problems = adding(file).problems();
        return problems.values().stream()
                .flatMap(List::stream)
                .map(finding -> finding.code().value() + " " + finding.at())
                .toList();
    }

    @Test
    void a_policy_with_a_proof_by_its_authority_is_signed_whatever_the_order_of_its_members() throws ProblemException {
        JsonObject signed = signed(STATE);
        JsonObject shuffled = signed.without("id").with("id", signed.get("id").orElseThrow());

        assertThat(signed.object("proof").flatMap(proof -> proof.string("cryptosuite")))
                .hasValue("eddsa-jcs-2022");
        assertThat(adding(signed).build().policies()).allMatch(Policy::isSigned);
        assertThat(adding(shuffled).build().policies()).allMatch(Policy::isSigned);
        assertThat(SchemaValidation.bundled().validate(signed, SchemaCatalog.RECOGNITION_POLICY))
                .isEmpty();
    }

    @Test
    void what_was_changed_added_or_left_out_afterwards_is_not_signed() throws ProblemException {
        JsonObject signed = signed(STATE);

        for (JsonObject altered : List.of(
                signed.with("version", new JsonString("2")),
                signed.with("seatTime", new JsonString("accepted")),
                signed.without("contact"))) {
            assertThat(problems(altered)).containsExactly("policy.not-by-authority /proof");
        }
    }

    @Test
    void a_proof_by_somebody_else_is_an_error_and_never_makes_the_policy_an_unsigned_one() throws ProblemException {
        assertThat(problems(signed(STRANGER))).containsExactly("policy.not-by-authority /proof");
        assertThat(problems(new JsonArray(List.of(POLICY, signed(STRANGER)))))
                .containsExactly("policy.not-by-authority /1/proof");
    }

    @Test
    void a_proof_that_nobody_can_look_at_is_an_error() throws ProblemException {
        JsonObject foreign = signed(STATE).with("authority", new JsonString("did:web:sea.example.gov"));

        assertThat(problems(foreign)).containsExactly("policy.key-unknown /authority");
        assertThat(problems(POLICY.with("proof", JsonArray.of()))).containsExactly("proof.malformed /proof");
        try {
            PolicySet.of(signed(STATE).toString().getBytes(UTF_8));
            assertThat(true).as("taken as unsigned").isFalse();
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.POLICY_KEY_UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cryptosuite, eddsa-rdfc-2022, policy.wrong-shape /proof",
        "cryptosuite, bbs-2023, policy.wrong-shape /proof",
        "proofPurpose, authentication, policy.wrong-shape /proof",
        "expires, 2030-01-01T00:00:00Z, policy.unknown-member /proof/expires",
        "domain, example.org, policy.unknown-member /proof/domain",
        "previousProof, urn:x:y, policy.unknown-member /proof/previousProof",
        "created, yesterday, proof.malformed /proof/created",
        "created, 2026-06-02T00:00:00Z, policy.not-by-authority /proof"
    })
    void only_a_plain_proof_that_signs_the_text_will_do(String member, String value, String problem)
            throws ProblemException {
        JsonObject signed = signed(STATE);
        JsonObject proof = signed.object("proof").orElseThrow().with(member, new JsonString(value));

        assertThat(problems(signed.with("proof", proof))).containsExactly(problem);
        assertThat(SchemaValidation.bundled()
                        .validate(signed.with("proof", proof), SchemaCatalog.RECOGNITION_POLICY)
                        .isEmpty())
                .isEqualTo(problem.startsWith("policy.not-by-authority"));
    }
}
