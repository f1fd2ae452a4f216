package org.portablebadges.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.BundledContext;
import org.portablebadges.linkeddata.ContextCatalog;

/**
 * What a name may stand for by any bundled context, wherever it is defined there. Read from the files and not by the
 * code that processes contexts, so that the two can be held against each other.
 */
final class ContextTerms {
    private static final ContextTerms BUNDLED = new ContextTerms();

    private final Map<String, Set<String>> definitions = new HashMap<>();
    private final Set<String> vocabularies = new HashSet<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    private ContextTerms() {
        for (BundledContext context : ContextCatalog.bundled().all()) {
            context.document().get("@context").ifPresent(this::read);
        }
    }

    /** The IRIs that a property or a type of this name may be signed under. */
    static Set<String> iris(String name) {
        return BUNDLED.known.computeIfAbsent(name, ContextTerms::expanded);
    }

    private static Set<String> expanded(String name) {
        Set<String> iris = new HashSet<>();
        if (name.equals("type")) {
            iris.add("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        }
        BUNDLED.definitions.getOrDefault(name, Set.of()).forEach(id -> BUNDLED.expand(id, iris));
        BUNDLED.vocabularies.forEach(vocabulary -> iris.add(vocabulary + name));
        return iris;
    }

    private void expand(String id, Set<String> to) {
        int colon = id.indexOf(':');
        Set<String> terms = definitions.getOrDefault(colon < 0 ? id : id.substring(0, colon), Set.of());
        if (to.add(id)) {
            terms.forEach(term -> expand(colon < 0 ? term : term + id.substring(colon + 1), to));
        }
    }

    private void read(JsonValue context) {
        if (context instanceof JsonArray array) {
            array.elements().forEach(this::read);
        } else if (context instanceof JsonObject terms) {
            terms.string("@vocab").ifPresent(vocabularies::add);
            terms.members().forEach((name, definition) -> {
                definition.asString().ifPresent(id -> add(name, id));
                definition.asObject().ifPresent(details -> {
                    details.string("@id").ifPresent(id -> add(name, id));
                    details.get("@context").ifPresent(this::read);
                });
            });
        }
    }

    private void add(String name, String id) {
        definitions.computeIfAbsent(name, any -> new HashSet<>()).add(id);
    }
}
