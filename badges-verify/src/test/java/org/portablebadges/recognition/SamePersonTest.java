package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.IdentityRule.Strength;
import org.portablebadges.recognition.policy.SignedStatement;
import org.portablebadges.verify.VerificationReport;

/** Whom a badge names, and who says so. */
class SamePersonTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";

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

    @ParameterizedTest
    @ValueSource(strings = {"named", "person", "date", "ground"})
    void a_statement_without_one_of_its_parts_is_not_taken(String missing) throws ProblemException {
        JsonObject whole = JsonReader.readObject(
                        "{\"issuer\":\"" + STATE.id().value() + "\","
                                + "\"named\":{\"kind\":\"emailAddress\",\"value\":\"ada@old.example\"},"
                                + "\"person\":{\"kind\":\"ext:educatorId\",\"value\":\"TN-1\"},"
                                + "\"date\":\"2027-01-05\",\"ground\":\"Seen in person\"}",
                        JsonLimits.DEFAULT)
                .object();

        assertThat(opened(whole).ground()).isEqualTo("Seen in person");
        assertThatThrownBy(() -> opened(whole.without(missing)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.POLICY_MEMBER_MISSING);
                    assertThat(problem.finding().arguments()).containsExactly(missing);
                });
    }

    private static SamePerson opened(JsonObject statement) throws ProblemException {
        return SamePerson.open(
                SignedStatement.sign(statement, SamePerson.TYPE, STATE.key(), STATE.keyId()),
                AuthorityKeys.SELF_CERTIFYING);
    }
}
