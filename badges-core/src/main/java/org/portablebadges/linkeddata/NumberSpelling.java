package org.portablebadges.linkeddata;

import static org.portablebadges.linkeddata.JakartaTree.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers of an expanded document as the literals that the specification makes of them: whole ones below 10<sup>21</sup>
 * by their digits, all others as {@code %1.15E} of the nearest double. 99.99 is {@code 9.998999999999999E1}.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion">JSON-LD 1.1 API, Object to RDF
 *     Conversion</a>
 */
final class NumberSpelling {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final MathContext SIXTEEN_DIGITS = new MathContext(16, RoundingMode.HALF_UP);

    private NumberSpelling() {}

    static JsonArray respell(JsonArray expanded) {
        return visit(expanded).asJsonArray();
    }

    private static JsonValue visit(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = JSON.createArrayBuilder();
            array.forEach(element -> builder.add(visit(element)));
            return builder.build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.get("@value") instanceof JsonNumber number && !"@json".equals(object.getString("@type", ""))) {
            return literal(object, number.bigDecimalValue().doubleValue());
        }
        JsonObjectBuilder builder = JSON.createObjectBuilder();
        object.forEach((name, member) -> builder.add(name, visit(member)));
        return builder.build();
    }

    private static JsonObject literal(JsonObject object, double value) {
        String type = object.getString("@type", "");
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e21 && !type.equals(XSD + "double");
        String fallback = XSD + (whole ? "integer" : "double");
        return JSON.createObjectBuilder(object)
                .add("@value", spell(value, whole))
                .add("@type", type.isEmpty() ? fallback : type)
                .build();
    }

    static String spell(double value, boolean whole) {
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
