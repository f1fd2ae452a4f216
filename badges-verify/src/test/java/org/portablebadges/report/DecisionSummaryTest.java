package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STRANGER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.PersonIdentifier;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.Town;
import org.portablebadges.verify.VerificationReport;

/** Counts of decisions in which nobody can be found. */
class DecisionSummaryTest {
    private static final String POLICY =
            Town.policy("\"lists\":{\"all\":" + Town.list("a") + "},\"requires\":{\"every\":\"all\"}");
    private static final VerificationReport GOOD = PROVIDER.badge("a", "2026-09-01");
    private static final VerificationReport UNLISTED = PROVIDER.badge("z", "2026-09-01");
    private static final VerificationReport UNRECOGNIZED =
            Town.verify(STRANGER.signed(Town.achievement("a").build(), "2026-09-01", badge -> badge));

    private static JsonObject decision(String caseId, VerificationReport... badges) {
        RecognitionCase person = RecognitionCase.builder(caseId, "license-renewal")
                .identifier(PersonIdentifier.did(Town.ADA.value()))
                .build();
        return new DecisionJson(Messages.english(), false).of(Town.decide(POLICY, person, badges));
    }

    private static List<JsonObject> decisions(String prefix, int count, VerificationReport... badges) {
        List<JsonObject> decisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            decisions.add(decision(prefix + i, badges));
        }
        return decisions;
    }

    private static DecisionSummary summary(List<JsonObject> decisions) throws ProblemException {
        var tally = new DecisionTally();
        for (JsonObject decision : decisions) {
            tally.add(decision.toString().getBytes(UTF_8));
        }
        return DecisionSummary.of(tally, Messages.english());
    }

    private static JsonObject outcome(DecisionSummary summary, int index) {
        JsonArray groups = summary.json().array("groups").orElseThrow();
        JsonArray outcomes = groups.elements()
                .get(0)
                .asObject()
                .orElseThrow()
                .array("outcomes")
                .orElseThrow();
        return outcomes.elements().get(index).asObject().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true"})
    void a_number_below_ten_is_not_shown(int cases, boolean shown) throws ProblemException {
        DecisionSummary summary = summary(decisions("case-", cases, GOOD));

        assertThat(outcome(summary, 0).has("cases")).isEqualTo(shown);
        assertThat(summary.text().lines())
                .filteredOn(line -> line.matches(" +Badge requirements met +" + cases))
                .hasSize(shown ? 1 : 0);
        assertThat(summary.text()).contains("fewer than 10");
    }

    @Test
    void nothing_that_is_shown_tells_a_number_that_is_not() throws ProblemException {
        List<JsonObject> decisions = decisions("met-", 12, GOOD);
        decisions.addAll(decisions("not-", 7, UNLISTED));

        String text = summary(decisions).text();
        String json = summary(decisions).json().toString();

        assertThat(text).contains("12").doesNotContain("19", "7", "needs.badges");
        assertThat(json).contains("12").doesNotContain("19", "7,", "7}", "needs.badges");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true"})
    void a_reason_is_shown_where_neither_its_cases_nor_the_others_are_few(int others, boolean shown)
            throws ProblemException {
        List<JsonObject> decisions = decisions("with-", 12, UNLISTED);
        decisions.addAll(decisions("without-", others));

        JsonObject reasons = outcome(summary(decisions), 1).object("reasons").orElseThrow();

        assertThat(reasons.has("achievement.not-listed")).isEqualTo(shown);
        assertThat(reasons.has("needs.badges")).isTrue();
    }

    @Test
    void what_was_not_checked_is_no_reason_since_it_stands_in_every_decision() throws ProblemException {
        assertThat(summary(decisions("case-", 12, GOOD)).json().toString()).doesNotContain("unchecked");
    }

    @Test
    void a_case_counts_once_by_its_last_decision() throws ProblemException {
        List<JsonObject> decisions = decisions("case-", 10, GOOD);
        for (int i = 0; i < 10; i++) {
            decisions.add(decision("case-" + i, UNRECOGNIZED)
                    .with(
                            "decidedAt",
                            new JsonString(Instant.parse("2027-02-01T00:00:00Z").toString())));
            decisions.add(decision("case-0", GOOD).with("id", new JsonString("urn:example:again:" + i)));
        }
        Collections.shuffle(decisions, new Random(20261124));

        DecisionSummary summary = summary(decisions);

        assertThat(outcome(summary, 0).get("cases").orElseThrow()).hasToString("10");
        assertThat(outcome(summary, 2).has("cases")).isFalse();
    }

    @Test
    void no_case_badge_or_person_stands_in_a_summary() throws ProblemException {
        DecisionSummary summary = summary(decisions("case-", 12, GOOD));

        for (String shown : List.of(summary.text(), summary.json().toString())) {
            assertThat(shown)
                    .doesNotContain(
                            "case-", "did:example:ada", "urn:", PROVIDER.id().value());
        }
    }

    @Test
    void what_is_no_decision_is_refused_with_every_place() {
        String broken = decision("case-1", GOOD)
                .without("outcome")
                .with("granted", new JsonString("yes"))
                .toString();

        assertThatThrownBy(() -> new DecisionTally().add(broken.getBytes(UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.findings())
                        .hasSizeGreaterThanOrEqualTo(2));
    }
}
