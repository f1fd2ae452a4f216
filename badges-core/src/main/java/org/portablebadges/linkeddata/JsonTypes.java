package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** The {@code type} of an object, which may be one string or several. */
final class JsonTypes {
    private JsonTypes() {}

    static List<String> of(JsonObject object) {
        return object.get("type").map(JsonTypes::texts).orElse(List.of());
    }

    private static List<String> texts(JsonValue types) {
        if (types instanceof JsonString one) {
            return List.of(one.value());
        }
        if (!(types instanceof JsonArray array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(array.elements().size());
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonString text) {
                texts.add(text.value());
            }
        }
        return texts;
    }
}
