package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.problem.ProblemCode.CONTEXT_ORDER;
import static org.portablebadges.problem.ProblemCode.CONTEXT_UNKNOWN;
import static org.portablebadges.problem.ProblemCode.CREDENTIAL_EXPIRED;
import static org.portablebadges.problem.ProblemCode.FORMAT_MEMBER_MISSING;
import static org.portablebadges.problem.ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NOT_ESTABLISHED;
import static org.portablebadges.problem.ProblemCode.PROOF_KEY_MISSING;
import static org.portablebadges.problem.ProblemCode.PROOF_KEY_SELF_SUPPLIED;
import static org.portablebadges.problem.ProblemCode.PROOF_MISSING;
import static org.portablebadges.problem.ProblemCode.PROOF_NODE_SPLIT;
import static org.portablebadges.problem.ProblemCode.PROOF_SIGNATURE_MISMATCH;
import static org.portablebadges.problem.ProblemCode.PROOF_TYPE_UNDEFINED;
import static org.portablebadges.verify.CheckId.CONTEXT;
import static org.portablebadges.verify.CheckId.FORMAT;
import static org.portablebadges.verify.CheckId.ISSUER_KEY;
import static org.portablebadges.verify.CheckId.PROOF;
import static org.portablebadges.verify.CheckId.VALIDITY;
import static org.portablebadges.verify.Verdict.INVALID;
import static org.portablebadges.verify.Verdict.NOT_VERIFIED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.testing.PublishedData;

/**
 * The test files of 1EdTech's own validator, whose names say what it makes of them: {@code simple-err-…} and
 * {@code simple-noproof} are invalid there, all others valid. Where we answer otherwise, the row says why.
 */
