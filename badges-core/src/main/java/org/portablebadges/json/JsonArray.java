package org.portablebadges.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON array.
 *
 * @param elements its values, in order
 */
public record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
        elements = List.copyOf(elements);
    }

    /** Array of these values. */
    public static JsonArray of(JsonValue... elements) {
        return new JsonArray(List.of(elements));
    }

    /** Array of strings. */
    public static JsonArray ofStrings(String... elements) {
        return new JsonArray(Stream.of(elements).<JsonValue>map(JsonString::new).toList());
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }
}
