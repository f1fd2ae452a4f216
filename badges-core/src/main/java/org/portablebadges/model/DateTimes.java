package org.portablebadges.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Date-times as credentials write them: RFC 3339 with a four-digit year. The end of a day may be written as hour 24, as
 * XML Schema allows; a leap second may not. Fractions beyond nanoseconds are cut off.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</a>
 * @see <a href="https://www.w3.org/TR/xmlschema11-2/#dateTime">XML Schema 1.1, dateTime</a>
 */
final class DateTimes {
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?"
                    + "(?<zone>[Zz]|(?<sign>[+-])(?<hours>\\d{2}):(?<minutes>\\d{2}))?");
    private static final int NANO_DIGITS = 9;
    private static final int FARTHEST_ZONE_IN_MINUTES = 14 * 60;

    private DateTimes() {}

    /** The instant where the text is a date-time with a zone. */
    static Optional<Instant> zoned(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        return matcher.matches() && matcher.group("zone") != null ? instant(matcher) : Optional.empty();
    }

    /** The instant where the text is a date-time; without a zone it is taken as UTC. */
    static Optional<Instant> zonedOrUtc(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        return matcher.matches() ? instant(matcher) : Optional.empty();
    }

    /** The day where the text is a date and nothing more. */
    static Optional<LocalDate> date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(2));
        int minute = Integer.parseInt(matcher.group(3));
        int second = Integer.parseInt(matcher.group(4));
        int nano = nanos(matcher.group(5));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
        int offset = offsetInMinutes(matcher);
        if (Math.abs(offset) > FARTHEST_ZONE_IN_MINUTES) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(1));
            LocalDateTime local = endOfDay ? day.plusDays(1).atStartOfDay() : day.atTime(hour, minute, second, nano);
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(offset * 60)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int nanos(String fraction) {
        String digits = fraction == null ? "" : fraction;
        String padded = digits + "0".repeat(NANO_DIGITS);
        return Integer.parseInt(padded.substring(0, NANO_DIGITS));
    }

    private static int offsetInMinutes(Matcher matcher) {
        String sign = matcher.group("sign");
        if (sign == null) {
            return 0;
        }
        int minutes = Integer.parseInt(matcher.group("minutes"));
        if (minutes > 59) {
            return Integer.MAX_VALUE;
        }
        int total = Integer.parseInt(matcher.group("hours")) * 60 + minutes;
        return sign.equals("-") ? -total : total;
    }
}
