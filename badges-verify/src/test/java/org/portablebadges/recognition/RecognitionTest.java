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
import static org.portablebadges.recognition.Town.policy;
import static org.portablebadges.recognition.TwoBadges.FEEDBACK;
import static org.portablebadges.recognition.TwoBadges.REVISION;
import static org.portablebadges.recognition.TwoBadges.TWO;
import static org.portablebadges.recognition.TwoBadges.assertNotCounted;
import static org.portablebadges.recognition.TwoBadges.reasons;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Which badges count towards a requirement of two, and which never do. */
class RecognitionTest {
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
}
