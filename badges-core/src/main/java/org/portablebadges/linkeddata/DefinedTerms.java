package org.portablebadges.linkeddata;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/** The terms that contexts define, scoped ones included, and the IRIs that those stand for. */
final class DefinedTerms {
    private final Set<String> names = new HashSet<>();
    private final Set<String> iris = new HashSet<>();

    private DefinedTerms() {}

    /** Of every bundled context that a credential, a proof or a status list may name, in every revision. */
    static DefinedTerms bundled() {
        return Holder.BUNDLED;
    }

    boolean hasName(String name) {
        return names.contains(name);
    }

    /** Whether one of the IRIs is this one, or starts with it, so that it could be written with it as a prefix. */
    boolean hasIri(String iri) {
        return iris.contains(iri) || iris.stream().anyMatch(known -> known.startsWith(iri));
    }

    /** Hands over each term that a context defines and the place of its definition. */
    static void forEach(ActiveContext before, JsonValue local, JsonPointer at, BiConsumer<Found, JsonPointer> use) {
        new Walk(use).visit(before, local, at);
    }

    /** The bundled contexts, all in force at once. */
    static ActiveContext bundledContext() {
        ActiveContext active = ActiveContext.empty(DocumentSource.bundled());
        for (BundledContext context : ContextCatalog.bundled().all()) {
            if (isForCredentials(context)) {
                active = active.with(definitions(context));
            }
        }
        return active;
    }

    private static boolean isForCredentials(BundledContext context) {
        return context.roles().stream().anyMatch(role -> role != ContextRole.KEY_DOCUMENT);
    }

    private static JsonValue definitions(BundledContext context) {
        return context.document().get("@context").orElse(JsonObject.EMPTY);
    }

    private static DefinedTerms read() {
        var terms = new DefinedTerms();
        ActiveContext none = ActiveContext.empty(DocumentSource.bundled());
        for (BundledContext context : ContextCatalog.bundled().all()) {
            if (isForCredentials(context)) {
                forEach(none, definitions(context), JsonPointer.ROOT, (found, at) -> {
                    terms.names.add(found.name());
                    terms.iris.add(found.iri());
                });
            }
        }
        return terms;
    }

    /**
     * A term as one context defines it.
     *
     * @param name the term
     * @param iri what it stands for; empty where the context takes its meaning away
     */
    record Found(String name, String iri) {}

    private static final class Walk {
        private final BiConsumer<Found, JsonPointer> use;
        private final Set<JsonValue> visited = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(BiConsumer<Found, JsonPointer> use) {
            this.use = use;
        }

        void visit(ActiveContext before, JsonValue local, JsonPointer at) {
            if (!visited.add(local)) {
                return;
            }
            ActiveContext active = before.with(local);
            if (local instanceof JsonArray array) {
                for (int i = 0; i < array.elements().size(); i++) {
                    visit(active, array.elements().get(i), at.child(i));
                }
            } else if (local instanceof JsonObject definitions) {
                definitions.names().stream()
                        .filter(name -> !name.startsWith("@"))
                        .forEach(name -> term(active, name, at.child(name)));
            }
        }

        private void term(ActiveContext active, String name, JsonPointer at) {
            active.term(name).ifPresent(term -> {
                String iri = term.iri();
                use.accept(new Found(name, iri == null ? "" : iri), at);
                JsonValue scoped = term.scoped();
                if (scoped != null) {
                    visit(active, scoped, at.child("@context"));
                }
            });
        }
    }

    private static final class Holder {
        private static final DefinedTerms BUNDLED = read();
    }
}
