package org.portablebadges.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;
import static org.portablebadges.recognition.Town.fact;
import static org.portablebadges.recognition.Town.list;
import static org.portablebadges.recognition.Town.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

class RecognitionTest {
    private static final String TWO = "\"lists\":{\"ela\":" + list("feedback", "revision", "conferring") + "},"
            + "\"dates\":{\"basis\":[\"awardedDate\",\"validFrom\"],\"within\":\"license.cycle\"},"
            + "\"requires\":{\"id\":\"ela\",\"atLeast\":2,\"from\":\"ela\"}";

    private static final VerificationReport FEEDBACK = PROVIDER.badge("feedback", "2026-09-01");
    private static final VerificationReport REVISION = PROVIDER.badge("revision", "2026-10-01");

    @Test
    void two_listed_badges_of_the_cycle_meet_a_requirement_of_two() {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, REVISION);

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.counted()).extracting(CountedBadge::name).containsExactly("feedback", "revision");
        assertThat(decision.counted().get(0).date().basis().value()).isEqualTo("validFrom");
        assertThat(decision.notCounted()).isEmpty();
        assertThat(decision.missing()).isEmpty();
        assertThat(decision.policy().heading().reference().version()).isEqualTo("1");
    }

    @Test
    void one_badge_leaves_one_missing() {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.missing()).containsExactly(Reason.of(ReasonCode.NEEDS_BADGES, "ela", 1, "ela"));
        assertThat(decision.requirement().orElseThrow().had()).isEqualTo("1");
    }

    @Test
    void the_right_achievement_by_another_issuer_never_counts() {
        assertNotCounted(DISTRICT.badge("revision", "2026-10-01"), ReasonCode.ISSUER_NOT_AUTHORIZED);
        assertNotCounted(
                STRANGER.badge("revision", "2026-10-01"),
                ReasonCode.ISSUER_NOT_RECOGNIZED,
                ReasonCode.ISSUER_NOT_AUTHORIZED);
    }

    @Test
    void an_achievement_on_no_list_never_counts() {
        assertNotCounted(PROVIDER.badge("typing", "2026-10-01"), ReasonCode.ACHIEVEMENT_NOT_LISTED);
    }

    @Test
    void another_version_than_the_one_listed_never_counts() {
        String versioned = TWO.replace("/a/revision\"", "/a/revision\",\"version\":\"2\"");
        VerificationReport old = Town.verify(
                PROVIDER.signed(Town.achievement("revision").version("1").build(), "2026-10-01", badge -> badge));
        VerificationReport listed = Town.verify(
                PROVIDER.signed(Town.achievement("revision").version("2").build(), "2026-10-01", badge -> badge));

        Decision decision = decide(policy(versioned), ada().build(), FEEDBACK, old);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision)).containsExactly(Reason.of(ReasonCode.ACHIEVEMENT_OTHER_VERSION, "1", "2"));
        assertThat(decide(policy(versioned), ada().build(), FEEDBACK, listed).outcome())
                .isEqualTo(MET);
    }

    @Test
    void a_digest_holds_one_definition_fast() {
        Achievement endorsed = Town.achievement("revision").build();
        String digest = endorsed.versionDigest().orElseThrow().text();
        String held = TWO.replace("/a/revision\"", "/a/revision\",\"digest\":\"" + digest + "\"");
        VerificationReport changed = Town.verify(
                PROVIDER.signed(Town.achievement("revision").tag("easier").build(), "2026-10-01", badge -> badge));

        assertThat(decide(policy(held), ada().build(), FEEDBACK, REVISION).outcome())
                .isEqualTo(MET);
        assertThat(decide(policy(held), ada().build(), FEEDBACK, changed).outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void an_expired_badge_never_counts() {
        assertNotCounted(
                PROVIDER.badge(
                        "revision", "2026-10-01", badge -> badge.validUntil(Instant.parse("2027-02-28T00:00:00Z"))),
                ReasonCode.BADGE_EXPIRED);
    }

    @Test
    void a_badge_that_ended_counts_where_it_must_have_been_valid_when_earned() {
        VerificationReport ended = PROVIDER.badge(
                "revision", "2026-10-01", badge -> badge.validUntil(Instant.parse("2027-02-28T00:00:00Z")));
        String standing = TWO + ",\"standing\":\"valid-when-earned\"";

        assertThat(decide(policy(standing), ada().build(), FEEDBACK, ended).outcome())
                .isEqualTo(MET);
    }

    @Test
    void an_altered_badge_never_counts() {
        String text = PROVIDER.signed(Town.achievement("revision").build(), "2026-10-01", badge -> badge);
        String other = PROVIDER.signed(Town.achievement("conferring").build(), "2026-10-02", badge -> badge);
        String swapped = text.substring(0, text.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertNotCounted(Town.verify(swapped), ReasonCode.BADGE_ALTERED);
    }

    @Test
    void a_badge_of_another_person_never_counts() {
        assertNotCounted(
                PROVIDER.badge(
                        "revision",
                        "2026-10-01",
                        badge -> badge.credentialSubject(AchievementSubject.builder(
                                        Town.achievement("revision").build())
                                .id(Iri.of("did:example:ben"))
                                .build())),
                ReasonCode.PERSON_OTHER);
    }

    @Test
    void an_excluded_kind_never_counts() {
        String excluding = TWO + ",\"excludes\":[{\"achievementType\":\"Badge\",\"reason\":\"paperwork\"}]";
        VerificationReport kind = Town.verify(PROVIDER.signed(
                Town.achievement("revision")
                        .achievementType(AchievementType.BADGE)
                        .build(),
                "2026-10-01",
                badge -> badge));

        Decision decision = decide(policy(excluding), ada().build(), FEEDBACK, kind);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision))
                .containsExactly(Reason.of(ReasonCode.KIND_EXCLUDED, "achievementType", "Badge", "paperwork"));
    }

    @Test
    void one_badge_in_two_files_counts_once_and_the_newest_speaks() {
        VerificationReport again =
                PROVIDER.badge("feedback", "2026-09-01", badge -> badge.id(Iri.of("urn:example:feedback:2026-09-01"))
                        .awardedDate(Instant.parse("2026-09-01T12:00:00Z"))
                        .validFrom(Instant.parse("2026-12-01T12:00:00Z")));

        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, again);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(decision.counted())
                .extracting(badge -> badge.date().basis().value())
                .containsExactly("awardedDate");
        assertThat(reasons(decision)).containsExactly(Reason.of(ReasonCode.BADGE_DUPLICATE));
    }

    @Test
    void the_newest_file_of_a_badge_speaks_even_where_it_has_ended() {
        VerificationReport ended =
                PROVIDER.badge("revision", "2026-10-01", badge -> badge.validFrom(Instant.parse("2026-12-01T12:00:00Z"))
                        .validUntil(Instant.parse("2027-01-01T12:00:00Z")));

        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, REVISION, ended).outcome())
                .isEqualTo(NOT_YET_MET);
    }

    @Test
    void a_forged_file_never_displaces_the_badge_it_imitates() {
        String text = PROVIDER.signed(
                Town.achievement("revision").build(),
                "2026-10-01",
                badge -> badge.validFrom(Instant.parse("2026-12-01T12:00:00Z")));
        VerificationReport forged = Town.verify(text.substring(0, text.lastIndexOf('.') + 1) + "AAAA");

        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, REVISION, forged)
                        .outcome())
                .isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        // June 30 and July 1 begin and end at midnight in New York, four hours behind UTC.
        "2026-07-01T03:59:59Z, NOT_YET_MET",
        "2026-07-01T04:00:00Z, MET",
        "2026-07-01T04:00:01Z, MET"
    })
    void both_ends_of_a_cycle_are_days_of_the_policys_zone(String earned, DecisionOutcome outcome) {
        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, PROVIDER.badge("revision", earned))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // June 30 ends at midnight in New York, four hours behind UTC.
        "2027-07-01T03:59:58Z, MET",
        "2027-07-01T03:59:59Z, MET",
        "2027-07-01T04:00:00Z, NOT_YET_MET"
    })
    void the_last_day_of_a_cycle_counts_to_its_last_second(String earned, DecisionOutcome outcome) throws Exception {
        Instant later = Instant.parse("2027-09-01T12:00:00Z");
        String text = PROVIDER.signed(Town.achievement("revision").build(), earned, badge -> badge);
        RecognitionCase person =
                ada().fact(Town.cycle("2026-07-01", "2027-06-30")).build();

        Decision decision = Recognition.evaluate(
                Town.policies(policy(TWO)),
                person,
                List.of(FEEDBACK, Town.verifier(later).verify(text.getBytes(UTF_8))),
                later);

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void an_upgraded_badge_counts_by_its_award_and_not_by_its_new_validity() {
        VerificationReport upgraded = PROVIDER.badge(
                "revision", "2026-10-01", badge -> badge.awardedDate(Instant.parse("2024-05-01T12:00:00Z")));

        assertNotCounted(upgraded, ReasonCode.DATE_OUTSIDE_WINDOW);
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, upgraded);
        assertThat(reasons(decision))
                .containsExactly(Reason.of(
                        ReasonCode.DATE_OUTSIDE_WINDOW, "2024-05-01", "awardedDate", "2026-07-01", "2031-06-30"));
    }

    @Test
    void a_cycle_that_is_not_known_leaves_the_answer_open() {
        RecognitionCase person = RecognitionCase.builder("case-1", "license-renewal")
                .identifier(PersonIdentifier.did(Town.ADA.value()))
                .build();

        Decision decision = decide(policy(TWO), person, FEEDBACK, REVISION);

        assertThat(decision.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(decision.missingFacts()).containsExactly("license.cycle");
    }

    @Test
    void a_badge_that_is_not_verified_leaves_the_answer_open_only_if_it_could_change_it() {
        String accepting = TWO.replace(
                PROVIDER.id().value(),
                PROVIDER.id().value() + "\",\"" + STRANGER.id().value());
        VerificationReport unlisted = STRANGER.badge("revision", "2026-10-01");
        VerificationReport third = STRANGER.badge("conferring", "2026-10-01");

        Decision open = decide(policy(accepting), ada().build(), FEEDBACK, unlisted);
        Decision met = decide(policy(accepting), ada().build(), FEEDBACK, REVISION, third);
        Decision notMet = decide(policy(accepting), ada().build(), unlisted);

        assertThat(open.outcome()).isEqualTo(CANNOT_TELL);
        assertThat(reasons(open))
                .containsExactly(Reason.of(ReasonCode.WOULD_COUNT_IF_VERIFIED, "issuer.not-recognized"));
        assertThat(open.notCounted().get(0).open()).isTrue();
        assertThat(met.outcome()).isEqualTo(MET);
        assertThat(notMet.outcome()).isEqualTo(NOT_YET_MET);
    }

    @Test
    void accepting_any_issuer_is_not_recognizing_one() {
        VerificationReport any = Verifier.builder()
                .clock(Clock.fixed(Town.NOW, ZoneOffset.UTC))
                .anyIssuer()
                .build()
                .verify(PROVIDER.signed(Town.achievement("revision").build(), "2026-10-01", badge -> badge)
                        .getBytes(UTF_8));

        assertThat(decide(policy(TWO), ada().build(), FEEDBACK, any).outcome()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void a_file_without_a_badge_is_counted_as_such_and_changes_nothing() {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, REVISION, Town.verify("no badge"));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Developing, NOT_YET_MET", "Proficient, MET", "Exemplary, MET"})
    void a_level_below_the_one_required_by_the_issuer_never_counts(String reached, DecisionOutcome outcome) {
        String rule = TWO + ",\"level\":{\"rule\":\"issuer-required-level\",\"criteria\":\"all\"}";

        assertThat(decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), leveled("revision", reached))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Developing, NOT_YET_MET", "Proficient, NOT_YET_MET", "Exemplary, MET"})
    void a_policy_may_name_the_level(String reached, DecisionOutcome outcome) {
        String rule = TWO + ",\"level\":{\"rule\":\"named-level\",\"level\":\"Exemplary\"}";

        assertThat(decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), leveled("revision", reached))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_badge_without_results_states_no_level_and_is_not_below_it() {
        String rule = TWO + ",\"level\":{\"rule\":\"issuer-required-level\"}";
        String accepting = rule.replace("-level\"}", "-level\",\"ifNotStated\":\"accept\"}");

        Decision decision = decide(policy(rule), ada().build(), leveled("feedback", "Exemplary"), REVISION);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision)).extracting(Reason::code).containsExactly(ReasonCode.LEVEL_NOT_STATED);
        assertThat(decide(policy(accepting), ada().build(), leveled("feedback", "Exemplary"), REVISION)
                        .outcome())
                .isEqualTo(MET);
    }

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

    private static VerificationReport leveled(String name, String reached) {
        RubricCriterionLevel developing = level("Developing", 1);
        RubricCriterionLevel proficient = level("Proficient", 2);
        RubricCriterionLevel exemplary = level("Exemplary", 3);
        ResultDescription rubric = ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .rubricCriterionLevel(developing)
                .rubricCriterionLevel(proficient)
                .rubricCriterionLevel(exemplary)
                .requiredLevel(proficient.id())
                .build();
        RubricCriterionLevel achieved = Stream.of(developing, proficient, exemplary)
                .filter(level -> level.name().orElseThrow().equals(reached))
                .findFirst()
                .orElseThrow();
        return Town.verify(PROVIDER.signed(
                Town.achievement(name).rubric(rubric).build(),
                "2026-09-15",
                badge -> badge.result(Result.achieved(achieved))));
    }

    private static RubricCriterionLevel level(String name, int points) {
        return RubricCriterionLevel.builder(name)
                .id(Iri.of("urn:example:level:" + name))
                .points(String.valueOf(points))
                .build();
    }

    private static void assertNotCounted(VerificationReport badge, ReasonCode... codes) {
        Decision decision = decide(policy(TWO), ada().build(), FEEDBACK, badge);

        assertThat(decision.outcome()).isEqualTo(NOT_YET_MET);
        assertThat(reasons(decision)).extracting(Reason::code).containsExactly(codes);
    }

    private static List<Reason> reasons(Decision decision) {
        return decision.notCounted().stream()
                .flatMap(badge -> badge.reasons().stream())
                .toList();
    }
}
