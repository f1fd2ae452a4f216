package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.model.Recipient;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Signed decisions, and the badges that they used. */
class EarlierDecisionTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";

    @Test
    void a_badge_used_for_the_same_purpose_before_the_cycle_is_used_up() throws Exception {
        Decision first = decide(policy(ONE), ada().build(), PROVIDER.badge("a", "2026-09-01"));
        VerificationReport prior = Town.verify(DecisionCredential.issue(first, Recipient.did(Town.ADA), STATE.issuer())
                .text());
        String later =
                policy(ONE).replace("\"requires\"", "\"dates\":{\"within\":{\"from\":\"2026-07-01\"}},\"requires\"");

        Decision again = decide(policy(ONE), ada().priorDecision(prior).build(), PROVIDER.badge("a", "2026-09-01"));

        assertThat(again.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(again.notCounted().get(0).reasons()).containsExactly(Reason.of(ReasonCode.USED_EARLIER, first.id()));
        assertThat(again.notChecked()).doesNotContain(Reason.of(ReasonCode.UNCHECKED_EARLIER_USE));
        assertThat(first.notChecked()).contains(Reason.of(ReasonCode.UNCHECKED_EARLIER_USE));
        assertThat(decide(later, ada().priorDecision(prior).build(), PROVIDER.badge("a", "2026-09-01"))
                        .outcome())
                .isEqualTo(MET);
        assertThat(decide(
                                policy(ONE).replace("license-renewal", "stipend"),
                                ada("stipend").priorDecision(prior).build(),
                                PROVIDER.badge("a", "2026-09-01"))
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void an_earlier_decision_that_cannot_be_verified_leaves_open_what_it_used() throws Exception {
        Decision first = decide(policy(ONE), ada().build(), PROVIDER.badge("a", "2026-09-01"));
        String text = DecisionCredential.issue(first, Recipient.did(Town.ADA), STATE.issuer())
                .text();
        VerificationReport unlisted = Verifier.builder()
                .clock(Clock.fixed(Town.NOW, ZoneOffset.UTC))
                .recognizing(List.of(PROVIDER.id()))
                .build()
                .verify(text.getBytes(StandardCharsets.UTF_8));
        VerificationReport altered = Town.verify(text.replace("did:example:ada", "did:example:adb"));
        VerificationReport none = PROVIDER.badge("b", "2026-09-01");

        Decision open = decide(policy(ONE), ada().priorDecision(unlisted).build(), PROVIDER.badge("a", "2026-09-01"));

        assertThat(open.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(open.notChecked()).contains(Reason.of(ReasonCode.UNCHECKED_EARLIER_DECISIONS, 1));
        for (VerificationReport other : List.of(altered, none)) {
            Decision decision =
                    decide(policy(ONE), ada().priorDecision(other).build(), PROVIDER.badge("a", "2026-09-01"));
            assertThat(decision.outcome()).isEqualTo(MET);
            assertThat(decision.notChecked()).contains(Reason.of(ReasonCode.UNCHECKED_EARLIER_DECISIONS, 1));
        }
    }

    @Test
    void a_signed_decision_holds_no_amount_no_fact_and_nobody_but_its_recipient() throws Exception {
        String paying = policy(ONE + ",\"carries\":[\"employer\"],\"provides\":[{\"effect\":\"part of renewal\","
                        + "\"perBadge\":{\"kind\":\"stipend\",\"currency\":\"USD\",\"bands\":{\"A\":\"321.00\"}}}]")
                .replace("\"awardedBy\"", "\"band\":\"A\",\"awardedBy\"");
        Decision met = decide(
                paying,
                ada().fact(Town.fact("employer", "\"lakeview\""))
                        .identifier(PersonIdentifier.of("emailAddress", "ada@home.example"))
                        .build(),
                PROVIDER.badge("a", "2026-09-01"));
        assertThat(met.provides().get(0).total()).isEqualByComparingTo("321");

        String text = DecisionCredential.issue(met, Recipient.email("ada@work.example", "salt-1"), STATE.issuer())
                .text();

        assertThat(text)
                .contains("urn:example:a:2026-09-01", "part of renewal", "\"version\": \"1\"")
                .doesNotContain("321", "USD", "lakeview", "did:example:ada", "ada@", "case-1");
    }

    @Test
    void a_decision_is_signed_by_its_authority_only_and_only_where_it_is_met() {
        Decision met = decide(policy(ONE), ada().build(), PROVIDER.badge("a", "2026-09-01"));
        Decision notMet = decide(policy(ONE), ada().build());

        assertThatThrownBy(() -> DecisionCredential.issue(met, Recipient.did(Town.ADA), DISTRICT.issuer()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecisionCredential.issue(notMet, Recipient.did(Town.ADA), STATE.issuer()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
