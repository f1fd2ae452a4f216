package org.portablebadges.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.JsonPointer;

/**
 * A badge with the places of what it says.
 *
 * @param badge what it says
 * @param root where the credential stands in its document
 * @param picture whether it is baked into a picture
 */
record LintedBadge(AchievementCredential badge, JsonPointer root, boolean picture) {
    /** A value and where it stands. */
    record Located(JsonPointer at, JsonValue value) {
        /** The member of this name where the value is an object that has it as a text. */
        Optional<String> text(String name) {
            return value.asObject().flatMap(object -> object.string(name));
        }
    }

    /** All values at a pointer, which passes through arrays; no nulls and nothing empty. */
    List<Located> values(JsonPointer pointer) {
        List<Located> here = List.of(new Located(root, badge.json()));
        for (String step : pointer.steps()) {
            List<Located> next = new ArrayList<>();
            for (Located place : here) {
                place.value()
                        .asObject()
                        .flatMap(object -> object.get(step))
                        .ifPresent(value -> collect(value, place.at().child(step), next));
            }
            here = next;
        }
        return here;
    }

    /** All values at a pointer as text. */
    List<Located> values(String pointer) {
        return values(JsonPointer.parse(pointer));
    }

    /** A place in the document, from one in the credential. */
    JsonPointer place(JsonPointer inCredential) {
        return root.then(inCredential);
    }

    private static void collect(JsonValue value, JsonPointer at, List<Located> found) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                collect(array.elements().get(i), at.child(i), found);
            }
        } else if (!isEmpty(value)) {
            found.add(new Located(at, value));
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value == JsonLiteral.NULL
                || (value instanceof JsonString text && text.value().isBlank())
                || (value instanceof JsonObject object && object.names().isEmpty());
    }
}
