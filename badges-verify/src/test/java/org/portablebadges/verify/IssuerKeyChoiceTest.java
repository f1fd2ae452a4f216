package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.verify.CheckId.ISSUER_KEY;
import static org.portablebadges.verify.CheckId.PROOF;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Which of an issuer's keys a badge rests on, and as of when. */
class IssuerKeyChoiceTest {
    private static final Instant CHANGE = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final SigningKey LOST = Drafts.key("a key that was lost");
    private static final Iri KEY = Iri.of(Drafts.ISSUER + "#key-1");
    private static final Iri LOST_KEY = Iri.of(Drafts.ISSUER + "#lost");
    private static final String STATUS = "https://www.w3.org/2018/credentials#credentialStatus";

    /** Whoever found a lost key could otherwise hide the status, which the good key's statements hold all the same. */
    @Test
    void a_good_key_does_not_stand_in_for_a_lost_one_that_alone_covers_the_words() throws ProblemException {
        JsonObject badge =
                badge(CHANGE).with("credentialStatus", status()).with("issuer", new JsonString(Drafts.ISSUER.value()));
        JsonObject signed = integrity().sign(badge, "eddsa-rdfc-2022", Drafts.DISTRICT, KEY, CHANGE);
        JsonObject hidden = signed.without("credentialStatus").with(STATUS, status());
        JsonObject covered = integrity().sign(hidden, "eddsa-jcs-2022", LOST, LOST_KEY, CHANGE);

        VerificationReport uncovered = verify(lostKey(), hidden);
        VerificationReport report = verify(lostKey(), covered);

        assertThat(uncovered.codes()).contains(ProblemCode.PROOF_AMBIGUOUS_NAME);
        assertThat(report.check(PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(ISSUER_KEY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.codes()).contains(ProblemCode.ISSUER_KEY_COMPROMISED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void of_two_keys_that_cover_the_words_the_good_one_is_enough() throws ProblemException {
        JsonObject badge = badge(CHANGE).with("issuer", new JsonString(Drafts.ISSUER.value()));
        JsonObject good = integrity().sign(badge, "eddsa-rdfc-2022", Drafts.DISTRICT, KEY, CHANGE);
        JsonObject both = integrity().sign(good, "eddsa-jcs-2022", LOST, LOST_KEY, CHANGE);

        assertThat(verify(lostKey(), both).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({"-1, VALID", "0, INVALID", "1, INVALID"})
    void a_token_is_of_the_later_of_its_start_and_when_it_was_issued(int seconds, Verdict verdict)
            throws ProblemException {
        TrustedIssuer retired = Drafts.district()
                .key(Drafts.districtKey().retiredSince(CHANGE).build())
                .build();
        JsonNumber issued = JsonNumber.of(CHANGE.plusSeconds(seconds).getEpochSecond());

        VerificationReport report = verify(retired, token(issued, header()));

        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(verdict);
    }

    @Test
    void when_a_token_was_issued_counts_only_as_a_number() throws ProblemException {
        TrustedIssuer retired = Drafts.district()
                .key(Drafts.districtKey().retiredSince(CHANGE).build())
                .build();

        for (JsonValue odd : List.of(new JsonString("2026-03-01T00:00:00Z"), new JsonNumber("1e400"))) {
            assertThat(verify(retired, token(odd, header())).verdict()).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void a_key_in_a_token_is_found_among_the_issuer_s_whatever_the_token_calls_it() throws ProblemException {
        TrustedIssuer issuer =
                Drafts.district().key(Drafts.districtKey().build()).build();
        JsonNumber issued = JsonNumber.of(CHANGE.getEpochSecond());
        JsonObject renamed = header().with("kid", new JsonString("https://old.example.org/keys/7"));

        VerificationReport own = verify(
                issuer,
                token(issued, renamed.with("jwk", Drafts.DISTRICT.publicKey().toJwk())));
        VerificationReport other = verify(
                issuer,
                token(issued, renamed.with("jwk", Drafts.STRANGER.publicKey().toJwk())));

        assertThat(own.verdict()).as(String.valueOf(own.findings())).isEqualTo(Verdict.VALID);
        assertThat(other.verdict()).isEqualTo(Verdict.INVALID);
    }

    private static DataIntegrity integrity() {
        return new DataIntegrity(Canonicalizer.bundled());
    }

    private static TrustedIssuer lostKey() {
        return Drafts.district()
                .key(Drafts.districtKey().build())
                .key(TrustedKey.builder(LOST.publicKey())
                        .id(LOST_KEY)
                        .compromisedSince(CHANGE)
                        .build())
                .build();
    }

    private static JsonObject status() {
        return JsonObject.builder()
                .put("id", "https://district.example.org/status/1#7")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", "7")
                .put("statusListCredential", "https://district.example.org/status/1")
                .build();
    }

    private static JsonObject header() {
        return JsonObject.builder()
                .put("alg", "EdDSA")
                .put("typ", "JWT")
                .put("kid", KEY.value())
                .build();
    }

    /** The district's badge from well before the change, as a token. */
    private static byte[] token(JsonValue issued, JsonObject header) throws ProblemException {
        JsonObject claims = Issuer.builder()
                .signer(Drafts.DISTRICT)
                .identifier(Drafts.ISSUER)
                .verificationMethod(KEY)
                .clock(Clock.fixed(CHANGE.minusSeconds(3_600), ZoneOffset.UTC))
                .build()
                .signJwt(badge(CHANGE.minusSeconds(3_600)))
                .secured()
                .document()
                .object()
                .with("iat", issued);
        String input = part(header) + "." + part(claims);
        byte[] signature = Drafts.DISTRICT.sign(input.getBytes(StandardCharsets.US_ASCII));
        return (input + "." + Base64Url.encode(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(JsonObject json) {
        return Base64Url.encode(JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject badge(Instant validFrom) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a12"))
                .achievement(Achievement.builder("https://district.example.org/achievements/formative-feedback")
                        .name("Formative Feedback")
                        .description("Gives feedback that students act on.")
                        .criteria("Two observed lessons.")
                        .build())
                .recipient(Recipient.did(Iri.of("did:example:ada-reyes")))
                .validFrom(validFrom)
                .build()
                .json();
    }

    private static VerificationReport verify(TrustedIssuer issuer, JsonObject badge) throws ProblemException {
        return verify(issuer, JsonWriter.pretty(badge).getBytes(StandardCharsets.UTF_8));
    }

    private static VerificationReport verify(TrustedIssuer issuer, byte[] badge) throws ProblemException {
        return Verifier.builder()
                .trust(Drafts.empty().issuer(issuer).build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .verify(badge);
    }
}
