package org.portablebadges.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Values of members as JSON-LD counts them: arrays in arrays are one array, nulls are nothing. An RDF proof does not tell
 * {@code "x"} from {@code ["x", null]}, so a holder can write either, and both must read alike.
 */
final class Members {
    private Members() {}

    /** All values of a member. */
    static List<JsonValue> all(JsonObject json, String name) {
        List<JsonValue> values = new ArrayList<>();
        json.get(name).ifPresent(value -> collect(value, values));
        return values;
    }

    /** The value of a member where it has one and no other. */
    static Optional<JsonValue> one(JsonObject json, String name) {
        List<JsonValue> values = all(json, name);
        boolean single = !values.isEmpty() && values.stream().allMatch(values.get(0)::equals);
        return single ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** That a member of a status entry is not as it must be. */
    static ProblemException malformed(String name) {
        return ProblemException.of(ProblemCode.STATUS_ENTRY_MALFORMED, JsonPointer.of(name), name);
    }

    private static void collect(JsonValue value, List<JsonValue> values) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, values));
        } else if (value != JsonLiteral.NULL) {
            values.add(value);
        }
    }
}
