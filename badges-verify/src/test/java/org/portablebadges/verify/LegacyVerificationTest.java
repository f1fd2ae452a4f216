package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.BadgeClass;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.legacy.Upgrade;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.trust.CapturedDocuments;

/** What the fixtures of Open Badges 2.0 do not show: boundaries, conversions, documents that are not what they should be. */
class LegacyVerificationTest {
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Iri ISSUER = Iri.of("https://district.example.org/ob2/issuer");

    @Test
    void a_valid_old_badge_is_shown_as_the_credential_it_converts_to() {
        VerificationReport report = CaseVerifier.report(Fixtures.of("legacy/signed"));

        VerifiedCredential verified = report.verified().orElseThrow();
        assertThat(verified.isConversion()).isTrue();
        assertThat(verified.badge().orElseThrow().achievement().name()).isEqualTo("Formative Feedback");
        assertThat(verified.credential().issuer().orElseThrow().id()).isEqualTo(ISSUER);
        assertThat(verified.credential().proof()).isEmpty();
        assertThat(verified.credential().awardedDate()).contains(Instant.parse("2019-05-01T10:00:00Z"));
        assertThat(verified.secured().text())
                .isEqualTo(new String(Fixtures.of("legacy/signed").bytes(), UTF_8));
        assertThat(CaseVerifier.report(Fixtures.of("json/pretty"))
                        .verified()
                        .orElseThrow()
                        .isConversion())
                .isFalse();
    }

    @Test
    void what_is_shown_of_a_hosted_badge_stood_at_its_address() {
        VerificationReport report = CaseVerifier.report(Fixtures.of("legacy/hosted-differs-in-words"));

        VerifiedCredential verified = report.verified().orElseThrow();
        assertThat(verified.badge().orElseThrow().credentialSubject().narrative())
                .contains("Observed twice.");
        assertThat(verified.secured().text()).doesNotContain("a hundred times");
    }

