package org.portablebadges.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Alignment;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** A record of a hundred badges, each with its proof, issued here and judged here and by npm packages. */
@Tag("interop")
class RecordOfHundredThereTest {
    @Test
    void badges_of_different_achievements_are_accepted() throws ProblemException {
        assertAccepted("of different achievements", i -> RecordOfHundred.achievement("skill-" + i)
                .build());
    }

    // Alignments without an id that say the same can be told apart only by what they belong to.
    @Test
    void badges_with_the_same_alignments_are_accepted() throws ProblemException {
        Alignment alignment = Alignment.builder("Feedback", "https://framework.example.org/feedback")
                .build();

        assertAccepted("with the same alignments", i -> RecordOfHundred.achievement("feedback")
                .alignment(alignment)
                .alignment(alignment)
                .alignment(alignment)
                .build());
    }

    private static void assertAccepted(String what, IntFunction<Achievement> achievements) throws ProblemException {
        var hundred = RecordOfHundred.of(achievements);
        List<JsonObject> cases = hundred.documents().stream()
                .map(RecordOfHundredThereTest::request)
                .toList();

        long start = System.nanoTime();
        VerificationReport report = Verifier.builder()
                .anyIssuer()
                .clock(Samples.CLOCK)
                .build()
                .verify(hundred.record().bytes());
        long here = System.nanoTime();
        List<JsonObject> answers = NodeScripts.run("credentials.mjs", "verify", cases);
        long there = System.nanoTime();

        System.out.printf(
                "interop: record of %d badges %s: %d ms here, %d ms there%n",
                RecordOfHundred.BADGES, what, (here - start) / 1_000_000, (there - here) / 1_000_000);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.inner())
                .hasSize(RecordOfHundred.BADGES)
                .allMatch(inner -> inner.report().verdict() == Verdict.VALID);
        assertThat(answers).hasSize(RecordOfHundred.BADGES + 1).allSatisfy(answer -> assertThat(answer.get("accepted"))
                .as(answer.string("reason").orElse(""))
                .contains(JsonLiteral.TRUE));
    }

    private static JsonObject request(String credential) {
        return JsonObject.builder()
                .put("credential", credential)
                .put("at", Samples.NOW.toString())
                .build();
    }
}
