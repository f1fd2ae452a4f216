package org.portablebadges.linkeddata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as the literals that the specification makes of them: whole ones below 10<sup>21</sup> by their digits, all
 * others as {@code %1.15E} of the nearest double. 99.99 is {@code 9.998999999999999E1}.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion">JSON-LD 1.1 API, Object to RDF
 *     Conversion</a>
 */
final class NumberSpelling {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final MathContext SIXTEEN_DIGITS = new MathContext(16, RoundingMode.HALF_UP);

    private NumberSpelling() {}

    /**
     * The literal of a number; empty for one beyond the range of a double, which has none.
     *
     * @param type the datatype that a context states; empty where none does
     */
    static Optional<RdfTerm> literal(double value, String type) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e21 && !type.equals(XSD + "double");
        String fallback = XSD + (whole ? "integer" : "double");
        return Statements.typed(spell(value, whole), type.isEmpty() ? fallback : type);
    }

    private static String spell(double value, boolean whole) {
        BigDecimal exact = new BigDecimal(value);
        if (whole) {
            return exact.toBigInteger().toString();
        }
        if (value == 0) {
            return "0.0E0";
        }
        BigDecimal rounded = exact.round(SIXTEEN_DIGITS).stripTrailingZeros();
        String digits = rounded.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? digits.substring(1) : "0";
        int exponent = rounded.precision() - rounded.scale() - 1;
        return (value < 0 ? "-" : "") + digits.charAt(0) + '.' + fraction + 'E' + exponent;
    }
}
