package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/** Every document that differs from a sound one by one fault: an unknown member, or a value of another kind. */
final class Twins {
    /** A document with one fault at one place. */
    record Twin(String fault, JsonPointer at, JsonObject document) {
        @Override
        public String toString() {
            return fault + " at " + at;
        }
    }

    private interface Whole {
        JsonValue with(JsonValue part);
    }

    private final List<Twin> found = new ArrayList<>();

    private Twins() {}

    static List<Twin> of(JsonObject document) {
        var twins = new Twins();
        twins.value(document, JsonPointer.ROOT, part -> part);
        return twins.found;
    }

    private void value(JsonValue value, JsonPointer at, Whole whole) {
        add(
                "another kind of value",
                at,
                whole.with(value instanceof JsonNumber ? new JsonString("x") : JsonNumber.of(-7)));
        if (value instanceof JsonObject object) {
            add("unknown member", at.child("unheardOf"), whole.with(object.with("unheardOf", JsonArray.of())));
            object.members()
                    .forEach((name, member) ->
                            value(member, at.child(name), part -> whole.with(object.with(name, part))));
        } else if (value instanceof JsonArray array) {
            add("empty array", at, whole.with(JsonArray.of()));
            for (int i = 0; i < array.elements().size(); i++) {
                int index = i;
                value(array.elements().get(i), at.child(i), part -> {
                    List<JsonValue> elements = new ArrayList<>(array.elements());
                    elements.set(index, part);
                    return whole.with(new JsonArray(elements));
                });
            }
        }
    }

    private void add(String fault, JsonPointer at, JsonValue document) {
        document.asObject().ifPresent(object -> found.add(new Twin(fault, at, object)));
    }
}
