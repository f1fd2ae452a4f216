package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.fact;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policies;
import static org.portablebadges.recognition.Town.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.VcJwt;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicyReference;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;

/** Ways to have a badge counted that should not be, or a requirement called met that is not. */
class AttackTest {
    private static final String ONE =
            "\"lists\":{\"all\":" + list("a", "b") + "},\"requires\":{\"id\":\"one\",\"atLeast\":1,\"from\":\"all\"}";
    private static final String POINTS = "\"exchange\":{\"unit\":{\"name\":\"PDP\",\"of\":\"" + STATE.id()
            + "\"},\"rate\":\"6\",\"maxPerCycle\":\"6\"}";
    private static final String EACH =
            "\"dates\":{\"within\":\"license.cycle\"},\"lists\":{\"all\":" + list("a", "b") + "}," + POINTS;

    private static VerificationReport signed(Decision decision) throws ProblemException {
        return Town.verify(DecisionCredential.issue(decision, Recipient.did(Town.ADA), STATE.issuer())
                .text());
    }

    private static JsonObject object(String json) {
        return Town.json(json).asObject().orElseThrow();
    }

    private static String token(JsonObject policy) {
        return PolicySet.sign(policy, STATE.key(), STATE.keyId());
    }

    private static Waiver exception(PersonIdentifier person, LocalDate made) throws ProblemException {
        Iri policy = Iri.of("https://sea.example.gov/policy/renewal");
        String token = Waiver.sign(STATE.id(), policy, "one", person, made, "Sick leave", STATE.key(), STATE.keyId());
        return Waiver.open(token, AuthorityKeys.SELF_CERTIFYING);
    }

