package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.util.List;
import org.portablebadges.verify.VerificationReport;

/** A policy that asks for two listed badges of the cycle, and two badges that meet it. */
final class TwoBadges {
    static final String TWO = "\"lists\":{\"ela\":" + list("feedback", "revision", "conferring") + "},"
            + "\"dates\":{\"basis\":[\"awardedDate\",\"validFrom\"],\"within\":\"license.cycle\"},"
            + "\"requires\":{\"id\":\"ela\",\"atLeast\":2,\"from\":\"ela\"}";

    static final VerificationReport FEEDBACK = PROVIDER.badge("feedback", "2026-09-01");
    static final VerificationReport REVISION = PROVIDER.badge("revision", "2026-10-01");

    private TwoBadges() {}

    static void assertNotCounted(VerificationReport badge, ReasonCode... codes) {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, badge);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision)).extracting(Reason::code).containsExactly(codes);
    }

    static List<Reason> reasons(Decision decision) {
        return decision.notCounted().stream()
                .flatMap(badge -> badge.reasons().stream())
                .toList();
    }
}
