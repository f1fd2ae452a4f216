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
    @CsvSource({"99, false", "100, true", "101, true"})
    void twice_fifty_times_are_needed(int times, boolean settled) {
        assertThat(after(Collections.nCopies(times, 1.0))).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({"98, true", "97, false", "96, false"})
    void three_percent_faster_than_before_is_not_settled(double last, boolean settled) {
        List<Double> times = new ArrayList<>(Collections.nCopies(50, 100.0));
        times.addAll(Collections.nCopies(50, last));

        assertThat(after(times)).isEqualTo(settled);
    }

    @Test
    void some_disturbed_or_lucky_times_do_not_matter() {
        List<Double> times = new ArrayList<>(Collections.nCopies(100, 100.0));
        for (int i = 0; i < 20; i++) {
            times.set(i, 20.0);
            times.set(80 + i, 900.0);
        }

        assertThat(after(times)).isTrue();
    }

    private static boolean after(List<Double> times) {
        var settling = new Settling();
        times.forEach(settling::add);
        return settling.isSettled();
    }
}
