package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.policy;
import static org.portablebadges.recognition.TwoBadges.FEEDBACK;
import static org.portablebadges.recognition.TwoBadges.REVISION;
import static org.portablebadges.recognition.TwoBadges.TWO;
import static org.portablebadges.recognition.TwoBadges.reasons;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;

/** Which of the files of one badge speaks for it. */
class IntakeTest {
    @Test
    void one_badge_in_two_files_counts_once_and_the_newest_speaks() {
        VerificationReport again =
                PROVIDER.badge("feedback", "2026-09-01", badge -> badge.id(Iri.of("urn:example:feedback:2026-09-01"))
                        .awardedDate(Instant.parse("2026-09-01T12:00:00Z"))
                        .validFrom(Instant.parse("2026-12-01T12:00:00Z")));

        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, again);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.counted())
                .extracting(badge -> badge.date().basis().value())
                .containsExactly("awardedDate");
        assertThat(reasons(decision)).containsExactly(Reason.of(ReasonCode.BADGE_DUPLICATE));
    }

    @Test
    void the_newest_file_of_a_badge_speaks_even_where_it_has_ended() {
        VerificationReport ended =
                PROVIDER.badge("revision", "2026-10-01", badge -> badge.validFrom(Instant.parse("2026-12-01T12:00:00Z"))
                        .validUntil(Instant.parse("2027-01-01T12:00:00Z")));

        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, REVISION, ended).outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void a_forged_file_never_displaces_the_badge_it_imitates() {
        String text = PROVIDER.signed(
                Town.achievement("revision").build(),
                "2026-10-01",
                badge -> badge.validFrom(Instant.parse("2026-12-01T12:00:00Z")));
        VerificationReport forged = Town.verify(text.substring(0, text.lastIndexOf('.') + 1) + "AAAA");

        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, REVISION, forged)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void a_file_without_a_badge_is_counted_as_such_and_changes_nothing() {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, REVISION, Town.verify("no badge"));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.unreadable()).isEqualTo(1);
    }
}
