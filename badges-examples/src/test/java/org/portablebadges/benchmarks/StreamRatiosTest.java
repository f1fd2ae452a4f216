package org.portablebadges.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRatiosTest {
    private static final StreamFigures NIMBUS = new StreamFigures(900_000, List.of(1L, 1L, 1L));

    @Test
    void the_first_ratio_is_of_cpu_time_for_a_file() {
        var here = new StreamFigures(60_000, List.of(100L, 100L, 100L));

        assertThat(StreamRatios.ratios(here, NIMBUS).get(0).ratio()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"100, 109, true", "100, 110, true", "100, 111, false", "111, 100, false", "50, 60, true"})
    void the_heap_is_flat_where_it_is_never_a_tenth_more_than_after_a_quarter(long half, long all, boolean flat) {
        var here = new StreamFigures(60_000, List.of(100L, half, all));

        assertThat(StreamRatios.ratios(here, NIMBUS).get(1).isReached()).isEqualTo(flat);
    }

    @Test
    void figures_come_back_as_they_were_printed() throws Exception {
        var figures = new StreamFigures(123_456, List.of(10_000_000_000L, 2L, 3L));

        assertThat(StreamFigures.read(figures.toJson().toString())).isEqualTo(figures);
    }
}
