package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.fact;
import static org.portablebadges.recognition.Town.policy;
import static org.portablebadges.recognition.TwoBadges.FEEDBACK;
import static org.portablebadges.recognition.TwoBadges.REVISION;
import static org.portablebadges.recognition.TwoBadges.TWO;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a policy is the one to decide by. */
class PolicyFitTest {
    @ParameterizedTest
    @CsvSource({"2026-06-30, NOT_YET_MET", "2026-07-01, MET", "2031-06-30, MET", "2031-07-01, NOT_YET_MET"})
    void a_policy_decides_only_while_it_is_in_force(String today, DecisionOutcome outcome) throws Exception {
        String open = TWO.replace("\"within\":\"license.cycle\"", "\"within\":{\"from\":\"2020-01-01\"}");

        Decision decision = Recognition.evaluate(
                Town.policies(policy(open)),
                ada().build(),
                List.of(FEEDBACK, REVISION),
                Instant.parse(today + "T12:00:00Z"));

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_policy_for_some_districts_only_is_not_met_elsewhere() {
        String only = TWO + ",\"appliesTo\":{\"fact\":\"lea.programs\",\"contains\":\"innovative-renewal\"}";

        Decision in = decide(
                policy(only),
                ada().fact(fact("lea.programs", "[\"innovative-renewal\"]")).build(),
                FEEDBACK,
                REVISION);
        Decision out = decide(
                policy(only), ada().fact(fact("lea.programs", "[\"other\"]")).build(), FEEDBACK, REVISION);
        Decision unknown = decide(policy(only), ada().build(), FEEDBACK, REVISION);

        assertThat(in.outcome()).isEqualTo(MET);
        assertThat(out.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(out.reasons()).contains(Reason.of(ReasonCode.POLICY_DOES_NOT_APPLY));
        assertThat(unknown.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(unknown.missingFacts()).containsExactly("lea.programs");
    }

    @Test
    void who_began_under_an_older_version_is_judged_by_that_one_for_a_while() {
        String older = policy(TWO.replace("\"atLeast\":2", "\"atLeast\":1"))
                .replace(
                        "\"from\":\"2026-07-01\", \"until\":\"2031-06-30\"",
                        "\"from\":\"2020-07-01\", \"until\":\"2026-06-30\"")
                .replace("\"version\":\"1\"", "\"version\":\"0\"");
        String newer = policy(TWO + ",\"transition\":{\"startedUnder\":\"0\",\"until\":\"2027-06-30\"}");
        String both = "[" + older + "," + newer + "]";
        RecognitionCase began = ada().fact(fact("policy.startedUnder", "\"0\"")).build();

        assertThat(decide(both, ada().build(), FEEDBACK).outcome()).isEqualTo(NOT_YET_MET);
        Decision decision = decide(both, began, FEEDBACK);
        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.policy().heading().reference().version()).isEqualTo("0");
        Decision without = decide(newer, began, FEEDBACK, REVISION);
        assertThat(without.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(without.reasons()).contains(Reason.of(ReasonCode.POLICY_VERSION_MISSING, "0"));
    }
}
