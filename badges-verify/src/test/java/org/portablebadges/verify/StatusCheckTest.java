package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.verify.Outcome.FAILED;
import static org.portablebadges.verify.Outcome.PASSED;
import static org.portablebadges.verify.Outcome.SKIPPED;
import static org.portablebadges.verify.Outcome.UNDETERMINED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.VcJwt;
import org.portablebadges.status.Bitstring;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.trust.CapturedDocuments;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** What the fixtures of the area "status" do not show: settings, and what a report says beside the verdict. */
class StatusCheckTest {
    private static final Iri LIST = Iri.of("https://district.example.org/status/1");
    private static final Instant CAPTURED = Instant.parse("2026-06-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT263H59M59S, UNDETERMINED", "PT264H, PASSED", "PT264H1S, PASSED"})
    void the_reader_says_how_old_a_copy_may_be(Duration greatest, Outcome outcome) {
        Fixtures.Case fixture = Fixtures.of("status/not-revoked");

        Check status = status(verifier(fixture).maxStatusAge(greatest), fixture);

        assertThat(status.outcome()).isEqualTo(outcome);
    }

    @Test
    void an_age_is_not_negative() {
        Verifier.Builder builder = Verifier.builder();

        assertThatThrownBy(() -> builder.maxStatusAge(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"PT4M59S, PASSED", "PT5M, PASSED", "PT5M1S, UNDETERMINED"})
    void clocks_that_differ_make_no_suspension_list_a_later_one(Duration ahead, Outcome outcome) {
        Fixtures.Case fixture = Fixtures.of("status/not-suspended");
        Instant captured = fixture.documents().get(0).capturedAt();

        Check status = status(verifier(fixture).clock(at(captured.minus(ahead))), fixture);

        assertThat(status.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-1, PASSED", "0, PASSED", "1, UNDETERMINED"})
    void an_unsigned_list_clears_nobody_once_the_next_bundle_is_due(int seconds, Outcome outcome)
            throws ProblemException {
        Fixtures.Case fixture = Fixtures.of("status/plain-list");
        Iri issuer = fixture.recognized().orElseThrow().get(0);
        TrustBundle bundle = Drafts.empty()
                .issuer(TrustedIssuer.builder(issuer, "Lakeview School District")
                        .build())
                .build();
        Verifier.Builder verifier = builder(fixture)
                .trust(bundle)
                .maxStatusAge(Duration.ofDays(365))
                .clock(at(Drafts.NEXT.plusSeconds(seconds)));

        Check status = status(verifier, fixture);

        assertThat(status.outcome()).isEqualTo(outcome);
        assertThat(status.findings().stream().map(Finding::code).anyMatch(ProblemCode.TRUST_STALE::equals))
                .isEqualTo(outcome == UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"-1, UNDETERMINED, STATUS_LIST_TOO_LARGE", "0, PASSED, ", "1, PASSED, "})
    void values_are_inflated_up_to_the_limit(int more, Outcome outcome, ProblemCode code) {
        Fixtures.Case fixture = Fixtures.of("status/not-revoked");
        Limits limits = statusList(Bitstring.MINIMUM_ENTRIES / 8 + more);

        VerificationReport report = verifier(fixture).limits(limits).build().verify(fixture.bytes());

        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(outcome);
        assertThat(report.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void several_entries_on_one_list_verify_it_once() {
        Fixtures.Case fixture = Fixtures.of("status/two-entries-second-revoked");
        Limits two = signatureChecks(2);

        VerificationReport report = verifier(fixture).limits(two).build().verify(fixture.bytes());

        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(FAILED);
        assertThat(report.inner()).hasSize(1);
        assertThat(report.inner().get(0).kind()).isEqualTo(InnerReport.Kind.STATUS_LIST);
        assertThat(report.inner().get(0).at()).hasToString("/credentialStatus/0");
        assertThat(verifier(fixture)
                        .limits(signatureChecks(1))
                        .build()
                        .verify(fixture.bytes())
                        .verdict())
                .as("the list counts towards what the file asks for")
                .isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void the_answer_names_the_dates_that_it_rests_on() {
        Fixtures.Case fixture = Fixtures.of("status/two-entries");

        Check status = status(verifier(fixture), fixture);

        assertThat(status.note().code()).isEqualTo(NoteCode.STATUS_NEITHER);
        assertThat(status.note().arguments()).containsExactly("2026-06-01T00:00:00Z", "2026-06-20T00:00:00Z");
        assertThat(status.evidence().get("list")).isEqualTo(LIST + " https://district.example.org/status/2");
        assertThat(status.evidence().get("issuedAt")).isEqualTo("2026-06-01T00:00:00Z 2026-06-01T00:00:00Z");
        assertThat(status.evidence().get("capturedAt")).isEqualTo("2026-06-20T00:00:00Z 2026-06-20T00:00:00Z");
    }

    @Test
    void the_older_of_two_copies_is_the_one_that_is_named() {
        Fixtures.Case fixture = Fixtures.of("status/two-entries");
        List<Fixtures.Document> documents = fixture.documents();
        CapturedDocuments captured = CapturedDocuments.builder()
                .add(documents.get(0).address(), documents.get(0).bytes().orElseThrow(), CAPTURED)
                .add(documents.get(1).address(), documents.get(1).bytes().orElseThrow(), CAPTURED.minusSeconds(1))
                .build();

        Check status = status(verifier(fixture).captured(captured), fixture);

        assertThat(status.note().arguments()).containsExactly("2026-06-01T00:00:00Z", "2026-06-19T23:59:59Z");
    }

    @Test
    void a_list_is_not_asked_for_the_person_and_not_held_to_the_format_of_badges() {
        Fixtures.Case fixture = Fixtures.of("status/list-as-token");
        Verifier strict = verifier(fixture).conformance(Conformance.STRICT).build();

        VerificationReport report = strict.verify(fixture.bytes(), ExpectedRecipient.email("ada.reyes@mail.example"));

        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.inner().get(0).report().check(CheckId.RECIPIENT).outcome())
                .isEqualTo(SKIPPED);
    }

    @Test
    void a_list_that_nobody_recognizes_still_speaks_for_its_issuer() {
        Fixtures.Case fixture = Fixtures.of("status/revoked");
        Verifier none = builder(fixture).recognizing(List.of()).build();

        VerificationReport report = none.verify(fixture.bytes());

        assertThat(report.check(CheckId.ISSUER_TRUST).outcome()).isEqualTo(UNDETERMINED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.firstFailure().map(Check::id)).contains(CheckId.STATUS);
    }

    @Test
    void an_altered_badge_gets_no_word_about_its_status() {
        Fixtures.Case fixture = Fixtures.of("status/not-revoked");
        byte[] altered =
                new String(fixture.bytes(), UTF_8).replace("94567", "94568").getBytes(UTF_8);

        VerificationReport report = verifier(fixture).build().verify(altered);

        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(SKIPPED);
        assertThat(report.inner()).isEmpty();
    }

    /** Otherwise a badge inside a list that names the same list would be verified without end. */
    @Test
    void what_stands_in_a_list_has_no_list_to_stand_on() throws ProblemException {
        Fixtures.Case fixture = Fixtures.of("status/not-revoked");
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, Digest.SHA_256.of("Lakeview School District"));
        Issuer district = Issuer.builder().signer(key).clock(at(CAPTURED)).build();
        JsonObject badge = JsonReader.readObject(fixture.bytes(), JsonLimits.DEFAULT)
                .object()
                .without("proof");
        JsonObject list = district.sign(list())
                .secured()
                .credential()
                .with(
                        "verifiableCredential",
                        JsonArray.ofStrings(district.signJwt(badge).text()));
        String token = VcJwt.sign(list, key, district.verificationMethod());
        CapturedDocuments captured = CapturedDocuments.builder()
                .add(LIST, token.getBytes(UTF_8), CAPTURED)
                .build();

        VerificationReport report = verifier(fixture).captured(captured).build().verify(fixture.bytes());

        VerificationReport inList =
                report.inner().get(0).report().inner().get(0).report();
        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(PASSED);
        assertThat(inList.check(CheckId.STATUS).findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.STATUS_LIST_OF_A_LIST);
    }

    private static StatusListCredential list() {
        String values = Bitstring.of(Bitstring.MINIMUM_ENTRIES, new BitSet()).encode();
        return StatusListCredential.builder(LIST)
                .validFrom(CAPTURED)
                .credentialSubject(
                        StatusListSubject.builder("revocation", values).build())
                .build();
    }

    private static Check status(Verifier.Builder builder, Fixtures.Case fixture) {
        return builder.build().verify(fixture.bytes()).check(CheckId.STATUS);
    }

    private static Verifier.Builder verifier(Fixtures.Case fixture) {
        return builder(fixture).recognizing(fixture.recognized().orElseThrow());
    }

    private static Verifier.Builder builder(Fixtures.Case fixture) {
        CapturedDocuments.Builder captured = CapturedDocuments.builder();
        fixture.documents()
                .forEach(document ->
                        captured.add(document.address(), document.bytes().orElseThrow(), document.capturedAt()));
        return Verifier.builder().clock(at(fixture.now())).captured(captured.build());
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static Limits statusList(int bytes) {
        Limits limits = Limits.DEFAULT;
        return new Limits(
                limits.container(),
                limits.json(),
                limits.canonicalization(),
                limits.contexts(),
                limits.proofs(),
                limits.signatureChecks(),
                bytes);
    }

    private static Limits signatureChecks(int count) {
        Limits limits = Limits.DEFAULT;
        return new Limits(
                limits.container(),
                limits.json(),
                limits.canonicalization(),
                limits.contexts(),
                limits.proofs(),
                count,
                limits.statusList());
    }
}
