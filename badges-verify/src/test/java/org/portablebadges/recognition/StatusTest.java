package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.CapturedDocuments;

/** What status lists make of a badge: revoked never counts, suspended leaves the answer open. */
class StatusTest {
    @ParameterizedTest
    @CsvSource({
        "not-revoked, MET, ",
        "revoked, NOT_YET_MET, badge.revoked",
        "revoked-in-an-old-list, NOT_YET_MET, badge.revoked",
        "plain-list-revoked, NOT_YET_MET, badge.revoked",
        "two-entries-second-revoked, NOT_YET_MET, badge.revoked",
        "not-suspended, MET, ",
        "suspended, CANNOT_TELL, badge.suspended",
        "suspended-in-an-old-list, CANNOT_TELL, would-count-if-verified",
        "list-ended, CANNOT_TELL, would-count-if-verified"
    })
    void a_badge_is_what_its_issuer_says_of_it_now(String name, DecisionOutcome outcome, String code) throws Exception {
        Fixtures.Case fixture = Fixtures.of("status/" + name);
        VerificationReport report = report(fixture);

        for (String standing : List.of("valid-at-decision", "valid-when-earned")) {
            Decision decision = Recognition.evaluate(
                    Town.policies(policy(report, standing)), person(report), List.of(report), fixture.now());

            assertThat(decision.outcome()).as(standing).isEqualTo(outcome);
            assertThat(decision.notCounted())
                    .flatExtracting(UncountedBadge::reasons)
                    .extracting(reason -> reason.code().value())
                    .isEqualTo(code == null ? List.of() : List.of(code));
        }
    }

    private static VerificationReport report(Fixtures.Case fixture) {
        CapturedDocuments.Builder documents = CapturedDocuments.builder();
        fixture.documents().forEach(document -> document.bytes()
                .ifPresent(bytes -> documents.add(document.address(), bytes, document.capturedAt())));
        return Verifier.builder()
                .clock(Clock.fixed(fixture.now(), ZoneOffset.UTC))
                .recognizing(fixture.recognized().orElseThrow())
                .captured(documents.build())
                .build()
                .verify(fixture.bytes());
    }

    private static AchievementCredential badge(VerificationReport report) {
        return report.claimed().flatMap(ClaimedCredential::badge).orElseThrow();
    }

    private static RecognitionCase person(VerificationReport report) {
        String did = badge(report).credentialSubject().id().orElseThrow().value();
        return RecognitionCase.builder("case-1", "license-renewal")
                .identifier(PersonIdentifier.did(did))
                .build();
    }

    private static String policy(VerificationReport report, String standing) {
        return Town.policy("\"standing\":\"" + standing + "\",\"lists\":{\"all\":{\"achievement\":\""
                        + badge(report).achievement().id() + "\",\"awardedBy\":\""
                        + badge(report).issuer().orElseThrow().id() + "\"}}")
                .replace("2026-07-01", "2026-01-01");
    }
}
