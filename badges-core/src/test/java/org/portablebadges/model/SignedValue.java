package org.portablebadges.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One object of a statement, and whether it says what the model shows.
 *
 * @param text the IRI, or the text of the literal
 * @param isIri whether it is no literal
 */
record SignedValue(String text, boolean isIri) {
    private static final Pattern LITERAL = Pattern.compile("\"(.*)\"(?:\\^\\^<\\S+>|@\\S+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|(.))");

    /** The JDK's forms, of which only the lenient ones know hour 24. */
    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.SMART);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.SMART);

    /** As canonical N-Quads write it. */
    static SignedValue of(String object) {
        Matcher literal = LITERAL.matcher(object);
        return literal.matches()
                ? new SignedValue(unescape(literal.group(1)), false)
                : new SignedValue(object.replaceAll("^<|>$", ""), true);
    }

    boolean says(Object shown) {
        if (shown instanceof Instant instant) {
            return isInstant(instant);
        }
        if (shown instanceof BigDecimal number) {
            return isNumber(number);
        }
        if (shown instanceof Duration duration) {
            return isNumber(BigDecimal.valueOf(duration.toMillis()));
        }
        return shown instanceof Boolean flag ? !isIri && text.equals(flag.toString()) : isWord(word(shown));
    }

    /** Of identifiers, terms and words of closed lists their {@code value}; anything else as a text. */
    private static String word(Object shown) {
        return Accessors.values(shown, "value").orElse(List.of(shown)).get(0).toString();
    }

    private boolean isWord(String word) {
        return text.equals(word) || (isIri && ContextTerms.iris(word).contains(text));
    }

    private boolean isInstant(Instant shown) {
        try {
            Instant signed = text.matches(".*(Z|z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text, ZONED).toInstant()
                    : LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
            return !isIri && signed.equals(shown);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    // The statement has the nearest double in sixteen digits, and half of the last one is rounded up.
    private boolean isNumber(BigDecimal shown) {
        try {
            BigDecimal spelled = new BigDecimal(shown.doubleValue()).round(new MathContext(16));
            return !isIri && new BigDecimal(text).compareTo(spelled) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(unescape(escape.group(1), escape.group(2))));
    }

    private static String unescape(String digits, String letter) {
        if (digits != null) {
            return String.valueOf((char) Integer.parseInt(digits, 16));
        }
        int known = "tbnrf".indexOf(letter);
        return known < 0 ? letter : String.valueOf("\t\b\n\r\f".charAt(known));
    }
}
