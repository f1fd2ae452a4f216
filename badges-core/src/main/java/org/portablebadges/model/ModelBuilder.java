package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.Severity;

/**
 * What all builders share. A method named like a member sets it; where the standard has an array, each call adds to it.
 * Not thread-safe.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
abstract class ModelBuilder<T, B extends ModelBuilder<T, B>> {
    private final ObjectShape<T> shape;
    private final Map<String, JsonValue> members;

    ModelBuilder(ObjectShape<T> shape, JsonObject start) {
        this.shape = shape;
        this.members = new LinkedHashMap<>(start.members());
    }

    /**
     * Sets a member that the standard does not define. A proof covers it only if a context of the credential defines
     * it.
     *
     * @throws IllegalArgumentException where the standard defines this member, which then has a method of its own
     */
    public B extension(String name, JsonValue value) {
        if (shape.defines(name)) {
            throw new IllegalArgumentException("the standard defines " + name);
        }
        return put(name, value);
    }

    /** Takes a member away, for instance to write an array afresh. */
    public B without(String name) {
        members.remove(name);
        return self();
    }

    /**
     * The object.
     *
     * @throws InvalidModelException where it would not conform to the strict profile, listing everything that is wrong
     */
    public T build() {
        JsonObject json = draft();
        List<Finding> errors = problems(json).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidModelException(errors);
        }
        return shape.make(json);
    }

    /** What {@link #build} would make, unchecked. */
    JsonObject draft() {
        shape.typeValue().ifPresent(type -> members.putIfAbsent("type", type));
        return MemberOrder.of(JsonObject.of(members));
    }

    /** What is wrong with the draft. */
    List<Finding> problems(JsonObject draft) {
        return shape.reading(draft, Conformance.STRICT).findings();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    B put(String name, JsonValue value) {
        members.put(requireNonNull(name, "name"), requireNonNull(value, name));
        return self();
    }

    B put(String name, String value) {
        return put(name, new JsonString(value));
    }

    B put(String name, Iri value) {
        return put(name, value.value());
    }

    /** Adds a value to a member that is an array. */
    B add(String name, JsonValue value) {
        var values = new ArrayList<>(elements(name));
        values.add(requireNonNull(value, name));
        return put(name, new JsonArray(values));
    }

    /** Adds a value to a member that is an array only where it has several values. */
    B addCompact(String name, JsonValue value) {
        return elements(name).isEmpty() ? put(name, value) : add(name, value);
    }

    private List<JsonValue> elements(String name) {
        JsonValue present = members.getOrDefault(name, JsonLiteral.NULL);
        if (present instanceof JsonArray array) {
            return array.elements();
        }
        return present == JsonLiteral.NULL ? List.of() : List.of(present);
    }

    @SuppressWarnings("unchecked") // B is the class of this builder in every subclass
    B self() {
        return (B) this;
    }

    /** The default source of ids: a random UUID each. */
    static Iri randomId() {
        return Iri.of("urn:uuid:" + UUID.randomUUID());
    }
}
