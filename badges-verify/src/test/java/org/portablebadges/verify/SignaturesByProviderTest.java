package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.security.Security;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.Messages;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.testing.StandInProvider;
import org.portablebadges.testing.StandInProvider.Conduct;
import org.portablebadges.verify.MatrixCell.Carrier;

/** A provider that the embedder chose is asked about every signature, and no report depends on it. */
class SignaturesByProviderTest {
    private static final MatrixBadges BADGES = new MatrixBadges();
    private static final SignatureChecker SUN_EC = SignatureChecker.by(Security.getProvider("SunEC"));

    private final StandInProvider provider = StandInProvider.sound();
    private final SignatureChecker checker = SignatureChecker.by(provider);

    @TestFactory
    Stream<DynamicTest> each_report_is_the_golden_one_by_sun_ec() {
        return Fixtures.all().stream().map(fixture -> dynamicTest(fixture.name(), () -> isGolden(fixture, SUN_EC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jws/rs256", "legacy/signed", "legacy/signed-altered", "trust/did-web-relative-names"})
    void reports_on_rsa_signatures_are_the_golden_ones_by_sun_rsa_sign(String name) {
        isGolden(Fixtures.of(name), SignatureChecker.by(Security.getProvider("SunRsaSign")));
    }

    @TestFactory
    Stream<DynamicTest> each_report_is_the_golden_one_by_a_provider_that_broke() {
        provider.become(Conduct.VERIFY_FAILS);
        return Fixtures.all().stream().map(fixture -> dynamicTest(fixture.name(), () -> isGolden(fixture, checker)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_kind_of_signature_is_put_to_the_provider(MatrixCell cell) throws ProblemException {
        Verifier verifier = Verifier.builder().anyIssuer().signatures(checker).build();
        byte[] genuine = BADGES.genuine(cell);
        byte[] forged = BADGES.forged(cell);
        int before = provider.asked();

        assertThat(verifier.verify(genuine).verdict()).isEqualTo(Verdict.VALID);
        assertThat(provider.asked()).isEqualTo(before + 1);
        assertThat(verifier.verify(forged).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(provider.asked()).isEqualTo(before + 2);
    }

    static Stream<MatrixCell> cells() {
        return MatrixCell.all().stream()
                .filter(MatrixCell::exists)
                .filter(cell -> cell.issuer() == MatrixIssuer.DID_KEY)
                .filter(cell -> cell.carrier() == (cell.securing().isToken() ? Carrier.TOKEN : Carrier.JSON));
    }

    /** With the documents inside a file, and the status lists beside it. */
    @ParameterizedTest
    @CsvSource({
        "legacy/signed, 1",
        "legacy/signed-es256, 1",
        "status/not-revoked, 2",
        "status/list-as-token, 2",
        "endorsements/on-achievement, 2",
        "endorsements/as-token, 2",
        "records/two-badges, 3",
        "presentations/signed, 2",
        "proof/chain, 2"
    })
    void each_signature_is_put_to_the_provider_once(String name, int signatures) {
        var verifier = new CaseVerifier(Fixtures.of(name), checker);
        int before = provider.asked();

        assertThat(verifier.verify(Fixtures.of(name).bytes()).verdict()).isEqualTo(Verdict.VALID);
        assertThat(provider.asked()).isEqualTo(before + signatures);
    }

    private static void isGolden(Fixtures.Case fixture, SignatureChecker checker) {
        VerificationReport report = new CaseVerifier(fixture, checker).verify(fixture.bytes());

        assertThat(new JsonReport(Messages.english()).of(report)).isEqualTo(fixture.report());
    }
}
