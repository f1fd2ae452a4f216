package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.ada;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.Messages;
import org.portablebadges.verify.VerificationReport;

/** What holds of every decision, tried on many. Seeds are fixed. */
class RecognitionPropertyTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
    private static final List<VerificationReport> BADGES = NAMES.stream()
            .flatMap(name -> Stream.of(
                    PROVIDER.badge(name, "2026-09-0" + (1 + NAMES.indexOf(name))),
                    DISTRICT.badge(name, "2026-10-0" + (1 + NAMES.indexOf(name))),
                    STRANGER.badge(name, "2026-11-0" + (1 + NAMES.indexOf(name)))))
            .toList();

    @Test
    void the_order_of_the_badges_changes_nothing() {
        var random = new Random(20261121);
        for (int i = 0; i < 150; i++) {
            PolicySet policies = randomPolicy(random);
            List<VerificationReport> badges = some(random, BADGES);
            String first = decision(policies, badges);

            Collections.shuffle(badges, random);

            assertThat(decision(policies, badges)).isEqualTo(first);
        }
    }

    @Test
    void one_more_valid_badge_never_undoes_what_is_met() {
        var random = new Random(20261122);
        int met = 0;
        for (int i = 0; i < 300; i++) {
            PolicySet policies = randomPolicy(random);
            List<VerificationReport> badges = some(random, BADGES);
            DecisionOutcome before =
                    Town.decide(policies, ada().build(), badges).outcome();
            List<VerificationReport> more = new ArrayList<>(badges);
            BADGES.stream().filter(badge -> !badges.contains(badge)).limit(1).forEach(more::add);

            DecisionOutcome after = Town.decide(policies, ada().build(), more).outcome();

            met += before == MET ? 1 : 0;
            assertThat(before == MET && after != MET)
                    .as("%s then %s", before, after)
                    .isFalse();
        }
        assertThat(met).isBetween(60, 270);
    }

    @Test
    void a_badge_that_is_not_verified_only_ever_opens_an_answer() {
        var random = new Random(20261123);
        for (int i = 0; i < 150; i++) {
            PolicySet policies = randomPolicy(random);
            List<VerificationReport> badges = some(random, BADGES);
            List<VerificationReport> verified = badges.stream()
                    .filter(badge -> badge.verified().isPresent())
                    .toList();

            DecisionOutcome sure =
                    Town.decide(policies, ada().build(), verified).outcome();
            DecisionOutcome all = Town.decide(policies, ada().build(), badges).outcome();

            assertThat(all == sure || (sure == NOT_YET_MET && all == DecisionOutcome.CANNOT_TELL))
                    .as("%s then %s", sure, all)
                    .isTrue();
        }
    }

    @Test
    void a_thousand_badges_against_two_hundred_requirements_with_choices_take_few_operations() throws Exception {
        List<VerificationReport> badges = IntStream.range(0, 1_000)
                .mapToObj(i -> PROVIDER.badge("m" + i, "2026-09-01"))
                .toList();
        String lists = IntStream.range(0, 200)
                .mapToObj(i -> "\"l" + i + "\":"
                        + Town.list(IntStream.range(0, 1_000)
                                .filter(n -> n % 200 == i)
                                .mapToObj(n -> "m" + n)
                                .toArray(String[]::new)))
                .collect(Collectors.joining(","));
        String needs = IntStream.range(0, 200)
                .mapToObj(i -> "{\"anyOf\":[{\"atLeast\":6,\"from\":\"l" + i + "\"},{\"atLeast\":2,\"from\":[\"l" + i
                        + "\",\"l" + (i + 1) % 200 + "\"]}]}")
                .collect(Collectors.joining(","));
        PolicySet policies =
                Town.policies(Town.policy("\"lists\":{" + lists + "},\"requires\":{\"allOf\":[" + needs + "]}"));

        Decision decision = Recognition.within(10_000_000).decide(policies, ada().build(), badges, Town.NOW);

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.counted()).hasSize(400);
    }

    private static String decision(PolicySet policies, List<VerificationReport> badges) {
        return new DecisionJson(Messages.english(), true)
                .of(Town.decide(policies, ada().build(), badges))
                .toString();
    }

    private static <T> List<T> some(Random random, List<T> all) {
        return all.stream().filter(one -> random.nextInt(3) > 0).collect(Collectors.toCollection(ArrayList::new));
    }

    private static PolicySet randomPolicy(Random random) {
        String entries = NAMES.stream()
                .map(name -> "{\"achievement\":\"%s\",\"awardedBy\":[\"%s\",\"%s\",\"%s\"],\"competency\":\"k%d\","
                                .formatted(
                                        Town.achievementId(name),
                                        PROVIDER.id(),
                                        DISTRICT.id(),
                                        STRANGER.id(),
                                        random.nextInt(5))
                        + "\"depth\":%d,\"categories\":[\"c%d\"],\"topic\":\"t%d\",\"units\":\"%d\"}"
                                .formatted(
                                        1 + random.nextInt(3),
                                        random.nextInt(2),
                                        random.nextInt(2),
                                        1 + random.nextInt(3)))
                .collect(Collectors.joining(","));
        String members = "\"lists\":{\"all\":[" + entries + "],\"some\":"
                + Town.list(some(random, NAMES.subList(0, 3)).stream().toArray(String[]::new))
                        .replace("[]", Town.list("f"))
                + "},\"exchange\":{\"unit\":{\"name\":\"PDP\",\"of\":\"" + Town.STATE.id()
                + "\"},\"rate\":\"1\",\"minPerTopic\":\"2\",\"maxPerCycle\":\"6\",\"maxPerCategory\":{\"c0\":\"4\"}},"
                + "\"requires\":" + need(random, 2);
        return Town.policies(Town.policy(members));
    }

    private static String need(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            String parts = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(i -> need(random, depth - 1))
                    .collect(Collectors.joining(","));
            return "{\"" + List.of("allOf", "anyOf", "inOrder").get(random.nextInt(3)) + "\":[" + parts + "]}";
        }
        return switch (random.nextInt(4)) {
            case 0 -> "{\"every\":\"some\"}";
            case 1 ->
                "{\"atLeast\":%d,\"from\":\"all\",\"including\":[{\"atLeast\":1,\"depth\":2},{\"atLeast\":1,\"category\":\"c0\"}]}"
                        .formatted(1 + random.nextInt(3));
            case 2 ->
                "{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"%d\"},\"categories\":[{\"name\":\"c1\",\"atLeast\":\"%d\"}]}"
                        .formatted(1 + random.nextInt(6), random.nextInt(3));
            default -> "{\"atLeast\":%d,\"from\":\"all\",\"distinct\":\"issuer\"}".formatted(1 + random.nextInt(2));
        };
    }
}
