package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.verify.InnerSamples.badges;
import static org.portablebadges.verify.InnerSamples.envelopes;
import static org.portablebadges.verify.InnerSamples.fragments;
import static org.portablebadges.verify.InnerSamples.limits;
import static org.portablebadges.verify.InnerSamples.presentation;
import static org.portablebadges.verify.InnerSamples.record;
import static org.portablebadges.verify.InnerSamples.signed;
import static org.portablebadges.verify.InnerSamples.verified;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** How many documents are looked at inside one file, how deep, and how many signatures: below, at and above. */
class InnerLimitsTest {
    private static final int MANY = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void badges_under_a_proof_are_counted(int count) throws ProblemException {
        VerificationReport report = verified(signed(record(badges(count)).json()), limits(3, 4, MANY));

        assertExceeded(report, count > 3, CheckId.CONTEXT, "/credentialSubject/verifiableCredential/3");
        assertThat(report.verdict()).isEqualTo(count > 3 ? Verdict.UNREADABLE : Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void envelopes_in_a_token_are_counted(int count) throws ProblemException {
        String token = InnerSamples.DISTRICT.signJwt(record(envelopes(count))).text();

        VerificationReport report = verified(token, limits(3, 4, MANY));

        assertExceeded(report, count > 3, CheckId.CONTENTS, "/credentialSubject/verifiableCredential/3");
        assertThat(report.verdict()).isEqualTo(count > 3 ? Verdict.UNREADABLE : Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513})
    void the_default_number_holds_for_text_as_well(int count) {
        VerificationReport report = verified(presentation(fragments(count)), Limits.DEFAULT);

        assertExceeded(report, count > 512, CheckId.CONTENTS, "/verifiableCredential/512");
        assertThat(report.inner()).hasSize(count > 512 ? 0 : count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void documents_beside_and_inside_one_another_are_counted_together(int count) throws ProblemException {
        JsonObject record = record(envelopes(count - 1)).json();
        VerificationReport report = verified(presentation(List.of(record)), limits(3, 4, MANY));

        assertExceeded(report, count > 3, CheckId.CONTENTS, "/verifiableCredential/0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void objects_inside_one_another_are_counted_to_a_depth(int depth) {
        JsonObject document = presentation(List.of());
        for (int i = 0; i < depth; i++) {
            document = presentation(List.of(document));
        }

        assertExceeded(
                verified(document, Limits.DEFAULT), depth > 4, CheckId.CONTEXT, "/verifiableCredential/0".repeat(5));
    }

    // A token hides what is in it from the rules on contexts, which see an envelope and nothing more.
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void tokens_inside_one_another_are_counted_to_a_depth(int depth) {
        JsonObject document = presentation(List.of());
        for (int i = 0; i < depth; i++) {
            document = presentation(List.of(unsecured(document)));
        }

        VerificationReport report = verified(document, Limits.DEFAULT);

        assertExceeded(report, depth > 4, CheckId.CONTENTS, "/verifiableCredential/0");
        assertThat(levels(report)).isEqualTo(depth > 4 ? 0 : depth);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void signatures_are_counted_over_the_whole_file(int count) throws ProblemException {
        JsonObject record = signed(record(badges(count - 1)).json());

        VerificationReport report = verified(record, limits(512, 4, 3));

        assertExceeded(report, count > 3, CheckId.CONTENTS, "/credentialSubject/verifiableCredential/2");
        assertThat(report.verdict()).isEqualTo(count > 3 ? Verdict.UNREADABLE : Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void signatures_of_tokens_are_counted_as_well(int count) throws ProblemException {
        String token =
                InnerSamples.DISTRICT.signJwt(record(envelopes(count - 1))).text();

        assertExceeded(
                verified(token, limits(512, 4, 3)),
                count > 3,
                CheckId.CONTENTS,
                "/credentialSubject/verifiableCredential/2");
    }

    // Each name that a context gained later makes one more trial of a proof that does not hold.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void trials_of_older_vocabularies_are_signatures_too(int allowed) throws ProblemException {
        JsonObject altered = badges(1).get(0).with("validFrom", new JsonString("2026-01-16T00:00:00Z"));
        JsonObject badge = altered.with("endorsementJwt", JsonArray.ofStrings("a.b.c"));

        VerificationReport report = verified(badge, limits(512, 4, allowed));

        assertThat(report.verdict()).isEqualTo(allowed < 3 ? Verdict.UNREADABLE : Verdict.INVALID);
        assertThat(report.codes().contains(ProblemCode.LIMIT_SIGNATURE_CHECKS)).isEqualTo(allowed < 3);
    }

    private static void assertExceeded(VerificationReport report, boolean exceeded, CheckId check, String at) {
        List<Finding> limits =
                report.findings().stream().filter(Limits::isExceeded).toList();
        assertThat(report.verdict() == Verdict.UNREADABLE).isEqualTo(exceeded);
        assertThat(limits.isEmpty()).isNotEqualTo(exceeded);
        if (exceeded) {
            assertThat(report.check(check).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(limits).extracting(finding -> finding.at().value()).contains(at);
        }
    }

    private static int levels(VerificationReport report) {
        return report.inner().isEmpty() ? 0 : 1 + levels(report.inner().get(0).report());
    }

    /** A presentation as a token that nobody signed, in an envelope. */
    private static JsonObject unsecured(JsonObject presentation) {
        String token = encoded("{\"alg\":\"EdDSA\"}") + "." + encoded(JsonWriter.compact(presentation)) + ".AAAA";
        return JsonObject.builder()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("id", "data:application/vp+jwt," + token)
                .put("type", "EnvelopedVerifiablePresentation")
                .build();
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(UTF_8));
    }
}
