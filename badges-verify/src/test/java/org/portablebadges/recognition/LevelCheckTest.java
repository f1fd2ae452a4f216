package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.policy;
import static org.portablebadges.recognition.TwoBadges.REVISION;
import static org.portablebadges.recognition.TwoBadges.TWO;
import static org.portablebadges.recognition.TwoBadges.reasons;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;

/** Levels that the issuer or the policy requires. */
class LevelCheckTest {
    @ParameterizedTest
    @CsvSource({"Developing, NOT_YET_MET", "Proficient, MET", "Exemplary, MET"})
    void a_level_below_the_one_required_by_the_issuer_never_counts(String reached, DecisionOutcome outcome) {
        String rule = TWO + ",\"level\":{\"rule\":\"issuer-required-level\",\"criteria\":\"all\"}";

        assertThat(decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), leveled("revision", reached))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Developing, NOT_YET_MET", "Proficient, NOT_YET_MET", "Exemplary, MET"})
    void a_policy_may_name_the_level(String reached, DecisionOutcome outcome) {
        String rule = TWO + ",\"level\":{\"rule\":\"named-level\",\"level\":\"Exemplary\"}";

        assertThat(decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), leveled("revision", reached))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_badge_without_results_states_no_level_and_is_not_below_it() {
        String rule = TWO + ",\"level\":{\"rule\":\"issuer-required-level\"}";
        String accepting = rule.replace("-level\"}", "-level\",\"ifNotStated\":\"accept\"}");

        Decision decision = decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), REVISION);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision)).extracting(Reason::code).containsExactly(ReasonCode.LEVEL_NOT_STATED);
        assertThat(decide(policy(accepting), ada().build(), leveled("feedback", "Exemplary"), REVISION)
                        .outcome())
                .isEqualTo(MET);
    }

    private static VerificationReport leveled(String name, String reached) {
        RubricCriterionLevel developing = level("Developing", 1);
        RubricCriterionLevel proficient = level("Proficient", 2);
        RubricCriterionLevel exemplary = level("Exemplary", 3);
        ResultDescription rubric = ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .rubricCriterionLevel(developing)
                .rubricCriterionLevel(proficient)
                .rubricCriterionLevel(exemplary)
                .requiredLevel(proficient.id())
                .build();
        RubricCriterionLevel achieved = Stream.of(developing, proficient, exemplary)
                .filter(level -> level.name().orElseThrow().equals(reached))
                .findFirst()
                .orElseThrow();
        return Town.verify(PROVIDER.signed(
                Town.achievement(name).rubric(rubric).build(),
                "2026-09-15",
                badge -> badge.result(Result.achieved(achieved))));
    }

    private static RubricCriterionLevel level(String name, int points) {
        return RubricCriterionLevel.builder(name)
                .id(Iri.of("urn:example:level:" + name))
                .points(String.valueOf(points))
                .build();
    }
}