class OneEdTechSamplesTest {
    private static final String FOLDER = "reference/samples/1edtech-validator-ob30";
    private static final String SIGNED = "reference/samples/spec-signed/ob30-eddsa-rdfc-2022.json";
    private static final Verifier VERIFIER = Verifier.builder()
            .anyIssuer()
            .clock(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC))
            .build();

    // What we say of files that the validator accepts.
    private static final String OWN_KEY =
            "valid there: it takes any key from the fragment or the header for the issuer's; the key proves no issuer";
    private static final String SELF_AWARDED =
            "valid there: issuer and subject are one id described in two places, so parts could have been moved";
    private static final String NO_ACHIEVEMENT = "valid there: it only looks at the token; nothing was achieved in it";
    // What we say of files that it refuses.
    private static final String SAME = "invalid there";
    private static final String TYPE = "invalid there for the type; here the type was changed after signing";
    private static final String NO_KEY =
            "invalid there: no key can be had; that is ignorance, so here it is neither sound nor forged";

    private static final List<Row> TABLE = List.of(
            row("simple.json", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple-json.png", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple-json.svg", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple-jwt.png", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple-jwt.svg", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple-did-key-method.json", NOT_VERIFIED, PROOF, PROOF_NODE_SPLIT, SELF_AWARDED),
            row("simple-eddsa-2022.json", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple_v1.json", NOT_VERIFIED, ISSUER_KEY, ISSUER_KEY_NOT_ESTABLISHED, OWN_KEY),
            row("simple.jwt", INVALID, FORMAT, FORMAT_MEMBER_MISSING, NO_ACHIEVEMENT),
            row("simple-noproof.json", INVALID, PROOF, PROOF_MISSING, SAME),
            row("simple-err-context.json", INVALID, CONTEXT, CONTEXT_ORDER, SAME),
            row("simple-err-expired.json", INVALID, VALIDITY, CREDENTIAL_EXPIRED, SAME),
            row(
                    "simple-err-issued.json",
                    INVALID,
                    FORMAT,
                    FORMAT_MEMBER_MISSING,
                    "invalid there for its start in 2040; here it fails earlier, for it has no achievement"),
            row("simple-err-issuer.json", INVALID, FORMAT, FORMAT_MEMBER_MISSING, SAME),
            row("simple-err-type.json", INVALID, FORMAT, FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL, SAME),
            row("simple-err-proof-value.json", INVALID, PROOF, PROOF_SIGNATURE_MISMATCH, SAME),
            row("simple-err-proof-method.json", NOT_VERIFIED, PROOF, PROOF_KEY_MISSING, NO_KEY),
            row("simple-err-proof-method-no-scheme.json", NOT_VERIFIED, PROOF, PROOF_KEY_MISSING, NO_KEY),
            row("simple-err-proof-method-unknown-did-method.json", NOT_VERIFIED, PROOF, PROOF_KEY_MISSING, NO_KEY),
            row("simple-err-proof-method-unknown-scheme.json", NOT_VERIFIED, PROOF, PROOF_KEY_MISSING, NO_KEY),
            altered("simple-err-credential-subject-achievement-result-description-type.json"),
            altered("simple-err-credential-subject-identifier-type.json"),
            altered("simple-err-credential-subject-profile-type.json"),
            altered("simple-err-credential-subject-result-type.json"),
            altered("simple-err-credential-subject-type.json"),
            altered("simple-err-evidence-type.json"),
            altered("simple-err-issuer-otheridentifier-type.json"),
            altered("simple-err-issuer-parentorg-type.json"),
            altered("simple-err-issuer-type.json"));

    private static final String RECORD_FOLDER = "1edtech-validator-clr20";
    private static final List<RecordRow> RECORDS = List.of(
            new RecordRow(
                    "spec-signed/clr20-eddsa-rdfc-2022.json",
                    NOT_VERIFIED,
                    ISSUER_KEY,
                    ISSUER_KEY_NOT_ESTABLISHED,
                    NOT_VERIFIED,
                    ISSUER_KEY_NOT_ESTABLISHED,
                    "vector of the standard: both proofs hold, with a key from the fragment"),
            new RecordRow(
                    RECORD_FOLDER + "/simple.json",
                    NOT_VERIFIED,
                    ISSUER_KEY,
                    ISSUER_KEY_NOT_ESTABLISHED,
                    NOT_VERIFIED,
                    ISSUER_KEY_NOT_ESTABLISHED,
                    OWN_KEY),
            new RecordRow(
                    RECORD_FOLDER + "/simple-noproof.json",
                    INVALID,
                    PROOF,
                    PROOF_MISSING,
                    INVALID,
                    PROOF_SIGNATURE_MISMATCH,
                    "invalid there; the badge in it names a type that its proof does not cover, and does not hold"),
            new RecordRow(
                    RECORD_FOLDER + "/simple.jwt",
                    NOT_VERIFIED,
                    CONTEXT,
                    CONTEXT_UNKNOWN,
                    INVALID,
                    CONTEXT_ORDER,
                    "valid there: vocabularies of drafts, which are not known here"));

    @Test
    void each_file_of_the_validator_gets_the_verdict_in_the_table() {
        assertThat(TABLE.stream().map(Row::file)).containsExactlyInAnyOrderElementsOf(PublishedData.files(FOLDER));
        for (Row row : TABLE) {
            VerificationReport report = VERIFIER.verify(PublishedData.bytes(FOLDER + "/" + row.file()));

            assertThat(report.verdict()).as("%s: %s", row, report.findings()).isEqualTo(row.verdict());
            assertThat(report.check(row.check()).outcome())
                    .as("%s", row)
                    .isEqualTo(row.verdict() == INVALID ? Outcome.FAILED : Outcome.UNDETERMINED);
            assertThat(codes(report, row.check())).as("%s", row).contains(row.code());
        }
        PublishedData.counted("files of the 1EdTech validator", TABLE.size());
    }

    @Test
    void each_published_record_gets_the_verdict_in_the_table_and_so_does_what_is_in_it() {
        assertThat(RECORDS.stream().map(RecordRow::file).filter(file -> file.startsWith("1edtech")))
                .containsExactlyInAnyOrderElementsOf(PublishedData.files("reference/samples/" + RECORD_FOLDER).stream()
                        .map(file -> RECORD_FOLDER + "/" + file)
                        .toList());
        for (RecordRow row : RECORDS) {
            VerificationReport report = VERIFIER.verify(PublishedData.bytes("reference/samples/" + row.file()));

            assertThat(report.verdict()).as("%s: %s", row, report.findings()).isEqualTo(row.verdict());
            assertThat(codes(report, row.check())).as("%s", row).contains(row.code());
            assertThat(report.inner()).as("%s", row).hasSize(1);
            VerificationReport badge = report.inner().get(0).report();
            assertThat(badge.verdict()).as("%s: %s", row, badge.findings()).isEqualTo(row.badge());
            assertThat(badge.codes()).as("%s", row).contains(row.badgeCode());
        }
        PublishedData.counted("records of CLR 2.0", RECORDS.size());
    }

    @Test
    void no_file_that_the_validator_refuses_is_valid_here() {
        List<String> refused = PublishedData.files(FOLDER).stream()
                .filter(file -> file.startsWith("simple-err-") || file.startsWith("simple-noproof"))
                .toList();

        assertThat(refused).hasSize(20);
        assertThat(refused).allSatisfy(file -> assertThat(VERIFIER.verify(PublishedData.bytes(FOLDER + "/" + file))
                        .verdict())
                .isNotEqualTo(Verdict.VALID));
    }

    @Test
    void types_changed_after_signing_are_named_beside_the_broken_signature() {
        VerificationReport report = VERIFIER.verify(PublishedData.bytes(FOLDER + "/simple-err-issuer-type.json"));

        assertThat(codes(report, PROOF)).containsExactly(PROOF_SIGNATURE_MISMATCH, PROOF_TYPE_UNDEFINED);
    }

    @Test
    void the_signed_example_of_the_standard_proves_its_content_but_not_its_issuer() {
        VerificationReport report = VERIFIER.verify(PublishedData.bytes(SIGNED));

        assertThat(report.verdict()).isEqualTo(NOT_VERIFIED);
        assertThat(report.check(PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(codes(report, PROOF)).containsExactly(PROOF_KEY_SELF_SUPPLIED);
        assertThat(report.check(ISSUER_KEY).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(codes(report, ISSUER_KEY)).containsExactly(ISSUER_KEY_NOT_ESTABLISHED);
        PublishedData.counted("signed example of Open Badges 3.0", 1);
    }

    private static List<ProblemCode> codes(VerificationReport report, CheckId id) {
        return report.check(id).findings().stream().map(Finding::code).toList();
    }

    private static Row row(String file, Verdict verdict, CheckId check, ProblemCode code, String why) {
        return new Row(file, verdict, check, code, why);
    }

    private static Row altered(String file) {
        return new Row(file, INVALID, PROOF, PROOF_SIGNATURE_MISMATCH, TYPE);
    }

    private record RecordRow(
            String file,
            Verdict verdict,
            CheckId check,
            ProblemCode code,
            Verdict badge,
            ProblemCode badgeCode,
            String why) {}

    private record Row(String file, Verdict verdict, CheckId check, ProblemCode code, String why) {}
}
