package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.verify.VerificationReport;

/** Exceptions, vetting, approval, facts, and validity at another instant. */
class RulesTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";

    @Test
    void an_exception_is_shown_as_one_and_holds_for_its_person_requirement_and_policy_only() throws Exception {
        Decision decision = decide(policy(ONE), excepted(STATE, "one", Town.ADA));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.requirement().orElseThrow().waiver().orElseThrow().ground())
                .isEqualTo("Sick leave");
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly(ReasonCode.VALUE_NO_RATE);
        assertThat(decide(policy(ONE), excepted(DISTRICT, "one", Town.ADA)).outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(policy(ONE), excepted(STATE, "two", Town.ADA)).outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(policy(ONE), excepted(STATE, "one", Iri.of("did:example:ben")))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    private static RecognitionCase excepted(Town by, String requirement, Iri person) throws ProblemException {
        String token = Waiver.sign(
                by.id(),
                Iri.of("https://sea.example.gov/policy/renewal"),
                requirement,
                PersonIdentifier.did(person.value()),
                LocalDate.parse("2027-01-05"),
                "Sick leave",
                by.key(),
                by.keyId());
        return ada().waiver(Waiver.open(token, AuthorityKeys.SELF_CERTIFYING)).build();
    }

    @Test
    void a_badge_on_no_list_may_be_sent_in_for_vetting() {
        String open =
                ONE + ",\"vetting\":{\"contact\":\"panel@sea.example.gov\",\"send\":[\"the rubric\",\"the badge\"]}";

        assertThat(decide(policy(open), ada().build(), PROVIDER.badge("new", "2026-09-01"))
                        .notCounted()
                        .get(0)
                        .reasons())
                .containsExactly(Reason.of(
                        ReasonCode.ACHIEVEMENT_NEEDS_VETTING,
                        Town.achievementId("new"),
                        "panel@sea.example.gov",
                        "the rubric, the badge"));
    }

    @Test
    void a_policy_that_a_case_names_does_not_apply_to_another_purpose_than_its_own() {
        RecognitionCase salary = ada("salary")
                .policy(Iri.of("https://sea.example.gov/policy/renewal"))
                .build();

        Decision decision = decide(policy(ONE), salary, PROVIDER.badge("a", "2026-09-01"));

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.reasons()).contains(Reason.of(ReasonCode.POLICY_DOES_NOT_APPLY));
        assertThat(decide(policy(ONE), ada().build(), PROVIDER.badge("a", "2026-09-01"))
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void who_must_approve_may_depend_on_a_fact() {
        String approver = ONE + ",\"approver\":{\"when\":{\"fact\":\"employer\",\"present\":true},\"then\":\"lea\","
                + "\"otherwise\":\"sea\"}";

        assertThat(decide(policy(approver), ada().build()).approver()).isEqualTo("sea");
        assertThat(decide(
                                policy(approver),
                                ada().fact(Town.fact("employer", "\"lakeview\""))
                                        .build())
                        .approver())
                .isEqualTo("lea");
    }

    @Test
    void operator_facts_are_marked_and_facts_that_a_policy_carries_are_repeated() {
        RecognitionCase person =
                ada().fact(Fact.of("plan.goal", "goal-7", Fact.Origin.OPERATOR)).build();

        assertThat(decide(policy(ONE + ",\"carries\":[\"plan.goal\",\"plan.other\"]"), person)
                        .facts())
                .containsExactly(Fact.of("plan.goal", "goal-7", Fact.Origin.OPERATOR));
    }

    @Test
    void a_report_tells_whether_it_would_have_been_valid_at_another_instant() {
        VerificationReport ended = PROVIDER.badge("a", "2026-09-01", badge -> badge.validUntil(Town.NOW));
        VerificationReport before =
                PROVIDER.badge("a", "2026-09-01", badge -> badge.validUntil(Town.NOW.minus(Duration.ofSeconds(1))));

        assertThat(ended.verifiedAsOf(Town.NOW)).isPresent();
        assertThat(before.verifiedAsOf(Town.NOW)).isEmpty();
        assertThat(before.verifiedAsOf(Instant.parse("2026-09-01T12:00:00Z"))).isPresent();
        assertThat(before.verifiedAsOf(Instant.parse("2026-09-01T11:59:59Z"))).isEmpty();
        assertThat(STRANGER.badge("a", "2026-09-01").verifiedAsOf(Town.NOW)).isEmpty();
    }
}
