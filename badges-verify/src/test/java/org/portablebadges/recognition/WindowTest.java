package org.portablebadges.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.policy;
import static org.portablebadges.recognition.TwoBadges.FEEDBACK;
import static org.portablebadges.recognition.TwoBadges.REVISION;
import static org.portablebadges.recognition.TwoBadges.TWO;
import static org.portablebadges.recognition.TwoBadges.assertNotCounted;
import static org.portablebadges.recognition.TwoBadges.reasons;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.verify.VerificationReport;

/** Which day a badge counts by, and whether it is in time. */
class WindowTest {
    @ParameterizedTest
    @CsvSource({
        // June 30 and July 1 begin and end at midnight in New York, four hours behind UTC.
        "2026-07-01T03:59:59Z, NOT_YET_MET",
        "2026-07-01T04:00:00Z, MET",
        "2026-07-01T04:00:01Z, MET"
    })
    void both_ends_of_a_cycle_are_days_of_the_policys_zone(String earned, DecisionOutcome outcome) {
        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, PROVIDER.badge("revision", earned))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // June 30 ends at midnight in New York, four hours behind UTC.
        "2027-07-01T03:59:58Z, MET",
        "2027-07-01T03:59:59Z, MET",
        "2027-07-01T04:00:00Z, NOT_YET_MET"
    })
    void the_last_day_of_a_cycle_counts_to_its_last_second(String earned, DecisionOutcome outcome) throws Exception {
        Instant later = Instant.parse("2027-09-01T12:00:00Z");
        String text = PROVIDER.signed(Town.achievement("revision").build(), earned, badge -> badge);
        RecognitionCase person =
                ada().fact(Town.cycle("2026-07-01", "2027-06-30")).build();

        Decision decision = Recognition.evaluate(
                Town.policies(policy(TWO)),
                person,
                List.of(FEEDBACK, Town.verifier(later).verify(text.getBytes(UTF_8))),
                later);

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void an_upgraded_badge_counts_by_its_award_and_not_by_its_new_validity() {
        VerificationReport upgraded = PROVIDER.badge(
                "revision", "2026-10-01", badge -> badge.awardedDate(Instant.parse("2024-05-01T12:00:00Z")));

        assertNotCounted(upgraded, ReasonCode.DATE_OUTSIDE_WINDOW);
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, upgraded);
        assertThat(reasons(decision))
                .containsExactly(Reason.of(
                        ReasonCode.DATE_OUTSIDE_WINDOW, "2024-05-01", "awardedDate", "2026-07-01", "2031-06-30"));
    }

    @Test
    void a_cycle_that_is_not_known_leaves_the_answer_open() {
        RecognitionCase person = RecognitionCase.builder("case-1", "license-renewal")
                .identifier(PersonIdentifier.did(Town.ADA.value()))
                .build();

        Decision decision = decide(policy(TWO), person, FEEDBACK, REVISION);

        assertThat(decision.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(decision.missingFacts()).containsExactly("license.cycle");
    }
}
