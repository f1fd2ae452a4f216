package org.portablebadges.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final int MILLI = 1_000_000;

    private long now;

    private Rounds rounds() {
        return new Rounds(() -> now, Duration.ofMillis(50));
    }

    private Work taking(int millis) {
        return () -> now += (long) millis * MILLI;
    }

    @Test
    void a_ratio_says_how_many_times_as_fast_the_second_is() throws Exception {
        Rounds rounds = rounds().with("slow", taking(6)).with("fast", taking(2));
        rounds.run(3);

        assertThat(rounds.ratio("slow", "fast")).isEqualTo(3);
        assertThat(rounds.ratio("fast", "slow")).isEqualTo(1.0 / 3);
        assertThat(rounds.nanos("slow")).isEqualTo(6.0 * MILLI);
    }

    @Test
    void the_ratio_is_the_median_of_those_of_single_rounds() throws Exception {
        Iterator<Double> base = List.of(4.0, 100.0, 6.0).iterator();
        Iterator<Double> other = List.of(2.0, 10.0, 6.0).iterator();
        Rounds rounds = rounds().withTurns("base", base::next).withTurns("other", other::next);
        rounds.run(3);

        assertThat(rounds.ratio("base", "other")).isEqualTo(2);
    }

    @Test
    void works_take_turns_and_time_in_between_counts_for_none() throws Exception {
        List<String> order = new ArrayList<>();
        Rounds rounds = rounds().with("one", () -> {
                    order.add("one");
                    now += 30L * MILLI;
                })
                .withTurns("elsewhere", () -> {
                    now += 500L * MILLI;
                    order.add("elsewhere");
                    return 7;
                });
        rounds.run(2);

        assertThat(order).containsExactly("one", "one", "elsewhere", "one", "one", "elsewhere");
        assertThat(rounds.nanos("one")).isEqualTo(30.0 * MILLI);
        assertThat(rounds.nanos("elsewhere")).isEqualTo(7);
    }

    @Test
    void warming_up_goes_on_while_something_gets_faster_and_is_not_counted() throws Exception {
        int[] turns = new int[2];
        Rounds rounds = rounds().withTurns("steady", () -> {
                    turns[0]++;
                    return 5;
                })
                .withTurns("warming", () -> Math.max(10, 100 - turns[1]++));

        assertThat(rounds.warmUp(Duration.ofHours(1))).isTrue();
        assertThat(turns[1]).isBetween(100, 200).isEqualTo(turns[0]);
        assertThatThrownBy(() -> rounds.nanos("steady")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_work_gets_the_same_number_of_runs_to_warm_up_unless_they_take_too_long() throws Exception {
        int[] runs = new int[2];
        Rounds rounds = rounds().with("short", () -> {
                    runs[0]++;
                    now += 10_000;
                })
                .with("long", () -> {
                    runs[1]++;
                    now += 30L * MILLI;
                });

        assertThat(rounds.warmUp(Duration.ofHours(1))).isTrue();
        assertThat(runs).containsExactly(100 * 40, 100 * 4);
    }

    @Test
    void warming_up_ends_in_time_and_says_that_nothing_had_settled() throws Exception {
        double[] next = {1e12};
        Rounds rounds = rounds().withTurns("ever faster", () -> next[0] *= 0.9).with("steady", taking(50));

        assertThat(rounds.warmUp(Duration.ofSeconds(10))).isFalse();
        assertThat(now).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void two_works_of_one_name_are_refused() {
        Rounds rounds = rounds().with("work", taking(1));

        assertThatThrownBy(() -> rounds.with("work", taking(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_median_is_the_middle_one() {
        assertThat(Median.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(1.0, 2.0))).isEqualTo(2);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
