package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.verify.InnerSamples.achievement;
import static org.portablebadges.verify.InnerSamples.badge;
import static org.portablebadges.verify.InnerSamples.record;
import static org.portablebadges.verify.InnerSamples.signed;
import static org.portablebadges.verify.InnerSamples.verified;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Evidence;
import org.portablebadges.problem.ProblemException;

/** A hundred badges in one record, each with its proof, under the record's own. */
class RecordOfHundredTest {
    private static final int BADGES = 100;

    @Test
    void badges_of_a_hundred_achievements_are_verified() throws ProblemException {
        List<JsonObject> badges = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            badges.add(signed(badge(i, achievement("skill-" + i)).build().json()));
        }

        assertVerified("different badges", badges);
    }

    // Nodes without an id that say the same can be told apart only by what they are connected with.
    @Test
    void badges_with_the_same_alignments_are_verified() throws ProblemException {
        Alignment alignment = Alignment.builder("Feedback", "https://framework.example.org/feedback")
                .build();
        Achievement aligned = achievement("feedback").toBuilder()
                .alignment(alignment)
                .alignment(alignment)
                .alignment(alignment)
                .build();
        List<JsonObject> badges = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            Evidence seen =
                    Evidence.builder().narrative("Seen by two colleagues.").build();
            badges.add(signed(badge(i, aligned).evidence(seen).build().json()));
        }

        assertVerified("badges of one achievement with the same alignments", badges);
    }

    private static void assertVerified(String what, List<JsonObject> badges) throws ProblemException {
        long start = System.nanoTime();
        JsonObject record = signed(record(badges).json());
        long issued = System.nanoTime();
        VerificationReport report = verified(record, Limits.DEFAULT);
        long verified = System.nanoTime();

        System.out.printf(
                "figure: record of %d %s: issued in %d ms, verified in %d ms%n",
                badges.size(), what, (issued - start) / 1_000_000, (verified - issued) / 1_000_000);
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.inner())
                .hasSize(BADGES)
                .allMatch(inner -> inner.report().verdict() == Verdict.VALID);
        assertThat(report.check(CheckId.CONTENTS).evidence())
                .containsEntry("count", "100")
                .containsEntry("valid", "100");
    }
}