    @Test
    void nobody_publishes_a_version_of_anothers_policy() {
        String theirs =
                policy(ONE).replace(STATE.id().value(), DISTRICT.id().value()).replace("\"1\"", "\"2\"");

        assertThatThrownBy(
                        () -> PolicySet.of(("[" + policy(ONE) + "," + theirs + "]").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.finding().code()).isEqualTo(ProblemCode.POLICY_CONTRADICTION);
                    assertThat(refused.finding().at()).hasToString("/1/authority");
                });
    }

    @Test
    void an_id_in_other_letters_is_another_policy() throws ProblemException {
        String shouted = policy(ONE).replace("https://sea.example.gov", "https://SEA.example.gov");
        PolicySet both = policies("[" + policy(ONE) + "," + shouted + "]");

        assertThatThrownBy(() -> Recognition.evaluate(both, ada().build(), List.of(), Town.NOW))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.POLICY_AMBIGUOUS));
        assertThat(decide(policy(ONE.replace("/a/a", "/A/a")), ada().build(), PROVIDER.badge("a", "2026-09-01"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void of_two_texts_of_one_version_at_hand_neither_is_taken() {
        JsonObject parent = object(policy(ONE + ",\"delegates\":{\"to\":\"" + DISTRICT.id() + "\",\"may\":\"lists\"}"));
        JsonObject wide = parent.with("requires", Town.json("{\"atLeast\":1,\"from\":\"all\"}"));
        var reference = new PolicyReference(Iri.of("https://sea.example.gov/policy/renewal"), "1");
        PolicySet.Builder set = PolicySet.builder()
                .shelve(reference, token(parent), AuthorityKeys.SELF_CERTIFYING)
                .shelve(reference, token(wide), AuthorityKeys.SELF_CERTIFYING)
                .add("child", child("").toString().getBytes(StandardCharsets.UTF_8), AuthorityKeys.SELF_CERTIFYING);

        assertThat(set.problems().values().stream().flatMap(List::stream))
                .extracting(Finding::code)
                .contains(ProblemCode.POLICY_DUPLICATE);
    }

    private static JsonObject child(String members) {
        return object(
                """
                {"id":"https://lakeview.example.org/policy/plan", "version":"1", "authority":"%s",
                 "parent":{"id":"https://sea.example.gov/policy/renewal", "version":"1"}%s}"""
                        .formatted(DISTRICT.id(), members));
    }

    @ParameterizedTest
    @CsvSource({"lists.all.add, false", "lists, false", "lists.all.add exchange.rate, true"})
    void more_entries_do_not_bring_their_own_value_unless_the_rate_is_left(String may, boolean sound) throws Exception {
        String paths = "[\"" + may.replace(" ", "\",\"") + "\"]";
        JsonObject parent =
                object(policy(EACH + ",\"delegates\":{\"to\":\"" + DISTRICT.id() + "\",\"may\":" + paths + "}"));
        String entry = list("c").replace("\"awardedBy\"", "\"units\":\"60\",\"awardedBy\"");
        PolicySet.Builder set = PolicySet.builder()
                .addSigned(token(parent), AuthorityKeys.SELF_CERTIFYING)
                .add(child(",\"lists\":{\"all\":" + entry + "}").toString().getBytes(StandardCharsets.UTF_8));

        List<Finding> findings =
                set.problems().values().stream().flatMap(List::stream).toList();

        if (sound) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::code, finding -> finding.at().toString())
                    .containsExactly(tuple(ProblemCode.POLICY_NOT_DELEGATED, "/lists/all/0/units"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2028-06-29, MET", "2028-06-30, MET", "2028-07-01, NOT_YET_MET"})
    void a_policy_that_has_ended_does_not_live_on_by_its_own_transition(LocalDate day, DecisionOutcome outcome)
            throws ProblemException {
        String older = policy(ONE).replace("2031-06-30", "2027-06-30");
        String newer = policy(ONE + ",\"transition\":{\"startedUnder\":\"1\",\"until\":\"2099-12-31\"}")
                .replace("\"version\":\"1\"", "\"version\":\"2\"")
                .replace("2026-07-01", "2027-07-01")
                .replace("2031-06-30", "2028-06-30");
        RecognitionCase began = ada().fact(fact("policy.startedUnder", "\"1\"")).build();
        Instant at = day.atTime(18, 0).toInstant(ZoneOffset.UTC);

        Decision decision = Recognition.evaluate(
                policies("[" + older + "," + newer + "]"), began, List.of(PROVIDER.badge("a", "2026-09-01")), at);

        assertThat(decision.policy().heading().reference().version()).isEqualTo("1");
        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_district_does_not_prolong_what_it_inherits() throws ProblemException {
        String leaves = ",\"delegates\":{\"to\":\"" + DISTRICT.id() + "\",\"may\":\"lists\"}";
        JsonObject ended = object(policy(ONE + leaves).replace("2031-06-30", "2026-12-31"));
        JsonObject next = object(policy(ONE + leaves)
                .replace("\"version\":\"1\"", "\"version\":\"2\"")
                .replace("2026-07-01", "2027-01-01"));
        JsonObject first = child("");
        JsonObject second = child(",\"transition\":{\"startedUnder\":\"1\",\"until\":\"2099-12-31\"}")
                .with("version", new JsonString("2"))
                .with("parent", Town.json("{\"id\":\"https://sea.example.gov/policy/renewal\",\"version\":\"2\"}"));
        RecognitionCase began = ada().policy(Iri.of("https://lakeview.example.org/policy/plan"))
                .fact(fact("policy.startedUnder", "\"1\""))
                .build();
        JsonObject leaving = next.with("transition", Town.json("{\"startedUnder\":\"1\",\"until\":\"2027-12-31\"}"));

        assertThat(decide(set(ended, next, first, second), began, List.of(PROVIDER.badge("a", "2026-09-01")))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(set(ended, leaving, first, second), began, List.of(PROVIDER.badge("a", "2026-09-01")))
                        .outcome())
                .isEqualTo(MET);
    }

    private static PolicySet set(JsonObject ended, JsonObject next, JsonObject first, JsonObject second)
            throws ProblemException {
        return PolicySet.builder()
                .addSigned(token(ended), AuthorityKeys.SELF_CERTIFYING)
                .addSigned(token(next), AuthorityKeys.SELF_CERTIFYING)
                .add(("[" + first + "," + second + "]").getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2024-06-01T00:00:00", "last summer"})
    void a_date_that_cannot_be_read_is_not_replaced_by_a_later_one(String awarded) {
        String cycle = "\"dates\":{\"basis\":[\"awardedDate\",\"validFrom\"],\"within\":\"license.cycle\"}," + ONE;
        AchievementCredential badge = AchievementCredential.builder()
                .id(Iri.of("urn:example:reissued"))
                .achievement(Town.achievement("a").build())
                .recipient(Recipient.did(Town.ADA))
                .validFrom(Instant.parse("2026-09-01T12:00:00Z"))
                .awardedDate(Instant.parse("2024-06-01T00:00:00Z"))
                .build();
        JsonObject written = badge.json()
                .with("issuer", new JsonString(PROVIDER.id().value()))
                .with("awardedDate", new JsonString(awarded));
        String text = VcJwt.sign(written, PROVIDER.key(), PROVIDER.keyId());

        Decision decision = decide(policy(cycle), ada().build(), Town.verify(text));

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.notCounted().get(0).reasons())
                .contains(Reason.of(ReasonCode.DATE_UNREADABLE, "awardedDate"));
    }

    @Test
    void a_badge_is_not_lent_the_id_of_another() {
        VerificationReport a = PROVIDER.badge("a", "2026-09-01", badge -> badge.id(Iri.of("urn:example:one")));
        VerificationReport b = PROVIDER.badge("b", "2026-09-02", badge -> badge.id(Iri.of("urn:example:one")));
        String both = policy(ONE.replace("\"atLeast\":1", "\"atLeast\":2"));

        assertThat(decide(both, ada().build(), a, b).outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decide(both, ada().build(), b, a).outcome()).isEqualTo(NOT_YET_MET);
    }

    @Test
    void a_bound_of_the_cycle_is_not_filled_twice_by_showing_other_badges_later() throws Exception {
        Decision first = decide(policy(EACH), ada().build(), PROVIDER.badge("a", "2026-09-01"));
        RecognitionCase again = ada().priorDecision(signed(first)).build();
        Reason unknown = Reason.of(ReasonCode.VALUE_EARLIER_NOT_KNOWN, first.id());

        Decision alone = decide(policy(EACH), again, PROVIDER.badge("b", "2026-10-01"));
        Decision together =
                decide(policy(EACH), again, PROVIDER.badge("a", "2026-09-01"), PROVIDER.badge("b", "2026-10-01"));

        assertThat(first.outcome()).isEqualTo(MET);
        assertThat(alone.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(alone.reasons()).contains(unknown);
        assertThat(together.outcome()).isEqualTo(MET);
        assertThat(together.reasons()).doesNotContain(unknown);
        assertThat(together.values().get(0).units()).isEqualByComparingTo("6");
    }

    @Test
    void a_required_total_is_met_all_the_same_and_the_amount_is_said_to_be_of_these_badges_alone() throws Exception {
        String total = policy(EACH + ",\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\"}}");
        Decision first = decide(total, ada().build(), PROVIDER.badge("a", "2026-09-01"));

        Decision second = decide(total, ada().priorDecision(signed(first)).build(), PROVIDER.badge("b", "2026-10-01"));

        assertThat(second.outcome()).isEqualTo(MET);
        assertThat(second.reasons()).contains(Reason.of(ReasonCode.VALUE_EARLIER_NOT_KNOWN, first.id()));
    }

    @Test
    void what_is_attached_once_is_said_to_be_decided_before() throws Exception {
        String once = policy(ONE + ",\"provides\":{\"effect\":\"pay step\",\"once\":true}");
        Decision first = decide(once, ada().build(), PROVIDER.badge("a", "2026-09-01"));

        Decision second = decide(once, ada().priorDecision(signed(first)).build(), PROVIDER.badge("b", "2026-10-01"));

        assertThat(first.reasons()).extracting(Reason::code).doesNotContain(ReasonCode.VALUE_EARLIER_NOT_KNOWN);
        assertThat(second.reasons()).contains(Reason.of(ReasonCode.VALUE_EARLIER_NOT_KNOWN, first.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, NOT_YET_MET",
        "2026-07-01, MET",
        "2026-07-02, MET",
        "2027-03-01, MET",
        "2027-03-02, NOT_YET_MET"
    })
    void an_exception_of_another_cycle_or_of_tomorrow_does_not_count(LocalDate made, DecisionOutcome outcome)
            throws ProblemException {
        Waiver waiver = exception(PersonIdentifier.did("did:example:ada"), made);

        Decision decision = decide(
                policy("\"dates\":{\"within\":\"license.cycle\"}," + ONE),
                ada().waiver(waiver).build());

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.reasons().contains(Reason.of(ReasonCode.EXCEPTION_OUTSIDE_CYCLE, "one", made)))
                .isEqualTo(outcome == NOT_YET_MET);
    }

    @Test
    void an_exception_for_a_name_is_for_nobody() throws ProblemException {
        PersonIdentifier name = PersonIdentifier.of("name", "Ada Reyes");
        Waiver waiver = exception(name, LocalDate.parse("2026-09-01"));

        assertThat(decide(policy(ONE), ada().identifier(name).waiver(waiver).build())
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }
}
