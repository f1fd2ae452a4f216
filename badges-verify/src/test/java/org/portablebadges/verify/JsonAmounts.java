package org.portablebadges.verify;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;

/** How much of everything a JSON object has that reading it is bounded by. */
final class JsonAmounts {
    private final JsonObject root;

    JsonAmounts(JsonObject root) {
        this.root = root;
    }

    /** Objects and arrays inside one another. */
    int depth() {
        return depth(root);
    }

    /** Values, names, and beginnings and ends of objects and arrays. */
    int tokens() {
        return tokens(root);
    }

    /** Members of the object that has most of them. */
    int members() {
        return largest(objects(root).mapToInt(object -> object.names().size()));
    }

    /** Characters of the longest name. */
    int nameLength() {
        return largest(objects(root).flatMap(object -> object.names().stream()).mapToInt(String::length));
    }

    private static int largest(IntStream amounts) {
        return amounts.max().orElse(0);
    }

    private static Stream<JsonObject> objects(JsonValue value) {
        Stream<JsonObject> below = children(value).flatMap(JsonAmounts::objects);
        return value instanceof JsonObject object ? Stream.concat(Stream.of(object), below) : below;
    }

    private static int depth(JsonValue value) {
        boolean scalar = !(value instanceof JsonObject) && !(value instanceof JsonArray);
        return scalar ? 0 : 1 + largest(children(value).mapToInt(JsonAmounts::depth));
    }

    private static int tokens(JsonValue value) {
        int own = value instanceof JsonObject object ? 2 + object.names().size() : value instanceof JsonArray ? 2 : 1;
        return own + children(value).mapToInt(JsonAmounts::tokens).sum();
    }

    private static Stream<JsonValue> children(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream();
        }
        return value instanceof JsonArray array ? array.elements().stream() : Stream.empty();
    }
}
