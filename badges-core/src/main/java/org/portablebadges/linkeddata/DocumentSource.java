package org.portablebadges.linkeddata;

import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Where contexts come from: documents already at hand, by address. No source of this library opens a connection, and
 * an implementation must be thread-safe and answer the same address with the same document every time.
 */
@FunctionalInterface
public interface DocumentSource {

    /** The document of this address; empty where it is not at hand. */
    Optional<JsonObject> find(Iri url);

    /** The bundled contexts, each in its default revision. */
    static DocumentSource bundled() {
        return url -> ContextCatalog.bundled().find(url).map(BundledContext::document);
    }

    /** These documents and no others. */
    static DocumentSource of(Map<Iri, JsonObject> documents) {
        Map<Iri, JsonObject> kept = Map.copyOf(documents);
        return url -> Optional.ofNullable(kept.get(url));
    }

    /**
     * This source, and behind it another one that is asked only for what this one does not have. Documents of this
     * source cannot be replaced by the other.
     */
    default DocumentSource and(DocumentSource extra) {
        return url -> find(url).or(() -> extra.find(url));
    }
}
