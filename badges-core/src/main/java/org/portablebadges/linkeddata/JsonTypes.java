package org.portablebadges.linkeddata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;

/** The {@code type} of an object, which may be one string or several. */
final class JsonTypes {
    private JsonTypes() {}

    static List<String> of(JsonObject object) {
        return object.get("type").stream()
                .flatMap(value -> value instanceof JsonArray array ? array.elements().stream() : Stream.of(value))
                .map(JsonValue::asString)
                .flatMap(Optional::stream)
                .toList();
    }
}
