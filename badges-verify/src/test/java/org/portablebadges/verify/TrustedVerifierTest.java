package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.portablebadges.problem.ProblemCode.ISSUER_DATE_OWN_WORD;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_COMPROMISED;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NEWER;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NOT_OF_ISSUER;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NOT_YET;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_RETIRED;
import static org.portablebadges.problem.ProblemCode.ISSUER_WITHDRAWN;
import static org.portablebadges.problem.ProblemCode.TRUST_SOURCE_UNSIGNED;
import static org.portablebadges.problem.ProblemCode.TRUST_STALE;
import static org.portablebadges.problem.ProblemCode.TRUST_UNSIGNED;
import static org.portablebadges.verify.CheckId.ISSUER_KEY;
import static org.portablebadges.verify.CheckId.ISSUER_TRUST;
import static org.portablebadges.verify.Outcome.FAILED;
import static org.portablebadges.verify.Outcome.PASSED;
import static org.portablebadges.verify.Outcome.UNDETERMINED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.IssuerSource;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Badges against a trust bundle, each date a second before, at and after what it is compared with. */
class TrustedVerifierTest {
    private static final Instant CHANGE = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void a_verifier_is_told_in_exactly_one_way_whom_to_recognize() throws ProblemException {
        TrustBundle bundle = Drafts.bundle();

        assertThat(Verifier.builder().trust(bundle).build()).isNotNull();
        for (Verifier.Builder two : List.of(
                Verifier.builder(),
                Verifier.builder().trust(bundle).anyIssuer(),
                Verifier.builder().trust(bundle).recognizing(List.of()),
                Verifier.builder().recognizing(List.of()).anyIssuer())) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(two::build);
        }
    }

    @Test
    void an_unknown_key_is_a_stranger_s_unless_the_badge_is_later_than_the_key_set() throws ProblemException {
        TrustedIssuer issuer = Drafts.district()
                .key(Drafts.districtKey().build())
                .keysCapturedAt(CHANGE)
                .build();
        byte[] before = badge(Drafts.STRANGER, CHANGE.minusSeconds(1), CHANGE.minusSeconds(1));
        byte[] at = badge(Drafts.STRANGER, CHANGE, CHANGE);
        byte[] after = badge(Drafts.STRANGER, CHANGE.plusSeconds(1), CHANGE.plusSeconds(1));

        is(verify(issuer, before), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_NOT_OF_ISSUER);
        is(verify(issuer, at), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_NOT_OF_ISSUER);
        is(verify(issuer, after), Verdict.NOT_VERIFIED, ISSUER_KEY, UNDETERMINED, ISSUER_KEY_NEWER);
    }

    @Test
    void a_badge_is_of_the_later_of_its_start_and_its_proof() throws ProblemException {
        TrustedIssuer issuer = withKey(Drafts.districtKey().retiredSince(CHANGE));
        byte[] proofLater = badge(Drafts.DISTRICT, CHANGE.minusSeconds(1), CHANGE);
        byte[] startLater = badge(Drafts.DISTRICT, CHANGE, CHANGE.minusSeconds(1));

        is(verify(issuer, proofLater), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_RETIRED);
        is(verify(issuer, startLater), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_RETIRED);
    }

    @Test
    void a_retired_key_signs_nothing_from_its_date_on() throws ProblemException {
        TrustedIssuer issuer = withKey(Drafts.districtKey().retiredSince(CHANGE));

        is(verify(issuer, -1), Verdict.VALID, ISSUER_KEY, PASSED, ISSUER_DATE_OWN_WORD);
        is(verify(issuer, 0), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_RETIRED);
        is(verify(issuer, 1), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_RETIRED);
    }

    @Test
    void a_key_that_retires_later_than_now_is_in_use() throws ProblemException {
        byte[] badge = badge(Drafts.DISTRICT, CHANGE, CHANGE);

        assertThat(verify(withKey(Drafts.districtKey().retiredSince(NOW.plusSeconds(1))), badge)
                        .check(ISSUER_KEY)
                        .findings())
                .isEmpty();
        is(
                verify(withKey(Drafts.districtKey().retiredSince(NOW)), badge),
                Verdict.VALID,
                ISSUER_KEY,
                PASSED,
                ISSUER_DATE_OWN_WORD);
    }

    @Test
    void no_date_helps_a_compromised_key() throws ProblemException {
        TrustedIssuer issuer = withKey(Drafts.districtKey().compromisedSince(CHANGE));

        is(verify(issuer, -1), Verdict.NOT_VERIFIED, ISSUER_KEY, UNDETERMINED, ISSUER_KEY_COMPROMISED);
        is(verify(issuer, 0), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_COMPROMISED);
        is(verify(issuer, 1), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_COMPROMISED);
    }

    @Test
    void a_compromise_counts_even_as_of_an_earlier_instant() throws ProblemException {
        TrustedIssuer issuer = withKey(Drafts.districtKey().compromisedSince(NOW.plusSeconds(60)));

        is(verify(issuer, 0), Verdict.NOT_VERIFIED, ISSUER_KEY, UNDETERMINED, ISSUER_KEY_COMPROMISED);
    }

    @Test
    void the_report_gives_the_hash_by_which_a_badge_goes_on_record() throws ProblemException {
        byte[] badge = badge(Drafts.DISTRICT, CHANGE, CHANGE);
        String hash = verify(withKey(Drafts.districtKey().compromisedSince(CHANGE)), badge)
                .check(ISSUER_KEY)
                .evidence()
                .get("credentialSha256");

        TrustedIssuer onRecord =
                withKey(Drafts.districtKey().compromisedSince(CHANGE).knownCredential(hash));

        assertThat(verify(onRecord, badge).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(onRecord, badge(Drafts.DISTRICT, CHANGE, CHANGE.plusSeconds(1)))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_compromised_did_key_is_compromised_too() throws ProblemException {
        Issuer itself = Issuer.builder()
                .signer(Drafts.DISTRICT)
                .clock(Clock.fixed(CHANGE, ZoneOffset.UTC))
                .build();
        TrustedIssuer issuer = TrustedIssuer.builder(itself.identifier(), "Lakeview")
                .key(TrustedKey.builder(Drafts.DISTRICT.publicKey())
                        .compromisedSince(CHANGE)
                        .build())
                .build();
        byte[] badge = itself.sign(badge(CHANGE)).bytes();

        is(verify(issuer, badge), Verdict.INVALID, ISSUER_KEY, FAILED, ISSUER_KEY_COMPROMISED);
    }

    @Test
    void a_badge_from_before_its_key_was_in_use_is_not_verified() throws ProblemException {
        TrustedIssuer issuer = withKey(Drafts.districtKey().validFrom(CHANGE));

        is(verify(issuer, -1), Verdict.NOT_VERIFIED, ISSUER_KEY, UNDETERMINED, ISSUER_KEY_NOT_YET);
        assertThat(verify(issuer, 0).verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(issuer, 1).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void a_withdrawn_issuer_is_not_recognized_from_its_date_on() throws ProblemException {
        TrustedIssuer issuer = Drafts.district()
                .key(Drafts.districtKey().build())
                .withdrawnSince(CHANGE)
                .build();

        is(verify(issuer, -1), Verdict.VALID, ISSUER_TRUST, PASSED, ISSUER_DATE_OWN_WORD);
        is(verify(issuer, 0), Verdict.NOT_VERIFIED, ISSUER_TRUST, FAILED, ISSUER_WITHDRAWN);
        is(verify(issuer, 1), Verdict.NOT_VERIFIED, ISSUER_TRUST, FAILED, ISSUER_WITHDRAWN);
    }

    @Test
    void a_withdrawal_that_is_yet_to_come_is_not_told_of() throws ProblemException {
        TrustedIssuer.Builder issuer =
                Drafts.district().key(Drafts.districtKey().build());

        VerificationReport later =
                verify(issuer.withdrawnSince(NOW.plusSeconds(1)).build(), 0);
        VerificationReport now = verify(issuer.withdrawnSince(NOW).build(), 0);

        assertThat(later.check(ISSUER_TRUST).findings()).isEmpty();
        is(now, Verdict.VALID, ISSUER_TRUST, PASSED, ISSUER_DATE_OWN_WORD);
    }

    @Test
    void what_speaks_against_a_badge_does_so_in_an_old_bundle_too() throws ProblemException {
        Instant late = Drafts.NEXT.plusSeconds(1);
        byte[] badge = badge(Drafts.DISTRICT, CHANGE, CHANGE);

        is(
                verify(withKey(Drafts.districtKey()), badge, late),
                Verdict.NOT_VERIFIED,
                ISSUER_KEY,
                UNDETERMINED,
                TRUST_STALE);
        is(
                verify(withKey(Drafts.districtKey().retiredSince(CHANGE)), badge, late),
                Verdict.INVALID,
                ISSUER_KEY,
                FAILED,
                ISSUER_KEY_RETIRED);
        is(
                verify(withKey(Drafts.districtKey().compromisedSince(CHANGE)), badge, late),
                Verdict.INVALID,
                ISSUER_KEY,
                FAILED,
                ISSUER_KEY_COMPROMISED);
    }

    @Test
    void the_answer_names_the_dates_it_rests_on() throws ProblemException {
        VerificationReport report = verify(withKey(Drafts.districtKey()), 0);

        assertThat(report.check(ISSUER_KEY).evidence())
                .containsEntry("keysCapturedAt", "2026-06-01T00:00:00Z")
                .containsEntry("verificationMethod", Drafts.ISSUER + "#key-1");
        assertThat(report.check(ISSUER_KEY).note()).isEqualTo(new Note(NoteCode.ISSUER_HAD_KEY, List.of("2026-06-01")));
        assertThat(report.check(ISSUER_TRUST).evidence())
                .containsEntry("name", "Lakeview Unified School District")
                .containsEntry("bundleIssuedAt", "2026-06-01T00:00:00Z")
                .containsEntry("bundleSequence", "7");
        assertThat(report.check(ISSUER_TRUST).note())
                .isEqualTo(
                        new Note(NoteCode.ISSUER_IN_BUNDLE, List.of("Lakeview Unified School District", "2026-06-01")));
    }

    @Test
    void a_list_that_nobody_signed_is_told_of() throws ProblemException {
        TrustedIssuer.Builder issuer =
                Drafts.district().key(Drafts.districtKey().build());
        TrustedIssuer unsigned = issuer.source(new IssuerSource("DCC registry", CHANGE, "00", false))
                .build();
        TrustedIssuer signed = issuer.source(new IssuerSource("DCC registry", CHANGE, "00", true))
                .build();

        is(verify(unsigned, 0), Verdict.VALID, ISSUER_TRUST, PASSED, TRUST_SOURCE_UNSIGNED);
        assertThat(verify(signed, 0).check(ISSUER_TRUST).findings()).isEmpty();
    }

    @Test
    void a_bundle_that_nobody_signed_is_marked_in_every_report() throws ProblemException {
        Verifier verifier = verifier(TrustBundle.unsigned(Drafts.bundle().toJson()), NOW);

        assertThat(verifier.verify(badge(Drafts.DISTRICT, CHANGE, CHANGE)).codes())
                .contains(TRUST_UNSIGNED);
        assertThat(verifier.verify(badge(Drafts.STRANGER, CHANGE, CHANGE)).codes())
                .contains(TRUST_UNSIGNED);
        assertThat(verifier.verify(new byte[0]).codes()).contains(TRUST_UNSIGNED);
        assertThat(verify(withKey(Drafts.districtKey()), 0).codes()).doesNotContain(TRUST_UNSIGNED);
    }

    private static void is(
            VerificationReport report, Verdict verdict, CheckId check, Outcome outcome, ProblemCode code) {
        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(verdict);
        assertThat(report.check(check).outcome()).isEqualTo(outcome);
        assertThat(report.check(check).findings().get(0).code()).isEqualTo(code);
    }

    private static TrustedIssuer withKey(TrustedKey.Builder key) {
        return Drafts.district().key(key.build()).build();
    }

    /** The district's badge of so many seconds after the change. */
    private static VerificationReport verify(TrustedIssuer issuer, int seconds) throws ProblemException {
        Instant date = CHANGE.plusSeconds(seconds);
        return verify(issuer, badge(Drafts.DISTRICT, date, date));
    }

    private static VerificationReport verify(TrustedIssuer issuer, byte[] badge) throws ProblemException {
        return verify(issuer, badge, NOW);
    }

    private static VerificationReport verify(TrustedIssuer issuer, byte[] badge, Instant now) throws ProblemException {
        byte[] signed = Drafts.empty().issuer(issuer).build().sign(Drafts.OPERATOR);
        var operator = new OperatorKey(Drafts.OPERATOR.publicKey());
        return verifier(TrustBundle.open(signed, operator), now).verify(badge);
    }

    private static Verifier verifier(TrustBundle bundle, Instant now) {
        return Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private static byte[] badge(SigningKey key, Instant validFrom, Instant created) throws ProblemException {
        String name = key == Drafts.DISTRICT ? "key-1" : key.publicKey().multikey();
        return Issuer.builder()
                .signer(key)
                .identifier(Drafts.ISSUER)
                .verificationMethod(Iri.of(Drafts.ISSUER + "#" + name))
                .clock(Clock.fixed(created, ZoneOffset.UTC))
                .build()
                .sign(badge(validFrom))
                .bytes();
    }

    private static AchievementCredential badge(Instant validFrom) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a12"))
                .achievement(Achievement.builder("https://district.example.org/achievements/formative-feedback")
                        .name("Formative Feedback")
                        .description("Gives feedback that students act on.")
                        .criteria("Two observed lessons.")
                        .build())
                .recipient(Recipient.did(Iri.of("did:example:ada-reyes")))
                .validFrom(validFrom)
                .build();
    }
}
