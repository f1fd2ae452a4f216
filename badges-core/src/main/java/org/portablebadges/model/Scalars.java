package org.portablebadges.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portablebadges.encoding.DateTimes;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/** Shapes of the values that are no class: text, identifiers, dates, numbers and terms. */
final class Scalars {
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern JWS = Pattern.compile("[a-zA-Z0-9_-]+\\.[a-zA-Z0-9_-]*\\.[a-zA-Z0-9_-]+");

    static final Shape<String> TEXT = new Scalar<>("text", Scalars::text, (value, place) -> {
        if (!(value instanceof JsonString)) {
            place.report(FormatRule.LANGUAGE_MAP, "text");
        }
    });
    static final Shape<String> LANGUAGE = matching(LANGUAGE_TAG, "language tag");
    static final Shape<String> COUNTRY_CODE = matching(COUNTRY, "country code");
    static final Shape<String> COMPACT_JWS = matching(JWS, "compact JWS");
    static final Shape<Iri> IRI = new Scalar<>("IRI", value -> value.asString().map(Iri::of), Scalars::checkAbsolute);
    static final Shape<BigDecimal> NUMBER =
            plain("number", value -> value.asNumber().map(JsonNumber::decimal));
    static final Shape<Duration> MILLISECONDS = plain("whole number of milliseconds", Scalars::milliseconds);
    static final Shape<Boolean> FLAG = plain("true or false", Scalars::flag);
    static final Shape<JsonObject> OBJECT = plain("object", JsonValue::asObject);
    static final Shape<JsonValue> CREDENTIAL = plain("object or compact JWS", Scalars::credential);
    /** As {@link #CREDENTIAL}, but CLR 2.0 has objects only. */
    static final Shape<JsonValue> BUNDLED_CREDENTIAL =
            new Scalar<>("object or compact JWS", Scalars::credential, (value, place) -> {
                if (value instanceof JsonString) {
                    place.report(FormatRule.OBJECT_EXPECTED);
                }
            });

    static final Shape<LocalDate> DATE = new Day();
    static final Shape<Instant> DATE_TIME = new DateTime(false);
    /** As {@link #DATE_TIME}, but without a zone it is UTC: VC 1.1 leaves the zone to the issuer. */
    static final Shape<Instant> DATE_TIME_VC_1_1 = new DateTime(true);

    private Scalars() {}

    /** Shape of an extensible vocabulary: an unknown term is read, and reported. */
    static <T extends Term> Shape<T> term(Function<String, T> vocabulary) {
        return new Scalar<>("text", value -> value.asString().map(vocabulary), (value, place) -> {
            T term = vocabulary.apply(value.asString().orElseThrow());
            if (!term.isKnown() && !term.isExtension()) {
                place.report(FormatRule.UNKNOWN_TERM, term.value());
            }
        });
    }

    /** Shape of a closed vocabulary: an unknown term is not read. */
    static <T> Shape<T> closedTerm(Function<String, Optional<T>> vocabulary) {
        return new Shape<>() {
            @Override
            public Optional<T> read(JsonValue value) {
                return value.asString().flatMap(vocabulary);
            }

            @Override
            public void check(JsonValue value, Place place) {
                if (value instanceof JsonString text && read(value).isEmpty()) {
                    place.report(FormatRule.UNKNOWN_TERM, text.value());
                } else if (!(value instanceof JsonString)) {
                    place.report(FormatRule.WRONG_SHAPE, "text");
                }
            }
        };
    }

    private static <T> Shape<T> plain(String expected, Function<JsonValue, Optional<T>> reader) {
        return new Scalar<>(expected, reader, (value, place) -> {});
    }

    private static Shape<String> matching(Pattern pattern, String expected) {
        return new Scalar<>("text", JsonValue::asString, (value, place) -> {
            if (!pattern.matcher(value.asString().orElseThrow()).matches()) {
                place.report(FormatRule.WRONG_SHAPE, expected);
            }
        });
    }

    private static void checkAbsolute(JsonValue value, Place place) {
        String text = value.asString().orElseThrow();
        if (!Iri.isAbsolute(text)) {
            place.report(FormatRule.NOT_AN_IRI, text);
        }
    }

    private static Optional<Boolean> flag(JsonValue value) {
        return value == JsonLiteral.TRUE || value == JsonLiteral.FALSE
                ? Optional.of(value == JsonLiteral.TRUE)
                : Optional.empty();
    }

    private static Optional<Duration> milliseconds(JsonValue value) {
        try {
            return value.asNumber()
                    .map(number -> Duration.ofMillis(number.decimal().longValueExact()))
                    .filter(duration -> !duration.isNegative());
        } catch (ArithmeticException broken) {
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> credential(JsonValue value) {
        boolean jws =
                value.asString().filter(text -> JWS.matcher(text).matches()).isPresent();
        return jws || value instanceof JsonObject ? Optional.of(value) : Optional.empty();
    }

    // Since 2025 the published schemas allow a language map for every text. Which of several texts is read must not
    // depend on their order: English, else the first tag in alphabetical order.
    private static Optional<String> text(JsonValue value) {
        if (!(value instanceof JsonObject map)) {
            return value.asString();
        }
        var texts = new TreeMap<String, String>();
        map.members().forEach((tag, text) -> text.asString()
                .filter(written -> LANGUAGE_TAG.matcher(tag).matches())
                .ifPresent(written -> texts.put(tag, written)));
        if (texts.isEmpty() || texts.size() < map.members().size()) {
            return Optional.empty();
        }
        return Optional.of(texts.getOrDefault("en", texts.firstEntry().getValue()));
    }

    /** A shape of one reader, and of further rules for what it can read. */
    private record Scalar<T>(String expected, Function<JsonValue, Optional<T>> reader, Check further)
            implements Shape<T> {
        private interface Check {
            void check(JsonValue value, Place place);
        }

        @Override
        public Optional<T> read(JsonValue value) {
            return reader.apply(value);
        }

        @Override
        public void check(JsonValue value, Place place) {
            if (read(value).isEmpty()) {
                place.report(FormatRule.WRONG_SHAPE, expected);
            } else {
                further.check(value, place);
            }
        }
    }

    private record DateTime(boolean zoneOptional) implements Shape<Instant> {
        @Override
        public Optional<Instant> read(JsonValue value) {
            return value.asString().flatMap(zoneOptional ? DateTimes::zonedOrUtc : DateTimes::zoned);
        }

        @Override
        public void check(JsonValue value, Place place) {
            Optional<String> text = value.asString();
            if (text.flatMap(DateTimes::zonedOrUtc).isEmpty()) {
                place.report(FormatRule.NOT_A_DATE, text.orElse(value.toString()));
            } else if (text.flatMap(DateTimes::zoned).isEmpty()) {
                place.report(
                        zoneOptional ? FormatRule.DATE_WITHOUT_ZONE_VC_1_1 : FormatRule.DATE_WITHOUT_ZONE,
                        text.orElseThrow());
            }
        }
    }

    private record Day() implements Shape<LocalDate> {
        @Override
        public Optional<LocalDate> read(JsonValue value) {
            return value.asString().flatMap(DateTimes::date);
        }

        @Override
        public void check(JsonValue value, Place place) {
            if (read(value).isEmpty()) {
                place.report(FormatRule.NOT_A_DATE, value.asString().orElse(value.toString()));
            }
        }
    }
}
