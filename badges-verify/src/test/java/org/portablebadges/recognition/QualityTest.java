package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.BODY;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.verify.VerificationReport;

/** Who stands behind an achievement: badge endorsements, equivalence, own proposals, assessors. */
class QualityTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";

    private static final String STANDARD = "https://vetting.example.gov/qas/2024";

    private static String vetted(String more) {
        return policy(ONE + ",\"quality\":{\"endorsedBy\":\"" + BODY.id() + "\",\"standard\":\"" + STANDARD + "\""
                + more + "}");
    }

    private static VerificationReport endorsed(String endorsement) {
        return PROVIDER.badge("a", "2026-09-01", badge -> badge.endorsementJwt(endorsement));
    }

    private static String endorsement(Town by, String standard, String until) {
        return by.endorsement(Town.achievement("a").build(), standard, "2026-01-01", until);
    }

    @Test
    void a_badge_endorsement_of_this_version_by_a_body_named_counts() {
        Decision decision = decide(vetted(""), ada().build(), endorsed(endorsement(BODY, STANDARD, "2030-01-01")));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.counted().get(0).endorsedBy()).containsExactly(BODY.id());
    }

    @Test
    void a_badge_endorsement_may_come_as_a_file_of_its_own() {
        VerificationReport beside = Town.verify(endorsement(BODY, STANDARD, ""));

        assertThat(decide(vetted(""), ada().build(), PROVIDER.badge("a", "2026-09-01"), beside)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void no_other_endorsement_counts() {
        Achievement changed = Town.achievement("a").tag("other").build();

        assertUnendorsed(PROVIDER.badge("a", "2026-09-01"), ReasonCode.QUALITY_NOT_ENDORSED);
        assertUnendorsed(endorsed(endorsement(DISTRICT, STANDARD, "")), ReasonCode.QUALITY_NOT_ENDORSED);
        assertUnendorsed(
                endorsed(endorsement(BODY, "https://vetting.example.gov/qas/2020", "")),
                ReasonCode.QUALITY_OTHER_STANDARD);
        assertUnendorsed(endorsed(endorsement(BODY, STANDARD, "2027-02-28")), ReasonCode.QUALITY_NOT_IN_FORCE);
        assertUnendorsed(
                endorsed(BODY.endorsement(changed, STANDARD, "2026-01-01", "")), ReasonCode.QUALITY_OTHER_VERSION);
    }

    private static void assertUnendorsed(VerificationReport badge, ReasonCode code) {
        Decision decision = decide(vetted(""), ada().build(), badge);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.notCounted().get(0).reasons())
                .extracting(Reason::code)
                .containsExactly(code);
    }

    @Test
    void an_endorsement_that_has_ended_may_have_been_in_force_when_the_badge_was_earned() {
        assertThat(decide(
                                vetted(",\"inForce\":false"),
                                ada().build(),
                                endorsed(endorsement(BODY, STANDARD, "2027-02-28")))
                        .outcome())
                .isEqualTo(MET);
    }

    private static String equivalent(String from, String until) {
        return policy(ONE + ",\"equivalence\":[{\"achievement\":\"" + Town.achievementId("z") + "\",\"awardedBy\":\""
                + DISTRICT.id() + "\",\"countsAs\":\"" + Town.achievementId("a") + "\",\"from\":\"" + from
                + "\",\"until\":\"" + until + "\"},{\"achievement\":\"" + Town.achievementId("y")
                + "\",\"awardedBy\":\"" + DISTRICT.id() + "\",\"countsAs\":\"" + Town.achievementId("z")
                + "\",\"from\":\"2026-07-01\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2027-02-28, NOT_YET_MET",
        "2026-07-01, 2027-03-01, MET",
        "2027-03-01, 2027-03-02, MET",
        "2027-03-02, 2027-03-02, NOT_YET_MET"
    })
    void an_equivalence_holds_while_it_is_in_force(String from, String until, DecisionOutcome outcome) {
        assertThat(decide(equivalent(from, until), ada().build(), DISTRICT.badge("z", "2026-09-01"))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void an_equivalence_goes_one_way_from_one_issuer_in_one_step() {
        String policy = equivalent("2026-07-01", "2031-06-30");

        assertThat(decide(policy, ada().build(), PROVIDER.badge("z", "2026-09-01"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(policy, ada().build(), DISTRICT.badge("y", "2026-09-01"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void an_equivalent_is_of_the_same_competency() {
        String two = equivalent("2026-07-01", "2031-06-30").replace("\"atLeast\":1", "\"atLeast\":2");

        assertThat(decide(two, ada().build(), DISTRICT.badge("z", "2026-09-01"), PROVIDER.badge("a", "2026-10-01"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    private static final String PROPOSALS = policy("\"sources\":{\"ownProposal\":{\"approvalBy\":\"" + DISTRICT.id()
            + "\",\"approvedBefore\":\"award\",\"reviewedBy\":{\"kind\":\"peer-panel\",\"notRecipient\":true}}}");

    @ParameterizedTest
    @CsvSource({"2026-09-01, MET", "2026-09-15, MET", "2026-09-16, NOT_YET_MET"})
    void an_own_proposal_counts_where_it_was_approved_before_the_award(String approved, DecisionOutcome outcome) {
        VerificationReport award = DISTRICT.badge("mine", "2026-09-15");
        VerificationReport approval =
                Town.verify(DISTRICT.endorsement(Town.achievement("mine").build(), "", approved, ""));

        Decision decision = decide(PROPOSALS, ada().build(), award, approval);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.notChecked()).contains(Reason.of(ReasonCode.UNCHECKED_PANEL, "peer-panel"));
    }

    @Test
    void an_own_proposal_that_nobody_or_somebody_else_approved_never_counts() {
        VerificationReport award = DISTRICT.badge("mine", "2026-09-15");
        VerificationReport other =
                Town.verify(PROVIDER.endorsement(Town.achievement("mine").build(), "", "2026-09-01", ""));

        Decision decision = decide(PROPOSALS, ada().build(), award, other);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.notCounted().get(0).reasons())
                .containsExactly(Reason.of(ReasonCode.PROPOSAL_NOT_APPROVED, DISTRICT.id()));
        assertThat(decide(PROPOSALS, ada().build(), STRANGER.badge("mine", "2026-09-15"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void who_assessed_may_be_asked_for_and_may_not_be_the_person() {
        VerificationReport self = PROVIDER.badge(
                "a",
                "2026-09-01",
                badge -> badge.credentialSubject(
                        AchievementSubject.builder(Town.achievement("a").build())
                                .recipient(Recipient.email("ada.reyes@mail.example", "salt-1"))
                                .source(Profile.builder(Town.ADA.value()).build())
                                .build()));
        RecognitionCase person = ada().identifier(PersonIdentifier.of("emailAddress", "ada.reyes@mail.example"))
                .build();

        Decision decision = decide(policy(ONE + ",\"assessor\":{\"independent\":true}"), person, self);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.notCounted().get(0).reasons())
                .containsExactly(Reason.of(ReasonCode.ASSESSOR_NOT_INDEPENDENT));
        String assessed = ONE.replace("\"awardedBy\"", "\"assessedBy\":\"" + BODY.id() + "\",\"awardedBy\"");
        assertThat(decide(policy(assessed), person, self).notCounted().get(0).reasons())
                .containsExactly(Reason.of(ReasonCode.ASSESSOR_NOT_AUTHORIZED, Town.ADA));
    }
}
