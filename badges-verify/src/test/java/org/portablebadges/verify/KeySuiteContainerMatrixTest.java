package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.key.KeyType;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;

/**
 * Every key type with every way to sign, in both data models, in every kind of file, from every kind of issuer. Each has
 * two twins by a stranger: one under the name of the issuer's key, one under the name of the stranger's own.
 */
class KeySuiteContainerMatrixTest {
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final MatrixBadges BADGES = new MatrixBadges();

    private static Verifier verifier = Verifier.builder().anyIssuer().build();

    /** One signed bundle lists the issuers of all kinds. */
    @BeforeAll
    static void open_the_bundle() throws ProblemException {
        TrustBundleBuilder bundle = Drafts.empty();
        for (MatrixIssuer issuer : MatrixIssuer.values()) {
            for (KeyType type : KeyType.values()) {
                bundle.issuer(issuer.listed(BADGES.key(type).publicKey()));
            }
        }
        byte[] signed = bundle.build().sign(Drafts.OPERATOR);
        verifier = Verifier.builder()
                .trust(TrustBundle.open(signed, new OperatorKey(Drafts.OPERATOR.publicKey())))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    /** Five kinds of issuers, each with 7 pairs of suite and key in 6 forms, and 4 keys for tokens in 7 forms. */
    @Test
    void no_cell_is_missing() {
        Map<MatrixIssuer, Long> counts =
                cells().collect(Collectors.groupingBy(MatrixCell::issuer, Collectors.counting()));

        assertThat(MatrixCell.all()).hasSize(4 * 6 * 2 * 4 * 5);
        assertThat(counts).containsOnlyKeys(MatrixIssuer.values());
        assertThat(counts.values()).containsOnly(7L * 6 + 4L * 7);
        assertThat(cells().filter(cell -> cell.key() == KeyType.RSA))
                .isNotEmpty()
                .allMatch(cell -> cell.securing().isToken());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void the_issuer_s_badge_is_valid(MatrixCell cell) throws ProblemException {
        VerificationReport report = verifier.verify(BADGES.genuine(cell));

        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(Verdict.VALID);
        assertThat(report.check(CheckId.PROOF).evidence())
                .containsEntry(
                        "verificationMethod",
                        cell.issuer().method(BADGES.key(cell.key()).publicKey()).value());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_stranger_s_signature_under_the_issuer_s_name_does_not_fit(MatrixCell cell) throws ProblemException {
        isInvalid(verifier.verify(BADGES.forged(cell)), CheckId.PROOF, ProblemCode.PROOF_SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_stranger_s_own_key_is_none_of_the_issuer_s(MatrixCell cell) throws ProblemException {
        VerificationReport report = verifier.verify(BADGES.foreign(cell));

        isInvalid(report, CheckId.ISSUER_KEY, ProblemCode.ISSUER_KEY_NOT_OF_ISSUER);
        assertThat(report.check(CheckId.PROOF).findings())
                .extracting(finding -> finding.code())
                .contains(ProblemCode.PROOF_NOT_BY_ISSUER);
    }

    private static void isInvalid(VerificationReport report, CheckId check, ProblemCode code) {
        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(Verdict.INVALID);
        assertThat(report.check(check).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Check.errors(report.check(check).findings()))
                .extracting(finding -> finding.code())
                .isEqualTo(List.of(code));
        assertThat(report.verified()).isEmpty();
    }

    private static Stream<MatrixCell> cells() {
        return MatrixCell.all().stream().filter(MatrixCell::exists);
    }
}
