package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.fact;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.Alignment;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;

/** Each form of a requirement, met and not met. */
class NeedsTest {
    private static final String[] CATALOG = {"a", "b", "c", "d", "e", "f"};

    private static String requiring(String requires, String... more) {
        return policy("\"lists\":{\"all\":" + list(CATALOG) + ",\"core\":" + list("a", "b") + "},\"requires\":"
                + requires + String.join("", more));
    }

    private static VerificationReport[] badges(String names) {
        return Stream.of(names.split("")).map(NeedsTest::badge).toArray(VerificationReport[]::new);
    }

    private static VerificationReport badge(String name) {
        return PROVIDER.badge(name, "2026-09-0" + (1 + "abcdef".indexOf(name)));
    }

    private static DecisionOutcome outcome(String requires, String names) {
        return decide(requiring(requires), ada().build(), badges(names)).outcome();
    }

    @ParameterizedTest
    @CsvSource({"a, NOT_YET_MET", "ab, MET", "cd, NOT_YET_MET"})
    void every_entry_of_a_list(String names, DecisionOutcome outcome) {
        assertThat(outcome("{\"every\":\"core\"}", names)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"abc, NOT_YET_MET", "abcd, MET", "acde, NOT_YET_MET"})
    void an_elective_never_fills_a_place_of_the_fixed_set_nor_the_other_way_round(
            String names, DecisionOutcome outcome) {
        assertThat(outcome(
                        "{\"allOf\":[{\"every\":\"core\"},{\"atLeast\":2,\"from\":\"all\",\"notIn\":\"core\"}]}",
                        names))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"ab, NOT_YET_MET", "abc, MET"})
    void one_badge_fills_one_place(String names, DecisionOutcome outcome) {
        assertThat(outcome("{\"allOf\":[{\"every\":\"core\"},{\"atLeast\":1,\"from\":\"all\"}]}", names))
                .isEqualTo(outcome);
    }

    @Test
    void a_policy_may_let_one_badge_fill_several_places() {
        String twice = requiring(
                "{\"allOf\":[{\"every\":\"core\"},{\"atLeast\":2,\"from\":\"all\"}]}",
                ",\"reuse\":{\"withinStack\":true}");

        Decision decision = decide(twice, ada().build(), badges("ab"));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.counted()).hasSize(2);
        assertThat(decide(twice, ada().build(), badges("a")).outcome()).isEqualTo(NOT_YET_MET);
    }

    @ParameterizedTest
    @CsvSource({"ac, NOT_YET_MET", "abc, MET", "ade, MET", "bcd, NOT_YET_MET"})
    void some_of_several_stacks_nested(String names, DecisionOutcome outcome) {
        String of = "{\"atLeast\":1,\"of\":[{\"every\":\"core\"},{\"allOf\":[{\"atLeast\":1,\"from\":\"core\"},"
                + "{\"atLeast\":2,\"from\":\"all\",\"notIn\":\"core\"}]}]}";

        assertThat(outcome(of, names.equals("bcd") ? "cd" : names)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"abc, true", "ab, false"})
    void a_stack_in_the_vocabulary_for_requirements(String names, boolean met) {
        String stack =
                "{\"stack\":{\"allOf\":[\"%s\",{\"atLeast\":2,\"of\":[\"%s\",\"%s\",\"%s\"]}]},\"awardedBy\":\"%s\"}"
                        .formatted(
                                Town.achievementId("a"),
                                Town.achievementId("b"),
                                Town.achievementId("c"),
                                Town.achievementId("d"),
                                PROVIDER.id());

        assertThat(decide(policy("\"requires\":" + stack), ada().build(), badges(names))
                        .outcome())
                .isEqualTo(met ? MET : NOT_YET_MET);
        assertThat(decide(
                                policy("\"requires\":"
                                        + stack.replace(
                                                PROVIDER.id().value(),
                                                DISTRICT.id().value())),
                                ada().build(),
                                badges(names))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, NOT_YET_MET", "2026-10-01, MET", "2026-10-02, MET"})
    void what_is_asked_for_in_order_must_be_earned_in_order(String capstone, DecisionOutcome outcome) {
        String order = "{\"id\":\"path\",\"inOrder\":[{\"atLeast\":1,\"from\":\"core\"},"
                + "{\"atLeast\":1,\"from\":\"all\",\"notIn\":\"core\"}]}";

        Decision decision = decide(
                requiring(order), ada().build(), PROVIDER.badge("a", "2026-10-01"), PROVIDER.badge("c", capstone));

        assertThat(decision.outcome()).isEqualTo(outcome);
        if (outcome == NOT_YET_MET) {
            assertThat(decision.missing()).containsExactly(Reason.of(ReasonCode.NEEDS_ORDER, "path"));
        }
    }

    @Test
    void an_alternative_may_be_a_fact_and_no_badge() {
        String either =
                requiring("{\"anyOf\":[{\"every\":\"core\"},{\"fact\":\"experience.qualifying\",\"equals\":true}]}");

        assertThat(decide(
                                either,
                                ada().fact(fact("experience.qualifying", "true"))
                                        .build(),
                                badges("c"))
                        .outcome())
                .isEqualTo(MET);
        assertThat(decide(
                                either,
                                ada().fact(fact("experience.qualifying", "false"))
                                        .build(),
                                badges("c"))
                        .outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(either, ada().build(), badges("c")).outcome()).isEqualTo(CANNOT_TELL);
        assertThat(decide(either, ada().build(), badges("ab")).outcome()).isEqualTo(MET);
    }

    @Test
    void each_endorsement_area_of_the_license_has_its_own_requirement() {
        String areas = requiring("{\"forEach\":\"license.endorsementAreas\",\"choose\":{"
                + "\"ela\":{\"id\":\"ela\",\"every\":\"core\"},"
                + "\"math\":{\"id\":\"math\",\"atLeast\":1,\"from\":\"all\",\"notIn\":\"core\"}}}");

        assertThat(decide(areas, area("[\"ela\"]"), badges("ab")).outcome()).isEqualTo(MET);
        Decision both = decide(areas, area("[\"math\",\"ela\"]"), badges("ab"));
        assertThat(both.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(both.missing()).extracting(Reason::arguments).containsExactly(List.of("math", "1", "all"));
        assertThat(decide(areas, area("[\"math\",\"ela\"]"), badges("abc")).outcome())
                .isEqualTo(MET);
    }

    @Test
    void an_area_that_is_missing_or_not_provided_for_leaves_the_answer_open() {
        String areas =
                requiring("{\"forEach\":\"license.endorsementAreas\",\"choose\":{\"ela\":{\"every\":\"core\"}}}");

        Decision absent = decide(areas, ada().build(), badges("ab"));
        Decision empty = decide(areas, area("[]"), badges("ab"));
        Decision other = decide(areas, area("[\"music\"]"), badges("ab"));

        assertThat(List.of(absent.outcome(), empty.outcome(), other.outcome())).containsOnly(CANNOT_TELL);
        assertThat(absent.missingFacts()).containsExactly("license.endorsementAreas");
        assertThat(other.missing())
                .containsExactly(Reason.of(ReasonCode.FACT_NO_RULE, "license.endorsementAreas", "music"));
    }

    private static RecognitionCase area(String areas) {
        return ada().fact(fact("license.endorsementAreas", areas)).build();
    }

    @ParameterizedTest
    @CsvSource({
        // a and b are literacy, b also stands in the stack s, c is content, d is neither.
        "abcd, true, MET",
        "abcd, false, NOT_YET_MET",
        "abce, true, MET",
        "abce, false, MET",
        "acde, true, NOT_YET_MET"
    })
    void overlapping_minimums_are_solved_exactly(String names, boolean overlap, DecisionOutcome outcome) {
        String lists = "\"lists\":{\"all\":[" + entry("a", "literacy") + "," + entry("b", "literacy") + ","
                + entry("c", "content") + "," + entry("d", "other") + "," + entry("e", "other") + "],\"s\":"
                + list("b", "e") + "}";
        String requires = "\"requires\":{\"atLeast\":4,\"from\":\"all\",\"overlap\":" + overlap + ",\"including\":["
                + "{\"atLeast\":2,\"category\":\"literacy\"},{\"atLeast\":1,\"category\":\"content\"},"
                + "{\"atLeast\":1,\"from\":\"s\"}]}";

        assertThat(decide(policy(lists + "," + requires), ada().build(), badges(names))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1, NOT_YET_MET", "2, MET", "3, MET"})
    void a_deeper_badge_may_be_asked_for(int depth, DecisionOutcome outcome) {
        String lists = "\"lists\":{\"all\":[" + entry("a", "x").replace("}", ",\"depth\":1}") + ","
                + entry("b", "x").replace("}", ",\"depth\":" + depth + "}") + "]}";
        String requires = "\"requires\":{\"id\":\"ela\",\"atLeast\":2,\"from\":\"all\",\"including\":"
                + "{\"atLeast\":1,\"depth\":2}}";

        Decision decision = decide(policy(lists + "," + requires), ada().build(), badges("ab"));

        assertThat(decision.outcome()).isEqualTo(outcome);
        if (outcome == NOT_YET_MET) {
            assertThat(decision.missing())
                    .containsExactly(Reason.of(ReasonCode.NEEDS_BADGES_OF_KIND, "ela", 1, "depth 2"));
        }
    }

    @Test
    void one_competency_counts_once_whoever_awarded_it() {
        String entry = "{\"achievement\":\"%s\",\"awardedBy\":\"%s\",\"competency\":\"feedback\"}";
        String lists = "\"lists\":{\"all\":["
                + entry.formatted(Town.achievementId("a"), PROVIDER.id()) + ","
                + entry.formatted(Town.achievementId("b"), DISTRICT.id()) + "]}";
        String two = ",\"requires\":{\"atLeast\":2,\"from\":\"all\"}";
        VerificationReport other = DISTRICT.badge("b", "2026-10-01");

        Decision decision = decide(policy(lists + two), ada().build(), badge("a"), other);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.notCounted())
                .extracting(badge -> badge.reasons().get(0))
                .containsExactly(Reason.of(ReasonCode.COMPETENCY_COUNTED, "feedback"));
        assertThat(decide(
                                policy(lists + two + ",\"reuse\":{\"sameCompetency\":true}"),
                                ada().build(),
                                badge("a"),
                                other)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void badges_may_have_to_come_from_different_issuers() {
        String lists = "\"lists\":{\"all\":["
                + Stream.of("a", "b")
                        .map(name -> "{\"achievement\":\"%s\",\"awardedBy\":[\"%s\",\"%s\"]}"
                                .formatted(Town.achievementId(name), PROVIDER.id(), DISTRICT.id()))
                        .reduce((one, two) -> one + "," + two)
                        .orElseThrow()
                + "]}";
        String two = ",\"requires\":{\"atLeast\":2,\"from\":\"all\",\"distinct\":\"issuer\"}";

        assertThat(decide(policy(lists + two), ada().build(), badges("ab")).outcome())
                .isEqualTo(NOT_YET_MET);
        assertThat(decide(policy(lists + two), ada().build(), badge("a"), DISTRICT.badge("b", "2026-10-01"))
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void an_achievement_may_be_recognized_by_what_it_is_aligned_to() {
        String lists = "\"lists\":{\"all\":{\"achievement\":{\"alignedTo\":\"https://frameworks.example.org/f/1\"},"
                + "\"awardedBy\":\"" + PROVIDER.id() + "\"}},\"requires\":{\"atLeast\":1,\"from\":\"all\"}";
        VerificationReport aligned = Town.verify(PROVIDER.signed(
                Town.achievement("z")
                        .alignment(Alignment.builder("Feedback", "https://frameworks.example.org/f/1")
                                .build())
                        .build(),
                "2026-10-01",
                badge -> badge));

        assertThat(decide(policy(lists), ada().build(), aligned).outcome()).isEqualTo(MET);
        assertThat(decide(policy(lists), ada().build(), badge("a")).outcome()).isEqualTo(NOT_YET_MET);
    }

    @Test
    void an_answer_that_takes_too_much_work_is_left_open_and_nothing_is_counted() throws Exception {
        PolicySet policies = Town.policies(requiring("{\"atLeast\":2,\"from\":\"all\"}"));

        Decision decision = Recognition.within(10).decide(policies, ada().build(), List.of(badges("ab")), Town.NOW);

        assertThat(decision.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(decision.reasons()).contains(Reason.of(ReasonCode.POLICY_TOO_COMPLEX, 10));
        assertThat(decision.counted()).isEmpty();
    }

    @Test
    void a_badge_that_nothing_needs_is_said_to_be_that() {
        Decision decision = decide(requiring("{\"atLeast\":1,\"from\":\"all\"}"), ada().build(), badges("ab"));

        assertThat(decision.counted()).extracting(CountedBadge::credential).hasSize(1);
        assertThat(decision.notCounted())
                .extracting(badge -> badge.reasons().get(0).code())
                .containsExactly(ReasonCode.NOT_NEEDED);
    }

    @Test
    void requirements_name_the_badges_that_fill_them() {
        Decision decision = decide(
                requiring("{\"id\":\"top\",\"allOf\":[{\"id\":\"fixed\",\"every\":\"core\"},"
                        + "{\"id\":\"free\",\"atLeast\":1,\"from\":\"all\"}]}"),
                ada().build(),
                badges("abc"));

        RequirementResult top = decision.requirement().orElseThrow();
        assertThat(top.parts()).extracting(RequirementResult::id).containsExactly("fixed", "free");
        assertThat(top.parts().get(1).badges()).containsExactly(Iri.of("urn:example:c:2026-09-03"));
    }

    private static String entry(String name, String category) {
        return "{\"achievement\":\"%s\",\"awardedBy\":\"%s\",\"categories\":\"%s\"}"
                .formatted(Town.achievementId(name), PROVIDER.id(), category);
    }
}
