package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.BODY;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.IdentityRule.Strength;
import org.portablebadges.verify.VerificationReport;

/** Who is meant, who endorsed, what is equivalent, what was used before, and what an authority makes an exception of. */
class RulesTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";
    private static final String STANDARD = "https://vetting.example.gov/qas/2024";

    private static VerificationReport to(Recipient... recipients) {
        return PROVIDER.badge("a", "2026-09-01", badge -> {
            AchievementSubject.Builder subject =
                    AchievementSubject.builder(Town.achievement("a").build());
            for (Recipient recipient : recipients) {
                subject.recipient(recipient);
            }
            return badge.credentialSubject(subject.build());
        });
    }

    private static RecognitionCase known(PersonIdentifier... identifiers) {
        RecognitionCase.Builder builder = RecognitionCase.builder("case-1", "license-renewal");
        List.of(identifiers).forEach(builder::identifier);
        return builder.build();
    }

    @Test
    void a_former_mailbox_matches_a_hashed_one_and_is_said_to_be_former() {
        VerificationReport old = to(Recipient.email("ada@old.example", "salt"));

        Decision decision = decide(
                policy(ONE),
                known(
                        PersonIdentifier.of("emailAddress", "ada@new.example"),
                        new PersonIdentifier("emailAddress", "ada@old.example", true)),
                old);

        assertThat(decision.outcome()).isEqualTo(MET);
        Identity identity = decision.counted().get(0).identity();
        assertThat(identity).isEqualTo(new Identity("emailAddress", Strength.IDENTIFIER, true, null));
    }

    @Test
    void a_badge_that_cannot_be_compared_leaves_the_answer_open_and_one_of_somebody_else_does_not() {
        VerificationReport mailbox = to(Recipient.email("ada@old.example", "salt"));

        assertThat(decide(policy(ONE), known(PersonIdentifier.of("ext:educatorId", "TN-1")), mailbox)
                        .outcome())
                .isEqualTo(CANNOT_TELL);
        assertThat(decide(policy(ONE), known(PersonIdentifier.of("emailAddress", "ben@mail.example")), mailbox)
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void a_name_alone_never_matches() {
        VerificationReport named = to(Recipient.identifier("name", "Ada Reyes"));

        assertThat(decide(policy(ONE), known(PersonIdentifier.of("name", "Ada Reyes")), named)
                        .outcome())
                .isEqualTo(CANNOT_TELL);
    }

    @ParameterizedTest
    @CsvSource({"statement, MET", "identifier, MET", "did, NOT_YET_MET"})
    void a_policy_may_ask_for_a_stronger_match(String minimum, DecisionOutcome outcome) {
        String rule = ONE + ",\"identity\":{\"minimum\":\"" + minimum + "\"}";

        assertThat(decide(
                                policy(rule),
                                known(PersonIdentifier.of("emailAddress", "ada@old.example")),
                                to(Recipient.email("ada@old.example", "salt")))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_kind_of_identifier_that_the_policy_does_not_accept_never_matches() {
        String rule = ONE + ",\"identity\":{\"accept\":[\"ext:educatorId\"]}";

        assertThat(decide(
                                policy(rule),
                                known(PersonIdentifier.of("emailAddress", "ada@old.example")),
                                to(Recipient.email("ada@old.example", "salt")))
                        .outcome())
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void somebody_entitled_may_vouch_for_who_it_is() throws Exception {
        VerificationReport old = to(Recipient.email("ada@old.example", "salt"));
        PersonIdentifier now = PersonIdentifier.of("ext:educatorId", "TN-1");

        Decision decision = decide(policy(ONE), vouched(STATE, now), old);

        assertThat(decision.outcome()).isEqualTo(MET);
        Identity identity = decision.counted().get(0).identity();
        assertThat(identity.strength()).isEqualTo(Strength.STATEMENT);
        assertThat(identity.word().orElseThrow().ground()).isEqualTo("Seen in person");
        assertThat(decide(policy(ONE), vouched(PROVIDER, now), old).outcome()).isEqualTo(MET);
        assertThat(decide(policy(ONE), vouched(STRANGER, now), old).outcome()).isEqualTo(CANNOT_TELL);
    }

    private static RecognitionCase vouched(Town by, PersonIdentifier person) throws ProblemException {
        String token = SamePerson.sign(
                by.id(),
                PersonIdentifier.of("emailAddress", "ada@old.example"),
                person,
                LocalDate.parse("2027-01-05"),
                "Seen in person",
                by.key(),
                by.keyId());
        return RecognitionCase.builder("case-1", "license-renewal")
                .identifier(person)
                .samePerson(SamePerson.open(token, AuthorityKeys.SELF_CERTIFYING))
                .build();
    }

    @Test
    void a_statement_is_taken_from_whoever_it_names_only() {
        String token = SamePerson.sign(
                STATE.id(),
                PersonIdentifier.did("did:example:x"),
                PersonIdentifier.did("did:example:y"),
                LocalDate.parse("2027-01-05"),
                "Seen in person",
                STRANGER.key(),
                STRANGER.keyId());

        assertThatThrownBy(() -> SamePerson.open(token, AuthorityKeys.SELF_CERTIFYING))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_NOT_BY_AUTHORITY));
        assertThatThrownBy(() -> Waiver.open(token, AuthorityKeys.SELF_CERTIFYING))
                .isInstanceOf(ProblemException.class);
    }

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
    void a_decision_is_signed_by_its_authority_only_and_only_where_it_is_met() {
        Decision met = decide(policy(ONE), ada().build(), PROVIDER.badge("a", "2026-09-01"));
        Decision notMet = decide(policy(ONE), ada().build());

        assertThatThrownBy(() -> DecisionCredential.issue(met, Recipient.did(Town.ADA), DISTRICT.issuer()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecisionCredential.issue(notMet, Recipient.did(Town.ADA), STATE.issuer()))
                .isInstanceOf(IllegalArgumentException.class);
    }

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
