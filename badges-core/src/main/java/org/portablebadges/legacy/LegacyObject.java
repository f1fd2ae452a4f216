package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/** What the objects of Open Badges 2.0 share: the JSON they are a view of, and equality by it. Immutable. */
abstract class LegacyObject {
    private final JsonObject json;

    LegacyObject(JsonObject json) {
        this.json = json;
    }

    /** This object exactly as it was read. */
    public JsonObject json() {
        return json;
    }

    /** What it is known by; empty where it has no id, as in 1.x. */
    public Optional<Iri> id() {
        return iri("id");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LegacyObject object && getClass().equals(object.getClass()) && json.equals(object.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }

    Optional<String> text(String name) {
        return json.string(name);
    }

    Optional<Iri> iri(String name) {
        return text(name).map(Iri::of);
    }

    /** The address of what a member refers to: the member itself, or the id of the object that it holds. */
    Optional<Iri> reference(String name) {
        return text(name)
                .or(() -> json.object(name).flatMap(object -> object.string("id")))
                .map(Iri::of);
    }

    /** The values of a member that may be one value or an array of them. */
    List<JsonValue> values(String name) {
        return values(json, name);
    }

    private static List<JsonValue> values(JsonObject json, String name) {
        return json.get(name)
                .map(value -> value.asArray().map(JsonArray::elements).orElse(List.of(value)))
                .orElse(List.of());
    }

    List<String> texts(String name) {
        return texts(json, name);
    }

    static List<String> texts(JsonObject json, String name) {
        return values(json, name).stream()
                .flatMap(value -> value.asString().stream())
                .toList();
    }
}
