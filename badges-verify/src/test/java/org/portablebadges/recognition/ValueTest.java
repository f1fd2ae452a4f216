package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.fact;
import static org.portablebadges.recognition.Town.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;

/** Exchange rules, totals, and what is attached to them. */
class ValueTest {
    private static final String UNIT = "\"unit\":{\"name\":\"PDP\",\"of\":\"" + STATE.id() + "\"}";

    private static String worth(String exchange, String... more) {
        return policy("\"lists\":{\"all\":[" + entry("a", "\"categories\":[\"content\"],\"topic\":\"t1\"") + ","
                + entry("b", "\"categories\":[\"content\"],\"topic\":\"t1\"") + ","
                + entry("c", "\"categories\":[\"content\",\"pedagogy\"],\"topic\":\"t2\"") + ","
                + entry("d", "\"categories\":[\"pedagogy\"]") + "]},\"exchange\":{" + UNIT + "," + exchange + "}"
                + String.join("", more));
    }

    private static String entry(String name, String traits) {
        return "{\"achievement\":\"%s\",\"awardedBy\":\"%s\",%s}"
                .formatted(Town.achievementId(name), PROVIDER.id(), traits);
    }

    private static VerificationReport[] badges(String names) {
        return Stream.of(names.split(""))
                .map(name -> PROVIDER.badge(name, "2026-09-0" + (1 + "abcdef".indexOf(name))))
                .toArray(VerificationReport[]::new);
    }

    private static ValueResult value(Decision decision) {
        return decision.values().get(0);
    }

