package org.portablebadges.encoding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Date-times as credentials and their proofs write them: RFC 3339 with a four-digit year. The end of a day may be written as hour 24, as
 * XML Schema allows; a leap second may not. Fractions beyond nanoseconds are cut off.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</a>
 * @see <a href="https://www.w3.org/TR/xmlschema11-2/#dateTime">XML Schema 1.1, dateTime</a>
 */
public final class DateTimes {
    private static final int DATE_LENGTH = "2026-01-15".length();
    private static final int SECONDS_END = "2026-01-15T09:30:00".length();
    private static final int OFFSET_LENGTH = "+01:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int FARTHEST_ZONE_IN_MINUTES = 14 * 60;
    private static final int NO_NUMBER = -1;

    private final String text;

    private DateTimes(String text) {
        this.text = text;
    }

    /** The instant where the text is a date-time with a zone. */
    public static Optional<Instant> zoned(String text) {
        var written = new DateTimes(text);
        return written.endOfTime() < text.length() ? written.instant() : Optional.empty();
    }

    /** The instant where the text is a date-time; without a zone it is taken as UTC. */
    public static Optional<Instant> zonedOrUtc(String text) {
        return new DateTimes(text).instant();
    }

    /** The day where the text is a date and nothing more. */
    public static Optional<LocalDate> date(String text) {
        return text.length() == DATE_LENGTH ? new DateTimes(text).day() : Optional.empty();
    }

    private Optional<Instant> instant() {
        Optional<LocalDate> day = day();
        if (day.isEmpty() || !isTime() || !isZone()) {
            return Optional.empty();
        }
        int hour = number(11, 13);
        int minute = number(14, 16);
        int second = number(17, 19);
        int nano = nanos();
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
        try {
            LocalDateTime local =
                    endOfDay ? day.get().plusDays(1).atStartOfDay() : day.get().atTime(hour, minute, second, nano);
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(offsetInMinutes() * 60)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(0, 4);
        int month = number(5, 7);
        int day = number(8, 10);
        if (year == NO_NUMBER || month == NO_NUMBER || day == NO_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether hours, minutes and seconds stand behind the day, and digits behind a point. */
    private boolean isTime() {
        return text.length() >= SECONDS_END
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && number(11, 13) != NO_NUMBER
                && text.charAt(13) == ':'
                && number(14, 16) != NO_NUMBER
                && text.charAt(16) == ':'
                && number(17, 19) != NO_NUMBER
                && endOfTime() != SECONDS_END + 1;
    }

    /** Where the time ends, its fraction included, and the zone begins; the length of the text where there is none. */
    private int endOfTime() {
        int at = Math.min(SECONDS_END, text.length());
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private boolean isZone() {
        int at = endOfTime();
        int length = text.length() - at;
        if (length == 0) {
            return true;
        }
        char first = text.charAt(at);
        if (length == 1) {
            return first == 'Z' || first == 'z';
        }
        return length == OFFSET_LENGTH
                && (first == '+' || first == '-')
                && number(at + 1, at + 3) != NO_NUMBER
                && text.charAt(at + 3) == ':'
                && number(at + 4, at + 6) != NO_NUMBER
                && number(at + 4, at + 6) <= 59
                && Math.abs(offsetInMinutes()) <= FARTHEST_ZONE_IN_MINUTES;
    }

    private int offsetInMinutes() {
        int at = endOfTime();
        if (text.length() - at < OFFSET_LENGTH) {
            return 0;
        }
        int total = number(at + 1, at + 3) * 60 + number(at + 4, at + 6);
        return text.charAt(at) == '-' ? -total : total;
    }

    private int nanos() {
        int end = endOfTime();
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = SECONDS_END + 1 + i;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    /** The number that these digits write. */
    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return NO_NUMBER;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
