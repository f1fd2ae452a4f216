package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/**
 * Something about the person or their employer that no badge says.
 *
 * @param name what it is, such as {@code license.cycle}
 * @param value a text, a list of texts, a number, a truth value, or an object with the days {@code from} and {@code until}
 * @param origin where it comes from
 */
public record Fact(String name, JsonValue value, Origin origin) {
    /** Where a fact comes from. Closed. */
    public enum Origin {
        /** A verified credential. */
        CREDENTIAL("credential"),
        /** A register of the authority. */
        REGISTRY("registry"),
        /** Whoever runs this said so; marked wherever it is shown. */
        OPERATOR("operator");

        private final String value;

        Origin(String value) {
            this.value = value;
        }

        /** The word that files use. */
        public String value() {
            return value;
        }
    }

    public Fact {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        requireNonNull(origin, "origin");
    }

    /** A fact whose value is a text. */
    public static Fact of(String name, String value, Origin origin) {
        return new Fact(name, new JsonString(value), origin);
    }

    /** The texts of a list, or a single text; none where the value is neither. */
    List<String> texts() {
        if (value instanceof JsonArray array) {
            return array.elements().stream()
                    .flatMap(element -> element.asString().stream())
                    .toList();
        }
        return value.asString().map(List::of).orElse(List.of());
    }

    Optional<BigDecimal> number() {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.decimal());
        }
        return value.asString()
                .filter(text -> text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?"))
                .map(BigDecimal::new);
    }
}
