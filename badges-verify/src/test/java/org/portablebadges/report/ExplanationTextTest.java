package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.ProofExplanation;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.testing.PublishedData;
import org.portablebadges.verify.Verifier;

class ExplanationTextTest {
    private static final String JCS = "vectors/vc-di-eddsa/eddsa-jcs-2022/";

    private final ExplanationText text = new ExplanationText(Messages.english());
    private final Verifier verifier = Verifier.builder().anyIssuer().build();

    @Test
    void the_published_steps_stand_in_the_text() {
        String shown = text.of(verifier.explain(PublishedData.bytes(JCS + "signedJCS.json")));

        assertThat(shown).startsWith("The proof at /proof (eddsa-jcs-2022), step by step\n");
        for (String step : List.of("canonDoc", "docHash", "proofCanon", "proofHash", "combinedHash", "sigHex")) {
            assertThat(shown)
                    .as(step)
                    .contains("\n    "
                            + PublishedData.text(JCS + step + "JCS.txt").strip() + "\n");
        }
    }

    @Test
    void every_fixture_is_explained_or_has_nothing_to_explain() {
        for (Fixtures.Case fixture : Fixtures.all()) {
            List<ProofExplanation> explanations = verifier.explain(fixture.bytes());

            assertThat(explanations).as(fixture.name()).allSatisfy(one -> assertThat(
                            one.steps().isEmpty() && one.findings().isEmpty())
                    .isFalse());
            assertThat(text.of(explanations)).doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void a_value_cannot_forge_a_line() {
        var step = new ProofExplanation.Step("JWS Payload", "{\n\"a\":\"\u001b[2J\u202e\"}\r\nVALID  forged");
        var explanation = new ProofExplanation(JsonPointer.ROOT, "ES256\nVALID", List.of(step), List.of());

        assertThat(text.of(List.of(explanation)))
                .isEqualTo(
                        """
                        The signature of the token (ES256\\u{a}VALID), step by step

                          JWS Payload
                            {
                            "a":"\\u{1b}[2J\\u{202e}"}\\u{d}
                            VALID  forged

                        """);
    }

    @Test
    void why_steps_are_missing_is_said() {
        JsonPointer at = JsonPointer.of("proof");
        var finding = Finding.error(ProblemCode.PROOF_SUITE_NOT_CHECKED, at, "bbs-2023");
        var explanation = new ProofExplanation(at, "bbs-2023", List.of(), List.of(finding));

        assertThat(text.of(List.of(explanation))).contains("\n  error proof.suite-not-checked at /proof: ");
    }

    @Test
    void json_has_values_exactly() {
        String value = "\u202e \u001b";
        var step = new ProofExplanation.Step("hashData", value);
        var explanation = new ProofExplanation(JsonPointer.ROOT, "ES256", List.of(step), List.of());

        assertThat(new JsonReport(Messages.english())
                        .explained(List.of(explanation))
                        .elements()
                        .get(0)
                        .asObject()
                        .orElseThrow()
                        .array("steps")
                        .orElseThrow()
                        .elements()
                        .get(0)
                        .asObject()
                        .orElseThrow()
                        .get("value"))
                .contains(new JsonString(value));
    }
}
