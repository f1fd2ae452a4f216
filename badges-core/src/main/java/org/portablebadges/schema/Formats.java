package org.portablebadges.schema;

import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portablebadges.problem.Iri;

/**
 * The keyword {@code format}, asserted. A format that is not known here asserts nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</a>
 */
final class Formats implements EvaluatorFactory {
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FARTHEST_ZONE_IN_MINUTES = 14 * 60;
    // Both ends of a day are its zero hour, which XML Schema lets one write as hour 24; other packages read it alike.
    private static final Pattern END_OF_DAY = Pattern.compile("24:00:00");

    private static final Map<String, Predicate<String>> KNOWN =
            Map.of("date-time", Formats::isDateTime, "date", Formats::isDate, "iri", Iri::isAbsolute);

    @Override
    public Optional<Evaluator> create(SchemaParsingContext context, String name, JsonNode node) {
        if (!name.equals("format") || !node.isString()) {
            return Optional.empty();
        }
        return Optional.ofNullable(KNOWN.get(node.asString())).map(Formats::evaluator);
    }

    private static Evaluator evaluator(Predicate<String> format) {
        return (context, node) -> !node.isString() || format.test(node.asString())
                ? Evaluator.Result.success()
                : Evaluator.Result.failure("format");
    }

    private static boolean isDateTime(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        return matcher.matches()
                && isDate(matcher.group(1))
                && isTime(matcher.group(2), matcher.group(3))
                && isZone(matcher.group(4));
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && isMade(() -> LocalDate.parse(text));
    }

    private static boolean isTime(String text, String fraction) {
        boolean whole = fraction == null || fraction.matches("\\.0+");
        return (whole && END_OF_DAY.matcher(text).matches()) || isMade(() -> LocalTime.parse(text));
    }

    private static boolean isZone(String text) {
        if (text.length() == 1) {
            return true;
        }
        int minutes = Integer.parseInt(text.substring(4));
        return minutes < 60 && Integer.parseInt(text.substring(1, 3)) * 60 + minutes <= FARTHEST_ZONE_IN_MINUTES;
    }

    private static boolean isMade(Supplier<?> parsing) {
        try {
            return parsing.get() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
