package org.portablebadges.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTest {
    @ParameterizedTest
    @CsvSource({"23, false", "24, true", "25, true"})
    void two_windows_of_turns_are_needed(int turns, boolean settled) {
        assertThat(after(Collections.nCopies(turns, 1.0))).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({"98, true", "97, false", "96, false"})
    void one_turn_that_is_three_percent_faster_says_that_it_still_warms_up(double fastest, boolean settled) {
        List<Double> times = new ArrayList<>(Collections.nCopies(24, 100.0));
        times.set(20, fastest);

        assertThat(after(times)).isEqualTo(settled);
    }

    @Test
    void disturbed_turns_do_not_matter() {
        List<Double> times = new ArrayList<>(Collections.nCopies(24, 100.0));
        times.set(3, 900.0);
        times.set(22, 900.0);

        assertThat(after(times)).isTrue();
    }

    private static boolean after(List<Double> times) {
        var settling = new Settling();
        times.forEach(settling::add);
        return settling.isSettled();
    }
}
