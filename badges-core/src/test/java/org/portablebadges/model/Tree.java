package org.portablebadges.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/** Changes one place of a JSON tree. */
final class Tree {
    private Tree() {}

    /** The object with the value at this place replaced. */
    static JsonObject replace(JsonObject root, String pointer, UnaryOperator<JsonValue> change) {
        return (JsonObject) replace(root, JsonPointer.ROOT, JsonPointer.parse(pointer), change);
    }

    static JsonObject set(JsonObject root, String pointer, JsonValue value) {
        return replace(root, pointer, old -> value);
    }

    /** The object without this member. */
    static JsonObject without(JsonObject root, String parent, String name) {
        return replace(root, parent, object -> ((JsonObject) object).without(name));
    }

    /** Places of all objects. */
    static List<JsonPointer> objects(JsonValue value) {
        return places(value, JsonPointer.ROOT).stream()
                .filter(place -> at(value, place) instanceof JsonObject)
                .toList();
    }

    static List<JsonPointer> places(JsonValue value, JsonPointer at) {
        var found = new ArrayList<JsonPointer>();
        found.add(at);
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> found.addAll(places(member, at.child(name))));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                found.addAll(places(array.elements().get(i), at.child(i)));
            }
        }
        return found;
    }

    static JsonValue at(JsonValue root, JsonPointer pointer) {
        var found = new ArrayList<JsonValue>();
        replace(root, JsonPointer.ROOT, pointer, value -> {
            found.add(value);
            return value;
        });
        return found.get(0);
    }

    private static JsonValue replace(
            JsonValue value, JsonPointer here, JsonPointer target, UnaryOperator<JsonValue> change) {
        if (here.equals(target)) {
            return change.apply(value);
        }
        if (!target.value().startsWith(here.value() + "/")) {
            return value;
        }
        if (value instanceof JsonObject object) {
            var changed = JsonObject.builder();
            object.members()
                    .forEach((name, member) -> changed.put(name, replace(member, here.child(name), target, change)));
            return changed.build();
        }
        if (value instanceof JsonArray array) {
            var changed = new ArrayList<JsonValue>();
            for (int i = 0; i < array.elements().size(); i++) {
                changed.add(replace(array.elements().get(i), here.child(i), target, change));
            }
            return new JsonArray(changed);
        }
        return value;
    }
}
