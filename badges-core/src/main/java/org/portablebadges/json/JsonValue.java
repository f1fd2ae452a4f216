package org.portablebadges.json;

import java.util.Optional;

/**
 * A JSON value: immutable, compared by content. Two objects are equal whatever the order of their members; two numbers
 * only if they are spelled alike, because a proof may sign the spelling.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonLiteral {

    /** This value where it is an object. */
    default Optional<JsonObject> asObject() {
        return this instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** This value where it is an array. */
    default Optional<JsonArray> asArray() {
        return this instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** The characters where this value is a string. */
    default Optional<String> asString() {
        return this instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** This value where it is a number. */
    default Optional<JsonNumber> asNumber() {
        return this instanceof JsonNumber number ? Optional.of(number) : Optional.empty();
    }
}
