package org.portablebadges.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/**
 * Changes of a JSON document by a fuzzer's choices: members removed, renamed, added, moved elsewhere; values of another
 * type, shape or spelling. What is cut or copied in one change can be put in by a later one.
 */
final class JsonEdits {
    private static final int MOST = 8;

    private final Choices choices;
    private final Vocabulary vocabulary;
    private JsonValue kept = JsonLiteral.NULL;
    private int left;

    JsonEdits(Choices choices) {
        this.choices = choices;
        this.vocabulary = new Vocabulary(choices);
    }

    /** The document after one change or more. */
    JsonObject edited(JsonObject document) {
        JsonObject edited = document;
        for (int edits = choices.below(MOST); edits >= 0 && choices.remain(); edits--) {
            left = choices.below(places(edited));
            edited = reach(edited) instanceof JsonObject object ? object : edited;
        }
        return edited;
    }

    private static int places(JsonValue value) {
        int places = 1;
        if (value instanceof JsonObject object) {
            for (JsonValue member : object.members().values()) {
                places += places(member);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                places += places(element);
            }
        }
        return places;
    }

    private JsonValue reach(JsonValue value) {
        if (left-- == 0) {
            return changed(value);
        }
        if (left < 0) {
            return value;
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder members = JsonObject.builder();
            object.members().forEach((name, member) -> members.put(name, reach(member)));
            return members.build();
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.elements().stream().map(this::reach).toList())
                : value;
    }

    private JsonValue changed(JsonValue value) {
        return switch (choices.below(8)) {
            case 0 -> vocabulary.value();
            case 1 -> kept;
            case 2 -> JsonArray.of(value);
            case 3 -> JsonObject.EMPTY.with(vocabulary.name(), value);
            default -> inside(value);
        };
    }

    private JsonValue inside(JsonValue value) {
        if (value instanceof JsonObject object) {
            return inside(object);
        }
        if (value instanceof JsonArray array) {
            return inside(array);
        }
        if (value instanceof JsonString string) {
            return new JsonString(inside(string.value()));
        }
        return value instanceof JsonNumber ? vocabulary.number() : vocabulary.value();
    }

    private JsonObject inside(JsonObject object) {
        List<Map.Entry<String, JsonValue>> members =
                List.copyOf(object.members().entrySet());
        String name = members.isEmpty() ? "id" : choices.oneOf(members).getKey();
        JsonValue value = object.get(name).orElse(JsonLiteral.NULL);
        return switch (choices.below(7)) {
            case 0 -> object.without(name);
            case 1 -> object.without(name).with(vocabulary.name(), value);
            case 2 -> object.with(vocabulary.name(), vocabulary.value());
            case 3 -> object.with(vocabulary.name(), kept);
            case 4 -> {
                kept = value;
                yield object.without(name);
            }
            case 5 -> {
                kept = value;
                yield object;
            }
            default -> object.with(name, kept);
        };
    }

    private JsonArray inside(JsonArray array) {
        List<JsonValue> elements = new ArrayList<>(array.elements());
        int at = choices.below(elements.size());
        switch (choices.below(6)) {
            case 0 -> elements.add(vocabulary.value());
            case 1 -> elements.add(at, kept);
            case 2 -> Collections.rotate(elements, 1);
            case 3 -> elements.subList(0, Math.min(1, elements.size())).clear();
            case 4 -> elements.addAll(List.copyOf(elements.subList(at, Math.min(at + 1, elements.size()))));
            default -> kept = elements.isEmpty() ? kept : elements.get(at);
        }
        return new JsonArray(elements);
    }

    private String inside(String text) {
        if (TokenEdits.isToken(text) && choices.below(2) > 0) {
            return new TokenEdits(choices).edited(text);
        }
        var bytes = new ByteEdits(choices);
        return switch (choices.below(4)) {
            case 0 -> bytes.editedText(text);
            case 1 -> bytes.editedSpelling(text);
            case 2 -> vocabulary.text();
            default -> vocabulary.near(text);
        };
    }
}
