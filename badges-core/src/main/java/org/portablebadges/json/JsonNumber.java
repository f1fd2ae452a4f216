package org.portablebadges.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A JSON number as it is spelled: {@code 1.0}, {@code 1} and {@code 1e0} are three numbers here.
 *
 * @param text the number's characters, as the JSON grammar allows them
 */
public record JsonNumber(String text) implements JsonValue {
    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    public JsonNumber {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("not a JSON number: " + text);
        }
    }

    /** Number spelled as {@link BigDecimal#toPlainString()} spells it. */
    public static JsonNumber of(BigDecimal value) {
        return new JsonNumber(value.toPlainString());
    }

    /** Whole number. */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** Exact value. The reader bounds the exponent, so this cannot take long. */
    public BigDecimal decimal() {
        return new BigDecimal(text);
    }

    /** Nearest IEEE 754 double, which is what JSON-LD and RFC 8785 sign; infinite where the number is too large. */
    public double asDouble() {
        return Double.parseDouble(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
