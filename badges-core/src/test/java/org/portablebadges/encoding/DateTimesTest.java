package org.portablebadges.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T00:00:00Z, 2026-01-15T00:00:00Z",
        "2026-01-15t00:00:00z, 2026-01-15T00:00:00Z",
        "2026-01-15T02:00:00.5+02:00, 2026-01-15T00:00:00.500Z",
        "2026-01-15T00:00:00.1234567899Z, 2026-01-15T00:00:00.123456789Z",
        "2026-01-14T10:00:00-14:00, 2026-01-15T00:00:00Z",
        "2026-01-15T00:00:00-00:00, 2026-01-15T00:00:00Z",
        "2026-12-31T24:00:00Z, 2027-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T24:00:00-14:00, +10000-01-01T14:00:00Z"
    })
    void reads_a_date_time_with_a_zone(String text, Instant instant) {
        assertThat(DateTimes.zoned(text)).contains(instant);
    }

    @Test
    void a_missing_zone_is_read_only_where_it_may_be_missing() {
        assertThat(DateTimes.zoned("2026-01-15T00:00:00")).isEmpty();
        assertThat(DateTimes.zonedOrUtc("2026-01-15T00:00:00")).contains(Instant.parse("2026-01-15T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-01-15",
                "2026-01-15 00:00:00Z",
                "2026-01-15T00:00Z",
                "2026-01-15T00:00:00.Z",
                "2026-01-15T00:00:00+0200",
                "2026-01-15T00:00:00+14:01",
                "2026-01-15T00:00:00+02:60",
                "2026-01-15T00:00:00+99:99",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-15T24:00:01Z",
                "2026-01-15T25:00:00Z",
                "2026-01-15T00:60:00Z",
                "2016-12-31T23:59:60Z",
                "12026-01-15T00:00:00Z",
                "-2026-01-15T00:00:00Z",
                "999999999999-01-15T00:00:00Z",
                "٢٠٢٦-01-15T00:00:00Z",
                "2026-01-15T00:00:00Z\n",
                "yesterday"
            })
    void is_no_date_time(String text) {
        assertThat(DateTimes.zonedOrUtc(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-1-1", "20260101", "2026-01-01Z", "2026-01-01T00:00:00Z", ""})
    void is_no_date(String text) {
        assertThat(DateTimes.date(text)).isEmpty();
    }
}
