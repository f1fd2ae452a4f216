package org.portablebadges.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.quality.Badges.FEEDBACK;
import static org.portablebadges.quality.Badges.PROFICIENT;
import static org.portablebadges.quality.Badges.RUBRIC;
import static org.portablebadges.quality.Badges.achievement;
import static org.portablebadges.quality.Badges.answer;
import static org.portablebadges.quality.Badges.badge;
import static org.portablebadges.quality.Badges.bareAchievement;
import static org.portablebadges.quality.Badges.bareBadge;
import static org.portablebadges.quality.Badges.lint;
import static org.portablebadges.quality.Badges.sound;
import static org.portablebadges.quality.Badges.subject;
import static org.portablebadges.quality.Badges.withAchievement;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultType;
import org.portablebadges.problem.JsonPointer;

/** The profiles that ask whether a badge says something. */
class ContentProfilesTest {
    private static final String PROMISE = "digital-promise";
    private static final String TRUSTED = "trusted-microcredential";
    private static final ResultDescription SCORE =
            ResultDescription.builder("Final test", ResultType.PERCENT).build();

    @Test
    void a_badge_with_all_four_parts_lacks_nothing_and_leaves_the_method_to_a_person() {
        LintReport report = lint(sound(), PROMISE);

        assertThat(answer(report, "single-competency").outcome()).isEqualTo(QualityOutcome.MET);
        assertThat(answer(report, "evidence").outcome()).isEqualTo(QualityOutcome.MET);
        assertThat(answer(report, "rubric").outcome()).isEqualTo(QualityOutcome.MET);
        assertThat(answer(report, "research-backed-method").notes())
                .containsExactly(new QualityNote(
                        QualityCode.WORDS_FOUND,
                        JsonPointer.parse("/credentialSubject/achievement/criteria/narrative"),
                        List.of("method, research")));
        assertThat(report.isClean(true)).isTrue();
    }

    @Test
    void a_badge_with_all_metadata_lacks_none_of_it() {
        LintReport report = lint(sound(), TRUSTED);

        assertThat(report.profiles().get(0).kind()).isEqualTo(MicroCredentialKind.APPLICATION);
        assertThat(report.profiles().get(0).answers())
                .filteredOn(RequirementAnswer::isOpen)
                .extracting(answer -> answer.requirement().id())
                .containsExactly("endorsement");
        assertThat(report.isClean(true)).isTrue();
    }

