package org.portablebadges.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/**
 * The values of a member, as JSON-LD counts them: arrays in arrays are one array, nulls are nothing. An RDF proof does
 * not tell {@code "x"} from {@code ["x", "x", null]}, so a holder can write either, and both must read alike.
 */
final class Values {
    /** A value and where it stands. */
    record Located(JsonPointer at, JsonValue value) {}

    private Values() {}

    /** All values of a member. */
    static List<JsonValue> of(JsonObject json, String name) {
        Optional<JsonValue> value = json.get(name);
        return value.isPresent() ? flat(value.get()) : List.of();
    }

    /** The value of a member where it has one and no other. */
    static Optional<JsonValue> one(JsonObject json, String name) {
        List<JsonValue> values = of(json, name);
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i).equals(values.get(0))) {
                return Optional.empty();
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values that a member's JSON holds, each with its place. */
    static List<Located> located(JsonValue value, JsonPointer at) {
        if (value instanceof JsonArray) {
            var found = new ArrayList<Located>();
            collect(value, at, found);
            return found;
        }
        return value == JsonLiteral.NULL ? List.of() : List.of(new Located(at, value));
    }

    private static List<JsonValue> flat(JsonValue value) {
        if (value instanceof JsonArray array) {
            return isFlat(array) ? array.elements() : flatArray(array);
        }
        return value == JsonLiteral.NULL ? List.of() : List.of(value);
    }

    private static boolean isFlat(JsonArray array) {
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonArray || element == JsonLiteral.NULL) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonValue> flatArray(JsonArray array) {
        return located(array, JsonPointer.ROOT).stream().map(Located::value).toList();
    }

    private static void collect(JsonValue value, JsonPointer at, List<Located> found) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                collect(array.elements().get(i), at.child(i), found);
            }
        } else if (value != JsonLiteral.NULL) {
            found.add(new Located(at, value));
        }
    }
}
