package org.portablebadges.legacy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonValue;

/**
 * Dates as old badges write them: ISO 8601 with a zone in 2.0; a day, a date-time without a zone (taken as UTC) or
 * seconds since 1970 in 1.x.
 */
final class LegacyDates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final BigDecimal LAST_SECOND = new BigDecimal("253402300799");

    private LegacyDates() {}

    static Optional<Instant> read(JsonValue value) {
        return value instanceof JsonNumber number
                ? ofSeconds(number.decimal())
                : value.asString().flatMap(LegacyDates::read);
    }

    private static Optional<Instant> read(String text) {
        try {
            if (ZONED.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant());
            }
            if (LOCAL.matcher(text).matches()) {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            }
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return SECONDS.matcher(text).matches() ? ofSeconds(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> ofSeconds(BigDecimal seconds) {
        boolean written = seconds.signum() >= 0 && seconds.compareTo(LAST_SECOND) <= 0;
        return written ? Optional.of(Instant.ofEpochSecond(seconds.longValue())) : Optional.empty();
    }
}