    static Stream<Arguments> twins() {
        Achievement sound = achievement().build();
        Achievement scored =
                bareAchievement().alignment(FEEDBACK).resultDescription(SCORE).build();
        return Stream.of(
                twin(
                        PROMISE,
                        "single-competency",
                        withAchievement(achievement().without("alignment")),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/alignment"),
                twin(
                        PROMISE,
                        "single-competency",
                        withAchievement(achievement()
                                .alignment(Alignment.builder("Questioning", "https://framework.example.org/questions")
                                        .build())),
                        QualityCode.SEVERAL_COMPETENCIES,
                        "/credentialSubject/achievement/alignment"),
                twin(
                        PROMISE,
                        "research-backed-method",
                        withAchievement(achievement().criteria(Criteria.of("The method is dialogue."))),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/criteria/narrative"),
                twin(PROMISE, "evidence", bareBadge(subject(sound).build()).build(), QualityCode.MISSING, "/evidence"),
                twin(
                        PROMISE,
                        "rubric",
                        withAchievement(achievement().without("resultDescription")),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/resultDescription"),
                twin(
                        PROMISE,
                        "rubric",
                        withAchievement(achievement()
                                .without("resultDescription")
                                .resultDescription(ResultDescription.rubric("Lesson design", PROFICIENT))),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/resultDescription"),
                twin(
                        PROMISE,
                        "rubric",
                        withAchievement(bareAchievement().criteria(Criteria.of("See the Scoring Guide."))),
                        QualityCode.RUBRIC_ELSEWHERE,
                        "/credentialSubject/achievement/resultDescription"),
                twin(
                        PROMISE,
                        "assessed-blind",
                        withAchievement(achievement().criteria(Criteria.of("Two assessors."))),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/criteria/narrative"),
                twin(
                        TRUSTED,
                        "issuer",
                        badge(subject(sound).build())
                                .issuer(Profile.builder("https://district.example.org/issuer")
                                        .name("Lakeview Schools")
                                        .build())
                                .build(),
                        QualityCode.MISSING,
                        "/issuer/url"),
                twin(
                        TRUSTED,
                        "issuer-standing",
                        badge(subject(sound).build())
                                .issuer(Profile.builder("https://district.example.org/issuer")
                                        .name("Lakeview Schools")
                                        .build())
                                .build(),
                        QualityCode.MISSING,
                        "/issuer/description"),
                twin(
                        TRUSTED,
                        "assessment",
                        withAchievement(bareAchievement()),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/resultDescription"),
                twin(
                        TRUSTED,
                        "result",
                        badge(subject(scored).build()).build(),
                        QualityCode.MISSING,
                        "/credentialSubject/result"),
                twin(
                        TRUSTED,
                        "result",
                        withAchievement(achievement()),
                        QualityCode.OTHER_KIND,
                        "/credentialSubject/result"),
                twin(TRUSTED, "evidence", bareBadge(subject(sound).build()).build(), QualityCode.MISSING, "/evidence"),
                twin(
                        TRUSTED,
                        "evidence",
                        bareBadge(subject(scored)
                                        .result(Result.value(SCORE, "90"))
                                        .build())
                                .build(),
                        QualityCode.OTHER_KIND,
                        "/evidence"),
                twin(
                        TRUSTED,
                        "skills",
                        withAchievement(achievement().without("alignment")),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/alignment"),
                twin(
                        TRUSTED,
                        "language",
                        withAchievement(achievement().without("inLanguage")),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/inLanguage"),
                twin(
                        TRUSTED,
                        "endorsement",
                        withAchievement(achievement()),
                        QualityCode.MISSING,
                        "/credentialSubject/achievement/endorsement"));
    }

    private static Arguments twin(
            String profile, String requirement, AchievementCredential badge, QualityCode code, String at) {
        return Arguments.of(profile, requirement, badge, code, at);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("twins")
    void what_a_profile_asks_for_is_said_to_be_missing_with_the_place_for_it(
            String profile, String requirement, AchievementCredential badge, QualityCode code, String at) {
        RequirementAnswer answer = answer(lint(badge, profile), requirement);

        assertThat(answer.outcome()).isEqualTo(code.outcome());
        assertThat(answer.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(code);
            assertThat(note.at().value()).isEqualTo(at);
        });
    }

    // The builder refuses these, and a compatible reading does not.
    @Test
    void an_achievement_without_description_and_criteria_is_read_and_both_are_missing() {
        AchievementCredential badge = sound();
        var json = badge.json().toString();
        String poor = json.replace("\"description\":\"Gives feedback that is acted on.\",", "")
                .replaceFirst("\"criteria\":\\{[^}]*\\},?", "");
        LintReport report = LintTest.report(poor, TRUSTED);

        assertThat(answer(report, "achievement").outcome()).isEqualTo(QualityOutcome.MISSING);
        assertThat(answer(report, "criteria").outcome()).isEqualTo(QualityOutcome.MISSING);
        assertThat(report.isClean(false)).isFalse();
    }

    @Test
    void a_recommended_member_counts_only_when_asked_to_be_strict_and_an_optional_one_never() {
        AchievementCredential badge = withAchievement(achievement().without("inLanguage"));

        assertThat(lint(badge, TRUSTED).isClean(false)).isTrue();
        assertThat(lint(badge, TRUSTED).isClean(true)).isFalse();
        assertThat(lint(withAchievement(achievement().criteria(Criteria.of("A method from research."))), PROMISE)
                        .isClean(true))
                .isTrue();
    }

    @Test
    void a_badge_is_told_by_its_results_to_be_of_application_knowledge_or_recognition() {
        AchievementCredential scored = withAchievement(bareAchievement().resultDescription(SCORE));

        assertThat(MicroCredentialKind.of(withAchievement(bareAchievement().resultDescription(RUBRIC))))
                .isEqualTo(MicroCredentialKind.APPLICATION);
        assertThat(MicroCredentialKind.of(scored)).isEqualTo(MicroCredentialKind.KNOWLEDGE);
        assertThat(MicroCredentialKind.of(withAchievement(bareAchievement())))
                .isEqualTo(MicroCredentialKind.RECOGNITION);
    }
}