    @Test
    void the_same_badge_converts_to_the_same_id_wherever_it_was_found() {
        String json = CaseVerifier.report(Fixtures.of("legacy/hosted"))
                .verified()
                .orElseThrow()
                .credential()
                .id()
                .value();
        String picture = CaseVerifier.report(Fixtures.of("legacy/svg-hosted"))
                .verified()
                .orElseThrow()
                .credential()
                .id()
                .value();

        assertThat(picture).startsWith("urn:uuid:").isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"2019-05-01T09:59:59Z, UNDETERMINED", "2019-05-01T10:00:00Z, PASSED", "2019-05-01T10:00:01Z, PASSED"})
    void a_list_counts_from_the_second_of_the_award_on(Instant capturedAt, Outcome outcome) {
        VerificationReport report = verify("legacy/signed", "revoked", capturedAt, json -> json);

        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01T09:59:59Z, UNDETERMINED, CAPTURED_TOO_OLD",
        "2019-05-01T10:00:00Z, FAILED, ISSUER_KEY_NOT_OF_ISSUER",
        "2019-05-01T10:00:01Z, FAILED, ISSUER_KEY_NOT_OF_ISSUER"
    })
    void a_profile_without_the_key_counts_from_the_second_of_the_award_on(
            Instant capturedAt, Outcome outcome, ProblemCode code) {
        VerificationReport report = verify("legacy/signed-key-not-listed", "issuer", capturedAt, json -> json);

        assertThat(report.check(CheckId.ISSUER_KEY).outcome()).isEqualTo(outcome);
        assertThat(report.codes()).contains(code);
    }

    @Test
    void a_revocation_counts_even_in_a_list_from_before_the_badge() {
        VerificationReport report =
                verify("legacy/signed-revoked", "revoked", Instant.parse("2019-01-01T00:00:00Z"), json -> json);

        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "badge", "key-rsa", "revoked"})
    void a_document_that_calls_itself_another_one_is_not_used(String file) {
        VerificationReport report = verify(
                "legacy/signed",
                file,
                NOW,
                json -> json.with("id", new JsonString("https://district.example.org/ob2/other")));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.codes()).contains(ProblemCode.CAPTURED_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "badge", "key-rsa", "revoked"})
    void a_document_that_is_no_json_leaves_its_check_open(String file) {
        VerificationReport report = withText("legacy/signed", file, "<html>404</html>");

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.codes()).contains(ProblemCode.CAPTURED_UNREADABLE);
    }

    @Test
    void a_document_beyond_the_limits_leaves_its_check_open_and_the_file_readable() {
        VerificationReport report = withText("legacy/signed", "revoked", "[".repeat(200));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.check(CheckId.STATUS).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_key_that_may_not_be_used_is_no_forgery() {
        VerificationReport report = verify(
                "legacy/signed", "key-rsa", NOW, json -> json.with("publicKeyPem", new JsonString("PEM was here")));

        assertThat(report.check(CheckId.PROOF).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.codes()).contains(ProblemCode.KEY_MALFORMED);
    }

    @Test
    void the_key_of_another_badge_does_not_fit() {
        Fixtures.Case borrowed = Fixtures.of("legacy/signed-key-of-another-owner");
        String pem = text(borrowed, "key-borrowed", "publicKeyPem");

        VerificationReport report =
                verify("legacy/signed", "key-rsa", NOW, json -> json.with("publicKeyPem", new JsonString(pem)));

        assertThat(report.check(CheckId.PROOF).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.codes()).contains(ProblemCode.JWS_ALG_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>404</html>", "{\"error\":\"not found\"}", "[]", "https://example.org/1", ""})
    void an_address_that_gave_something_else_is_no_forgery(String text) {
        VerificationReport report = withText("legacy/png-address-confirmed", "hosted", text);

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.check(CheckId.FORMAT).findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.CAPTURED_UNREADABLE);
    }

    @Test
    void a_badge_that_has_no_words_in_3_is_not_verified() {
        VerificationReport report = verify(
                "legacy/signed",
                "badge",
                NOW,
                json -> json.with("criteria", JsonObject.builder().build()));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report.codes()).contains(ProblemCode.LEGACY_NOT_CONVERTIBLE);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void an_upgraded_badge_that_its_issuer_signs_anew_is_valid() throws ProblemException {
        Fixtures.Case old = Fixtures.of("legacy/signed");
        Issuer issuer = Issuer.builder()
                .signer(SigningKey.ofSeed(KeyType.ED25519, new byte[32]))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        Profile today = Profile.builder(issuer.identifier().value())
                .name("Lakeview School District")
                .build();

        AchievementCredential upgraded = Upgrade.withDerivedIds()
                .issuer(today)
                .toAchievementCredential(
                        Assertion.readSigned(new String(old.bytes(), UTF_8), JsonLimits.DEFAULT),
                        BadgeClass.read(json(old, "badge")),
                        IssuerProfile.read(json(old, "issuer")));
        SignedCredential signed = issuer.sign(upgraded);

        VerificationReport report = Verifier.builder()
                .recognizing(List.of(issuer.identifier()))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .verify(signed.bytes(), ExpectedRecipient.email("ada.reyes@mail.example"));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.VALID);
        assertThat(report.verified()
                        .orElseThrow()
                        .credential()
                        .evidence()
                        .get(0)
                        .id())
                .contains(Iri.of("data:application/jose," + new String(old.bytes(), UTF_8)));
    }

    @Test
    void whatever_stands_in_a_badge_or_a_document_there_is_a_report_and_none_is_wrongly_valid() {
        List<JsonValue> odd = List.of(
                JsonLiteral.NULL,
                JsonLiteral.TRUE,
                new JsonNumber("1e400"),
                new JsonString(""),
                new JsonString("https://district.example.org/ob2/other"),
                JsonArray.of(),
                JsonArray.of(JsonObject.EMPTY, JsonLiteral.NULL),
                JsonObject.EMPTY);
        Fixtures.Case fixture = Fixtures.of("legacy/hosted");
        AchievementCredential sound = CaseVerifier.report(fixture)
                .verified()
                .flatMap(VerifiedCredential::badge)
                .orElseThrow();
        for (JsonValue value : odd) {
            JsonObject badge = json(fixture, "hosted");
            for (String name : badge.names()) {
                VerificationReport report = new CaseVerifier(fixture)
                        .verify(badge.with(name, value).toString().getBytes(UTF_8));
                report.verified().ifPresent(verified -> assertThat(verified.badge())
                        .as("%s %s", name, value)
                        .contains(sound));
            }
            for (String file : List.of("hosted", "badge", "issuer")) {
                for (String name : json(fixture, file).names()) {
                    VerificationReport report = verify("legacy/hosted", file, NOW, json -> json.with(name, value));
                    assertThat(report.verdict()).isNotEqualTo(Verdict.UNREADABLE);
                }
            }
        }
    }

    /** A case with one of its documents captured at another time, with other content. */
    private static VerificationReport verify(
            String name, String file, Instant capturedAt, UnaryOperator<JsonObject> change) {
        Fixtures.Case fixture = Fixtures.of(name);
        return verify(
                fixture, file, capturedAt, change.apply(json(fixture, file)).toString());
    }

    private static VerificationReport withText(String name, String file, String text) {
        return verify(Fixtures.of(name), file, NOW, text);
    }

    private static VerificationReport verify(Fixtures.Case fixture, String file, Instant capturedAt, String text) {
        CapturedDocuments.Builder documents = CapturedDocuments.builder();
        for (Fixtures.Document document : fixture.documents()) {
            if (document.address().equals(address(fixture, file))) {
                documents.add(document.address(), text.getBytes(UTF_8), capturedAt);
            } else {
                documents.add(document.address(), document.bytes().orElseThrow(), document.capturedAt());
            }
        }
        return Verifier.builder()
                .recognizing(List.of(ISSUER))
                .captured(documents.build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .verify(fixture.bytes());
    }

    private static Iri address(Fixtures.Case fixture, String file) {
        return document(fixture, file).address();
    }

    private static Fixtures.Document document(Fixtures.Case fixture, String file) {
        return fixture.documents().stream()
                .filter(document -> document.file().equals(file + ".json"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Fixtures.Case fixture, String file, String member) {
        return json(fixture, file).string(member).orElseThrow();
    }

    private static JsonObject json(Fixtures.Case fixture, String file) {
        try {
            return JsonReader.readObject(document(fixture, file).bytes().orElseThrow(), JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
