package org.portablebadges.schema;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/** Every document that differs from a given one by one fault. */
final class Mutations {
    /** Kinds of fault. */
    enum Fault {
        MEMBER_REMOVED,
        WRONG_TYPE,
        UNKNOWN_MEMBER,
        UNKNOWN_TERM
    }

    /** A document with one fault at one place. */
    record Mutation(Fault fault, JsonPointer at, JsonObject document) {
        /** Name of the member that the fault is about; empty for an array element. */
        String member() {
            String last = at.value().substring(at.value().lastIndexOf('/') + 1);
            return last.matches("\\d+") ? "" : last;
        }
    }

    private interface Whole {
        JsonObject with(JsonValue part);
    }

    private final List<Mutation> found = new ArrayList<>();

    private Mutations() {}

    static List<Mutation> of(JsonObject document) {
        var mutations = new Mutations();
        mutations.object(document, JsonPointer.ROOT, part -> part.asObject().orElseThrow());
        return mutations.found;
    }

    private void object(JsonObject object, JsonPointer at, Whole whole) {
        found.add(new Mutation(
                Fault.UNKNOWN_MEMBER,
                at.child("unheardOf"),
                whole.with(object.with("unheardOf", new JsonString("x")))));
        object.members().forEach((name, value) -> {
            JsonPointer here = at.child(name);
            found.add(new Mutation(Fault.MEMBER_REMOVED, here, whole.with(object.without(name))));
            value(value, here, part -> whole.with(object.with(name, part)));
        });
    }

    private void value(JsonValue value, JsonPointer at, Whole whole) {
        JsonValue other = value instanceof JsonNumber ? new JsonString("x") : JsonNumber.of(7);
        found.add(new Mutation(Fault.WRONG_TYPE, at, whole.with(other)));
        if (value instanceof JsonObject object) {
            object(object, at, whole);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                int index = i;
                value(array.elements().get(i), at.child(i), part -> whole.with(replaced(array, index, part)));
            }
        } else if (value instanceof JsonString) {
            found.add(new Mutation(Fault.UNKNOWN_TERM, at, whole.with(new JsonString("unheard of"))));
        }
    }

    private static JsonArray replaced(JsonArray array, int index, JsonValue part) {
        var elements = new ArrayList<>(array.elements());
        elements.set(index, part);
        return new JsonArray(elements);
    }
}
