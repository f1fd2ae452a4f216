package org.portablebadges.json;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object: members in the order written, each name once. */
public final class JsonObject implements JsonValue {
    /** The object without members. */
    public static final JsonObject EMPTY = builder().build();

    private final Map<String, JsonValue> members;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /** Object with these members, in the map's order. */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        var builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    /** Object over this very map, which nobody changes any more. */
    static JsonObject owning(Map<String, JsonValue> members) {
        return new JsonObject(members);
    }

    /** Starts an object without members. */
    public static Builder builder() {
        return new Builder();
    }

    /** All members, in the order written; unmodifiable. */
    public Map<String, JsonValue> members() {
        return members;
    }

    /** All names, in the order written; unmodifiable. */
    public Set<String> names() {
        return members.keySet();
    }

    /** Whether there is a member of this name, even with the value {@code null}. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** Value of the member of this name. */
    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Value of a member that is there. */
    JsonValue member(String name) {
        return requireNonNull(members.get(name), name);
    }

    /** Value of the member of this name where it is a string. */
    public Optional<String> string(String name) {
        return get(name).flatMap(JsonValue::asString);
    }

    /** Value of the member of this name where it is an object. */
    public Optional<JsonObject> object(String name) {
        return get(name).flatMap(JsonValue::asObject);
    }

    /** Value of the member of this name where it is an array. */
    public Optional<JsonArray> array(String name) {
        return get(name).flatMap(JsonValue::asArray);
    }

    /** Copy in which the member of this name has this value; a new member comes last. */
    public JsonObject with(String name, JsonValue value) {
        return toBuilder().put(name, value).build();
    }

    /** Copy without the member of this name. */
    public JsonObject without(String name) {
        return has(name) ? without(Set.of(name)) : this;
    }

    /** Copy without the members of these names. */
    public JsonObject without(Set<String> names) {
        var copy = new LinkedHashMap<String, JsonValue>();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!names.contains(member.getKey())) {
                copy.put(member.getKey(), member.getValue());
            }
        }
        return new JsonObject(copy);
    }

    /** Builder that starts with these members. */
    public Builder toBuilder() {
        var builder = builder();
        members.forEach(builder::put);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && members.equals(object.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }

    /** Collects members. Not thread-safe. */
    public static final class Builder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {}

        /** Sets a member; an earlier value of the same name is replaced where it stands. */
        public Builder put(String name, JsonValue value) {
            members.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
            return this;
        }

        /** Sets a member to a string. */
        public Builder put(String name, String value) {
            return put(name, new JsonString(value));
        }

        /** Sets a member to a truth value. */
        public Builder put(String name, boolean value) {
            return put(name, JsonLiteral.of(value));
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(new LinkedHashMap<>(members));
        }
    }
}
