package org.portablebadges.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;

/** What all extensible classes share: the JSON they are a view of, and equality by it. Immutable. */
abstract class ModelObject {
    private final JsonObject json;
    private final ObjectShape<?> shape;

    ModelObject(JsonObject json, ObjectShape<?> shape) {
        this.json = json;
        this.shape = shape;
    }

    /** This object exactly as it was read or built. */
    public JsonObject json() {
        return json;
    }

    /** Names of all its types, in the order written. */
    public List<String> type() {
        return all("type", Scalars.TEXT);
    }

    /** The members that the standard does not define for this class, as they were written. */
    public JsonObject extensions() {
        return shape.extensions(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelObject object && shape.equals(object.shape) && json.equals(object.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }

    /** The member's value where it has one and it can be read. */
    <T> Optional<T> one(String name, Shape<T> of) {
        Optional<JsonValue> value = Values.one(json, name);
        return value.isPresent() ? of.read(value.get()) : Optional.empty();
    }

    /** The member's value; it is there, because an object whose core cannot be read is not made. */
    <T> T get(String name, Shape<T> of) {
        return one(name, of).orElseThrow(() -> new IllegalStateException("made without " + name));
    }

    /** All values of the member that can be read, in the order written. */
    <T> List<T> all(String name, Shape<T> of) {
        List<T> all = new ArrayList<>();
        for (JsonValue value : Values.of(json, name)) {
            Optional<T> read = of.read(value);
            if (read.isPresent()) {
                all.add(read.get());
            }
        }
        return Collections.unmodifiableList(all);
    }
}