    @Test
    void each_badge_is_worth_the_rate_and_the_rest_may_come_from_elsewhere() {
        String points = worth(
                "\"rate\":\"6\",\"maxPerCycle\":\"60\"",
                ",\"requires\":{\"id\":\"points\",\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"60\",\"rest\":\"not from badges\"}}");

        Decision decision = decide(points, ada().build(), badges("a"));

        assertThat(value(decision).units()).isEqualByComparingTo("6");
        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.missing())
                .containsExactly(Reason.of(ReasonCode.NEEDS_AMOUNT, "points", "54", "PDP", "not from badges"));
    }

    @ParameterizedTest
    @CsvSource({"2, 12, NOT_YET_MET", "3, 18, MET", "4, 20, MET"})
    void the_maximum_of_the_cycle_cuts_the_total(int badges, String units, DecisionOutcome outcome) {
        String capped = worth(
                "\"rate\":\"6\",\"maxPerCycle\":\"20\"",
                ",\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"18\"}}");

        Decision decision = decide(capped, ada().build(), badges("abcd".substring(0, badges)));

        assertThat(value(decision).units()).isEqualByComparingTo(units);
        assertThat(value(decision).capped()).isEqualTo(badges == 4 ? List.of("cycle") : List.of());
        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void what_lies_beyond_the_cap_does_not_count() {
        String capped = worth("\"rate\":\"6\",\"maxPerCategory\":{\"content\":\"6\"},\"maxPerCycle\":\"60\"");

        Decision decision = decide(capped, ada().build(), badges("ab"));

        assertThat(value(decision).before()).isEqualByComparingTo("12");
        assertThat(value(decision).units()).isEqualByComparingTo("6");
        assertThat(decision.notCounted())
                .extracting(badge -> badge.reasons().get(0))
                .containsExactly(Reason.of(ReasonCode.OVER_THE_CAP, "content"));
    }

    @ParameterizedTest
    @CsvSource({"abd, MET", "abc, MET", "ab, NOT_YET_MET", "acd, MET"})
    void a_badge_counts_in_the_category_that_needs_it(String names, DecisionOutcome outcome) {
        String categories = worth(
                "\"rate\":\"1\",\"maxPerCycle\":\"9\"",
                ",\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"2\"},\"categories\":["
                        + "{\"name\":\"content\",\"atLeast\":\"1\"},{\"name\":\"pedagogy\",\"atLeast\":\"1\"}]}");

        assertThat(decide(categories, ada().build(), badges(names)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"11, 12", "12, 12", "13, 0"})
    void a_topic_below_its_minimum_does_not_count_at_all(String minimum, String units) {
        String topics = worth("\"rate\":\"6\",\"minPerTopic\":\"" + minimum + "\",\"maxPerCycle\":\"60\"");

        Decision decision = decide(topics, ada().build(), badges("ab"));

        assertThat(value(decision).units()).isEqualByComparingTo(units);
        if (units.equals("0")) {
            assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
            assertThat(decision.notCounted())
                    .extracting(badge -> badge.reasons().get(0).code())
                    .containsOnly(ReasonCode.TOPIC_BELOW_MINIMUM);
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 0, 10", "ab, 1, 20", "abc, 2, 30"})
    void a_measure_becomes_units_only_as_a_whole_and_the_rest_is_shown(String names, String units, String hours) {
        String hoursToCredits = worth("\"rate\":\"10\",\"measure\":{\"name\":\"hour\",\"perUnit\":\"15\"},"
                + "\"rounding\":\"down\",\"maxPerCycle\":\"150\"");

        Decision decision = decide(hoursToCredits, ada().build(), badges(names));

        assertThat(value(decision).units()).isEqualByComparingTo(units);
        assertThat(value(decision).after()).isEqualByComparingTo(hours);
    }

    @Test
    void amounts_are_decimal() {
        String tenths = worth("\"rate\":\"0.1\",\"maxPerCycle\":\"9\"");

        assertThat(value(decide(tenths, ada().build(), badges("abc"))).units()).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void an_entry_may_have_a_value_of_its_own() {
        String own = worth("\"rate\":\"6\",\"maxPerCycle\":\"60\"").replace("/a/d\",", "/a/d\",\"units\":\"0.5\",");

        assertThat(value(decide(own, ada().build(), badges("ad"))).units()).isEqualByComparingTo("6.5");
    }

    @Test
    void more_is_asked_for_each_value_of_a_fact() {
        String more = worth(
                "\"rate\":\"6\",\"maxPerCycle\":\"60\"",
                ",\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\",\"plus\":"
                        + "{\"forEach\":\"license.added\",\"amount\":\"6\"}}}");

        assertThat(decide(more, ada().fact(fact("license.added", "[]")).build(), badges("a"))
                        .outcome())
                .isEqualTo(MET);
        assertThat(decide(more, ada().fact(fact("license.added", "[\"esl\"]")).build(), badges("a"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(more, ada().fact(fact("license.added", "[\"esl\"]")).build(), badges("ab"))
                        .outcome())
                .isEqualTo(MET);
        assertThat(decide(more, ada().build(), badges("ab")).outcome()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void what_is_missing_is_counted_from_what_this_case_asks_for() {
        String more = worth(
                "\"rate\":\"6\",\"maxPerCycle\":\"60\"",
                ",\"requires\":{\"id\":\"points\",\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\",\"plus\":"
                        + "{\"forEach\":\"license.added\",\"amount\":\"6\"}},\"categories\":[{\"name\":\"pedagogy\","
                        + "\"atLeast\":\"6\",\"when\":{\"fact\":\"gradeBand\",\"equals\":\"K-5\"}}]}");
        RecognitionCase person = ada().fact(fact("license.added", "[\"esl\"]"))
                .fact(fact("gradeBand", "\"6-12\""))
                .build();

        assertThat(decide(more, person, badges("a")).missing())
                .containsExactly(Reason.of(ReasonCode.NEEDS_AMOUNT, "points", "6", "PDP", ""));
    }

    @Test
    void a_badge_whose_units_are_none_here_is_not_called_superfluous() {
        String foreign = worth(
                        "\"rate\":\"6\",\"maxPerCycle\":\"60\"",
                        ",\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\"}}")
                .replace(UNIT, "\"unit\":{\"name\":\"PDP\",\"of\":\"did:web:other.example.gov\"}");

        assertThat(decide(foreign, ada().build(), badges("a"))
                        .notCounted()
                        .get(0)
                        .reasons())
                .containsExactly(Reason.of(ReasonCode.NO_USE_KNOWN));
    }

    @Test
    void units_are_worth_nothing_for_purposes_that_the_rule_does_not_name() {
        String renewal = worth(
                "\"rate\":\"6\",\"maxPerCycle\":\"60\",\"usableFor\":[\"license-renewal\"],\"notFor\":[\"salary\"]");
        RecognitionCase salary = ada("salary")
                .policy(Iri.of("https://sea.example.gov/policy/renewal"))
                .build();

        assertThat(decide(renewal, ada().build(), badges("a")).values()).hasSize(1);
        Decision decision = decide(renewal, salary, badges("a"));
        assertThat(decision.values()).isEmpty();
        assertThat(decision.reasons()).contains(Reason.of(ReasonCode.VALUE_NOT_FOR_PURPOSE, "PDP", "salary"));
    }

    @Test
    void a_unit_of_another_authority_is_not_given() {
        String foreign = worth("\"rate\":\"6\",\"maxPerCycle\":\"60\"")
                .replace(UNIT, "\"unit\":{\"name\":\"PDP\",\"of\":\"did:web:other.example.gov\"}");

        Decision decision = decide(foreign, ada().build(), badges("a"));

        assertThat(decision.values()).isEmpty();
        assertThat(decision.reasons())
                .contains(Reason.of(ReasonCode.VALUE_FOREIGN_UNIT, "PDP", "did:web:other.example.gov"));
    }

    @Test
    void recognizing_without_a_value_is_a_normal_answer() {
        String plain = policy("\"exchange\":\"none\",\"lists\":{\"all\":" + Town.list("a") + "}");

        Decision decision = decide(plain, ada().build(), badges("a"));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.values()).isEmpty();
        assertThat(decision.reasons()).contains(Reason.of(ReasonCode.VALUE_NO_RATE));
    }

    @Test
    void badges_bring_the_amount_of_their_band_so_many_a_year() {
        String pay = policy("\"lists\":{\"all\":[" + entry("a", "\"band\":\"A\"") + "," + entry("b", "\"band\":\"B\"")
                + "," + entry("c", "\"band\":\"C\"")
                + "]},\"provides\":{\"perBadge\":{\"kind\":\"base-salary-increase\","
                + "\"currency\":\"USD\",\"bands\":{\"A\":\"200.00\",\"B\":\"400.00\",\"C\":\"600.00\"},\"max\":\"600.00\"},"
                + "\"maxPerYear\":2,\"over\":\"listed, not paid\"}");

        ProvisionResult provision =
                decide(pay, ada().build(), badges("abc")).provides().get(0);

        assertThat(provision.total()).isEqualByComparingTo("1000.00");
        assertThat(provision.amounts()).extracting(ProvisionResult.Amount::band).containsExactly("C", "B", "A");
        assertThat(provision.amounts().get(2).amount()).isEqualByComparingTo("0");
    }

    @Test
    void nothing_is_attached_to_requirements_that_are_not_met() {
        String once = policy("\"lists\":{\"all\":" + Town.list("a", "b") + "},\"requires\":{\"every\":\"all\"},"
                + "\"provides\":{\"effect\":\"pay step\",\"once\":true}");

        assertThat(decide(once, ada().build(), badges("a")).provides()).isEmpty();
        assertThat(decide(once, ada().build(), badges("ab")).provides())
                .extracting(ProvisionResult::effect)
                .containsExactly("pay step");
    }

    @Test
    void what_is_attached_may_depend_on_a_fact() {
        String need = policy("\"lists\":{\"all\":" + Town.list("a") + "},\"provides\":{\"effect\":\"support\","
                + "\"when\":{\"fact\":\"lea.highNeed\",\"equals\":true}}");

        assertThat(decide(need, ada().fact(fact("lea.highNeed", "true")).build(), badges("a"))
                        .provides())
                .hasSize(1);
        assertThat(decide(need, ada().fact(fact("lea.highNeed", "false")).build(), badges("a"))
                        .provides())
                .isEmpty();
        assertThat(decide(need, ada().build(), badges("a")).provides().get(0).open())
                .isTrue();
    }
}
