package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.portablebadges.problem.ProblemCode.PROOF_CHALLENGE_MISMATCH;
import static org.portablebadges.problem.ProblemCode.PROOF_CHALLENGE_NOT_COMPARED;
import static org.portablebadges.problem.ProblemCode.PROOF_DOMAIN_MISMATCH;
import static org.portablebadges.problem.ProblemCode.PROOF_DOMAIN_NOT_COMPARED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;

/** What the fixtures proof/domain-… and proof/challenge-… do not show: tokens, documents inside, older badges. */
class ProofAudienceTest {
    private static final String EMPLOYER = "jobs.example.com";
    private static final JsonArray TWO = JsonArray.ofStrings("hr.example.com", EMPLOYER);

    @Test
    void a_token_names_whoever_verifies_it_among_others() throws ProblemException {
        JsonObject badge = badge().with("aud", TWO);

        is(token(badge, expecting().domains(List.of(EMPLOYER))), Verdict.VALID);
        is(token(badge, expecting().domains(List.of("elsewhere.example.com"))), Verdict.INVALID, PROOF_DOMAIN_MISMATCH);
        is(token(badge(), expecting().domains(List.of(EMPLOYER))), Verdict.INVALID, PROOF_DOMAIN_MISMATCH);
        is(token(badge, expecting()), Verdict.VALID, PROOF_DOMAIN_NOT_COMPARED);
    }

    @Test
    void a_token_answers_a_challenge_with_its_nonce() throws ProblemException {
        JsonObject badge = badge().with("nonce", new JsonString("6f1d"));

        is(token(badge, expecting().challenge("6f1d")), Verdict.VALID);
        is(token(badge, expecting().challenge("6f1e")), Verdict.INVALID, PROOF_CHALLENGE_MISMATCH);
        is(token(badge(), expecting().challenge("6f1d")), Verdict.INVALID, PROOF_CHALLENGE_MISMATCH);
        is(token(badge, expecting()), Verdict.VALID, PROOF_CHALLENGE_NOT_COMPARED);
    }

    @Test
    void documents_inside_were_made_for_nobody_in_particular() throws ProblemException {
        JsonObject record = InnerSamples.record(InnerSamples.badges(1)).json().with("aud", new JsonString(EMPLOYER));

        VerificationReport report = token(record, expecting().domains(List.of(EMPLOYER)));

        is(report, Verdict.VALID);
        assertThat(report.inner()).hasSize(1);
        is(report.inner().get(0).report(), Verdict.VALID);
    }

    @Test
    void a_badge_of_open_badges_2_answers_nobody() {
        Fixtures.Case fixture = Fixtures.of("legacy/hosted-unconfirmed");
        VerificationReport report = expecting().challenge("6f1d").build().verify(fixture.bytes());

        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.check(CheckId.PROOF).findings().get(0).code()).isEqualTo(PROOF_CHALLENGE_MISMATCH);
        assertThat(expecting().build().verify(fixture.bytes()).verdict()).isNotEqualTo(Verdict.INVALID);
    }

    @Test
    void an_unsigned_presentation_answers_nobody() {
        byte[] file = JsonWriter.pretty(InnerSamples.presentation(List.of())).getBytes(UTF_8);

        assertThat(expecting().challenge("6f1d").build().verify(file).verdict()).isNotEqualTo(Verdict.VALID);
    }

    @Test
    void no_domain_at_all_cannot_be_expected() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> expecting().domains(List.of()));
    }

    private static void is(VerificationReport report, Verdict verdict, ProblemCode... codes) {
        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(verdict);
        assertThat(report.check(CheckId.PROOF).findings())
                .extracting(Finding::code)
                .containsExactly(codes);
    }

    private static Verifier.Builder expecting() {
        return Verifier.builder().anyIssuer().clock(InnerSamples.CLOCK);
    }

    private static VerificationReport token(JsonObject credential, Verifier.Builder verifier) {
        return verifier.build().verify(InnerSamples.token(credential).getBytes(UTF_8));
    }

    private static JsonObject badge() {
        return InnerSamples.badge(1, InnerSamples.achievement("feedback"))
                .build()
                .json();
    }
}
