package org.portablebadges.linkeddata;

import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * A document in which every object without an identifier has one for the time being, so that statements made of its
 * parts can be told to be statements of the whole. In the statements the identifiers are blank nodes again.
 *
 * <p>The specification puts the identifiers into the expanded document and compacts that; here they are put into the
 * document itself, which keeps its shape, and with it the meaning of pointers, whatever compaction would do.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#skolemizecompactjsonld">VC-DI-ECDSA 3.4.8, skolemizeCompactJsonLd</a>
 */
final class SkolemizedDocument {
    private static final String LABEL = "_:";

    private final Expansion expansion;
    private final int limit;
    private final String prefix;
    private final PlacedBlankNodes blanks;
    private final JsonObject document;
    private int count;

    SkolemizedDocument(JsonObject document, Expansion expansion, int limit) {
        this.expansion = expansion;
        this.limit = limit;
        this.prefix = unusedPrefix(document);
        this.blanks = new PlacedBlankNodes(prefix);
        this.document = object(document);
    }

    /** Statements of the whole document. */
    List<Quad> quads() throws ProblemException {
        return expansion.quads(document, limit, blanks);
    }

    /** Statements of what pointers select; blank nodes are the same as in the whole. */
    List<Quad> quads(List<JsonPointer> pointers) throws ProblemException {
        return expansion.quads(PointerTree.select(document, pointers), limit, blanks);
    }

    private static String unusedPrefix(JsonObject document) {
        String text = JsonWriter.compact(document);
        String candidate = "urn:blank-node:";
        while (text.contains(candidate)) {
            candidate = candidate + "x:";
        }
        return candidate;
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream().map(this::value).toList());
        }
        return value instanceof JsonObject object ? object(object) : value;
    }

    private JsonObject object(JsonObject object) {
        if (object.has("@value")) {
            return object;
        }
        JsonObject.Builder skolemized = JsonObject.builder();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            boolean context = member.getKey().equals("@context");
            skolemized.put(member.getKey(), context ? member.getValue() : value(member.getValue()));
        }
        return skolemized.put("id", identifier(object)).build();
    }

    // Two letters keep labels of the document and numbers of ours apart.
    private JsonValue identifier(JsonObject object) {
        if (!object.has("id")) {
            return new JsonString(prefix + "n" + count++);
        }
        JsonValue own = object.get("id").orElseThrow();
        return own instanceof JsonString text && text.value().startsWith(LABEL)
                ? new JsonString(prefix + "l" + text.value().substring(LABEL.length()))
                : own;
    }
}
