package org.portablebadges.json;

import static java.util.Objects.requireNonNull;

/**
 * A JSON string.
 *
 * @param value its characters, unescaped
 */
public record JsonString(String value) implements JsonValue {
    public JsonString {
        requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }
}
