package org.portablebadges.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Canonical form of JSON: names sorted by UTF-16 code units, no white space, one spelling of each string and number.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class Jcs {
    private final StringBuilder text = new StringBuilder();

    private Jcs() {}

    /**
     * Canonical UTF-8 bytes of a value.
     *
     * @throws ArithmeticException where a number is too large for an IEEE 754 double, which RFC 8785 excludes
     */
    public static byte[] canonicalize(JsonValue value) {
        var writer = new Jcs();
        writer.write(value);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The spelling that ECMAScript gives a double.
     *
     * @throws ArithmeticException where it is not finite
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("no canonical form: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String sign = value < 0 ? "-" : "";
        return sign + spell(shortest.unscaledValue().toString(), shortest.precision() - shortest.scale());
    }

    /** Whether the canonical form of a number is the same number; digits that no double keeps are lost. */
    public static boolean keeps(JsonNumber number) {
        double nearest = number.asDouble();
        return Double.isFinite(nearest) && new BigDecimal(number(nearest)).compareTo(number.decimal()) == 0;
    }

    private void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            writeObject(object);
        } else if (value instanceof JsonArray array) {
            String separator = "[";
            for (JsonValue element : array.elements()) {
                text.append(separator);
                write(element);
                separator = ",";
            }
            text.append(array.elements().isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonString string) {
            writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            text.append(number(number.asDouble()));
        } else {
            text.append(value);
        }
    }

    private void writeObject(JsonObject object) {
        String[] names = object.names().toArray(String[]::new);
        Arrays.sort(names);
        char separator = '{';
        for (String name : names) {
            text.append(separator);
            writeString(name);
            text.append(':');
            write(object.member(name));
            separator = ',';
        }
        text.append(names.length == 0 ? "{}" : "}");
    }

    private void writeString(String value) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, written, i).append(escape(c));
                written = i + 1;
            }
        }
        text.append(value, written, value.length()).append('"');
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    // Java always gives two digits where one would do for the smallest doubles: 4.9E-324 for ECMAScript's 5e-324.
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            BigDecimal one = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return decimal;
    }

    // ECMAScript, Number::toString: k digits, and the decimal point after the n-th of them.
    private static String spell(String digits, int n) {
        int k = digits.length();
        if (k <= n && n <= 21) {
            return digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return digits.substring(0, n) + '.' + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        String exponent = (n > 0 ? "+" : "-") + Math.abs(n - 1);
        return digits.charAt(0) + (k > 1 ? "." + digits.substring(1) : "") + 'e' + exponent;
    }
}
