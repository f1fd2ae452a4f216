package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The part of a document that JSON pointers select: what they point at, whole, and of each object on the way there its
 * identifier, its types and its contexts. Elements of an array that are not selected leave no gap.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#selectjsonld">VC-DI-ECDSA 3.4.13, selectJsonLd</a>
 */
final class PointerTree {
    private static final List<String> ON_THE_WAY = List.of("@context", "id", "type");

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Map<String, PointerTree> steps = new LinkedHashMap<>();
    private boolean whole;

    private PointerTree() {}

    /**
     * Selects from a document.
     *
     * @throws ProblemException {@code proof.pointer-unmatched} for the first pointer that points at nothing
     */
    static JsonObject select(JsonObject document, List<JsonPointer> pointers) throws ProblemException {
        var tree = new PointerTree();
        for (JsonPointer pointer : pointers) {
            tree.add(pointer, document);
        }
        return (JsonObject) tree.selection(document);
    }

    private void add(JsonPointer pointer, JsonObject document) throws ProblemException {
        PointerTree tree = this;
        JsonValue value = document;
        for (String step : pointer.steps()) {
            value = child(value, step, pointer);
            tree = tree.steps.computeIfAbsent(step, any -> new PointerTree());
        }
        tree.whole = true;
    }

    private static JsonValue child(JsonValue value, String step, JsonPointer pointer) throws ProblemException {
        if (value instanceof JsonObject object && object.has(step)) {
            return object.get(step).orElseThrow();
        }
        if (value instanceof JsonArray array && INDEX.matcher(step).matches()) {
            int index = Integer.parseInt(step);
            if (index < array.elements().size()) {
                return array.elements().get(index);
            }
        }
        throw ProblemException.of(ProblemCode.PROOF_POINTER_UNMATCHED, pointer, pointer);
    }

    private JsonValue selection(JsonValue value) {
        if (whole) {
            return value;
        }
        return value instanceof JsonArray array ? elements(array) : members((JsonObject) value);
    }

    private JsonArray elements(JsonArray array) {
        List<JsonValue> selected = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            PointerTree tree = steps.get(Integer.toString(i));
            if (tree != null) {
                selected.add(tree.selection(array.elements().get(i)));
            }
        }
        return new JsonArray(selected);
    }

    // The specification knows one context, that of the document. An embedded credential has its own, without which its
    // names would mean nothing.
    private JsonObject members(JsonObject object) {
        JsonObject.Builder selected = JsonObject.builder();
        object.members().forEach((name, value) -> {
            PointerTree tree = steps.get(name);
            if (ON_THE_WAY.contains(name)) {
                selected.put(name, value);
            } else if (tree != null) {
                selected.put(name, tree.selection(value));
            }
        });
        return selected.build();
    }
}
