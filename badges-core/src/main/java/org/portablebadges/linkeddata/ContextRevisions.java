package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * Contexts whose content changed under one address. A proof made under older content does not hold under newer content
 * where the document uses a name that came later; under the older content it holds, and that name is not covered.
 */
public final class ContextRevisions {
    /**
     * An older revision that may be the one a proof was made under.
     *
     * @param url address of the context
     * @param name the revision, such as {@code 2024-12}
     * @param documents all documents, with this revision in place of the newest one
     */
    public record Revision(Iri url, String name, DocumentSource documents) {
        public Revision {
            requireNonNull(url, "url");
            requireNonNull(name, "name");
            requireNonNull(documents, "documents");
        }
    }

    private ContextRevisions() {}

    /**
     * Older revisions of the document's contexts that lack a name the document uses, newest first; empty for a document
     * that means the same under all of them.
     */
    public static List<Revision> worthTrying(JsonObject document, DocumentSource documents) {
        List<Revision> revisions = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (JsonValue context : contextsOf(document)) {
            Optional<Iri> url = context.asString().map(Iri::of);
            List<BundledContext> all =
                    url.map(ContextCatalog.bundled()::revisions).orElse(List.of());
            if (all.size() > 1) {
                collectNames(document, used);
                older(url.get(), all, used, documents).forEach(revisions::add);
            }
        }
        return revisions;
    }

    private static List<Revision> older(Iri url, List<BundledContext> all, Set<String> used, DocumentSource documents) {
        Set<String> known =
                namesOf(all.stream().filter(BundledContext::isDefault).toList());
        List<Revision> older = new ArrayList<>();
        for (BundledContext revision : all) {
            Set<String> later = new HashSet<>(known);
            later.removeAll(namesOf(List.of(revision)));
            if (!revision.isDefault() && !Collections.disjoint(later, used)) {
                DocumentSource replaced =
                        DocumentSource.of(Map.of(url, revision.document())).and(documents);
                older.add(new Revision(url, revision.revision(), replaced));
            }
        }
        return older;
    }

    private static Set<String> namesOf(List<BundledContext> contexts) {
        Set<String> names = new HashSet<>();
        contexts.forEach(context -> collectNames(context.document(), names));
        return names;
    }

    private static void collectNames(JsonValue value, Set<String> names) {
        if (value instanceof JsonObject object) {
            names.addAll(object.names());
            object.members().values().forEach(member -> collectNames(member, names));
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collectNames(element, names));
        }
    }

    private static List<JsonValue> contextsOf(JsonObject document) {
        return document.get("@context")
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElse(List.of());
    }
}
