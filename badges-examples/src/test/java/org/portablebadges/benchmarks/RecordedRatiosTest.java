package org.portablebadges.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedRatiosTest {
    @ParameterizedTest
    @CsvSource({"0.499, true", "0.500, false", "0.501, false", "2, false"})
    void a_ratio_has_fallen_only_under_half_of_what_it_was(double ratio, boolean fallen) throws Exception {
        var recorded = new RecordedRatios();
        recorded.add(new Ratio("work", 1, 0.9).toJson());

        assertThat(recorded.hasFallen(new Ratio("work", ratio, 0.9))).isEqualTo(fallen);
        assertThat(recorded.hasFallen(new Ratio("other work", ratio, 0.9))).isFalse();
    }

    @Test
    void what_was_recorded_can_be_read() throws Exception {
        assertThat(RecordedRatios.read().hasFallen(new Ratio("P256 verify : Bouncy Castle's own call", 0.1, 0.95)))
                .isTrue();
    }

    @Test
    void every_row_has_a_name_of_its_own_and_is_recorded() throws Exception {
        List<String> names = new ArrayList<>(
                Ratios.addTo(Rounds.ofThread()).stream().map(Row::name).toList());
        names.add(StreamRatios.SPEED);
        names.add(StreamRatios.HEAP);

        assertThat(names).doesNotHaveDuplicates();
        assertThat(RecordedRatios.read().names()).containsExactlyInAnyOrderElementsOf(names);
    }
}
