package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/**
 * What each name means at one place in a document: the terms of all contexts in force there, those scoped to a type or
 * a property included. Covers what the bundled contexts use; a definition it does not understand is left to the
 * JSON-LD library, which refuses what is wrong. Not thread-safe: one walk owns it.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms">JSON-LD 1.1 API, Context Processing</a>
 */
final class ActiveContext {
    /**
     * @param name the term
     * @param iri what it stands for: an absolute IRI or a keyword; null where the context takes its meaning away
     * @param coercion {@code @id}, {@code @vocab}, {@code @json} or a datatype; null where there is none
     * @param scoped context in force inside its values, or on nodes of this type; null where there is none
     * @param prefix whether it may stand before a colon
     */
    record Term(
            String name, @Nullable String iri, @Nullable String coercion, @Nullable JsonValue scoped, boolean prefix) {}

    private final Map<String, Term> terms;
    private final @Nullable String vocabulary;
    private final @Nullable ActiveContext previous;
    private final Function<String, Optional<JsonObject>> documents;
    private final IdentityHashMap<JsonValue, ActiveContext> propagated = new IdentityHashMap<>();
    private final IdentityHashMap<JsonValue, ActiveContext> typed = new IdentityHashMap<>();
    private @Nullable Map<String, Set<String>> namesByIri;

    private ActiveContext(
            Map<String, Term> terms,
            @Nullable String vocabulary,
            @Nullable ActiveContext previous,
            Function<String, Optional<JsonObject>> documents) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.previous = previous;
        this.documents = documents;
    }

    static ActiveContext empty(Function<String, Optional<JsonObject>> documents) {
        return new ActiveContext(Map.of(), null, null, documents);
    }

    /** Context in force where a document or a property adds this local one. */
    ActiveContext with(JsonValue local) {
        return propagated.computeIfAbsent(local, this::process);
    }

    /** Context in force on a node whose type brings this local one; it ends with the node. */
    ActiveContext withType(JsonValue local) {
        return typed.computeIfAbsent(local, added -> {
            ActiveContext result = process(added);
            return new ActiveContext(result.terms, result.vocabulary, previous == null ? this : previous, documents);
        });
    }

    /** Context that a nested node starts with: type-scoped terms do not reach into it. */
    ActiveContext forNestedNode() {
        return previous == null ? this : previous;
    }

    Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    Collection<Term> terms() {
        return terms.values();
    }

    /** The IRI or keyword that a name stands for; empty where it stands for nothing. */
    Optional<String> expand(String name) {
        Term term = terms.get(name);
        if (term != null) {
            return Optional.ofNullable(term.iri());
        }
        if (vocabulary != null && !name.isEmpty() && name.indexOf(':') < 0) {
            return Optional.of(vocabulary + name);
        }
        return expandCompact(name, terms);
    }

    /** All terms in force that stand for this IRI, sorted. */
    Set<String> namesOf(String iri) {
        Map<String, Set<String>> names = namesByIri;
        if (names == null) {
            names = new HashMap<>();
            for (Term term : terms.values()) {
                if (term.iri() != null) {
                    names.computeIfAbsent(term.iri(), key -> new TreeSet<>()).add(term.name());
                }
            }
            namesByIri = names;
        }
        return names.getOrDefault(iri, Set.of());
    }

    private ActiveContext process(JsonValue local) {
        var merged = new LinkedHashMap<>(terms);
        String vocab = add(local, merged, vocabulary);
        return new ActiveContext(merged, vocab, null, documents);
    }

    /** Adds the terms of a local context and gives the vocabulary in force after it. */
    private @Nullable String add(JsonValue local, Map<String, Term> merged, @Nullable String before) {
        String vocab = before;
        if (local instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                vocab = add(element, merged, vocab);
            }
        } else if (local instanceof JsonString url) {
            Optional<JsonValue> context = documents.apply(url.value()).flatMap(document -> document.get("@context"));
            return context.isPresent() ? add(context.get(), merged, vocab) : vocab;
        } else if (local instanceof JsonObject definitions) {
            define(definitions, merged);
            return definitions.has("@vocab") ? definitions.string("@vocab").orElse(null) : vocab;
        } else if (local == JsonLiteral.NULL) {
            merged.clear();
            return null;
        }
        return vocab;
    }

    private static void define(JsonObject definitions, Map<String, Term> merged) {
        Map<String, Term> known = new HashMap<>(merged);
        List<String> open = new ArrayList<>();
        for (String name : definitions.names()) {
            if (!name.startsWith("@")) {
                known.remove(name);
                open.add(name);
            }
        }
        // A definition may name a term defined after it, so pass over them until none can be added any more.
        for (int before = -1; before != open.size() && !open.isEmpty(); ) {
            before = open.size();
            open.removeIf(name -> {
                Optional<Term> term = definition(name, definitions, known);
                term.ifPresent(defined -> known.put(name, defined));
                return term.isPresent();
            });
        }
        open.forEach(name -> known.put(name, new Term(name, null, null, null, false)));
        merged.putAll(known);
    }

    private static Optional<Term> definition(String name, JsonObject definitions, Map<String, Term> known) {
        JsonValue value = definitions.get(name).orElse(JsonLiteral.NULL);
        boolean simple = value instanceof JsonString;
        JsonObject definition = value.asObject().orElse(JsonObject.EMPTY);
        JsonValue id = simple ? value : definition.get("@id").orElse(new JsonString(name));
        if (value == JsonLiteral.NULL || id == JsonLiteral.NULL) {
            return Optional.of(new Term(name, null, null, null, false));
        }
        return id.asString()
                .flatMap(text -> expandDefinition(text, name, known))
                .map(iri -> {
                    boolean prefix = definition
                            .get("@prefix")
                            .map(flag -> flag == JsonLiteral.TRUE)
                            .orElse(simple && ":/?#[]@".indexOf(iri.charAt(iri.length() - 1)) >= 0);
                    return new Term(
                            name,
                            iri,
                            definition
                                    .string("@type")
                                    .map(type ->
                                            expandDefinition(type, name, known).orElse(type))
                                    .orElse(null),
                            definition.get("@context").orElse(null),
                            prefix);
                });
    }

    private static Optional<String> expandDefinition(String text, String name, Map<String, Term> known) {
        if (text.startsWith("@")) {
            return Optional.of(text);
        }
        Term term = text.equals(name) ? null : known.get(text);
        if (term != null) {
            return Optional.ofNullable(term.iri());
        }
        int colon = text.indexOf(':');
        if (colon > 0 && !text.startsWith("//", colon + 1)) {
            Term prefix = known.get(text.substring(0, colon));
            if (prefix != null && prefix.iri() != null) {
                return Optional.of(prefix.iri() + text.substring(colon + 1));
            }
        }
        return colon > 0 ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> expandCompact(String name, Map<String, Term> terms) {
        int colon = name.indexOf(':', 1);
        if (colon < 0) {
            return Optional.empty();
        }
        Term prefix = terms.get(name.substring(0, colon));
        if (prefix != null && prefix.prefix() && prefix.iri() != null && !name.startsWith("//", colon + 1)) {
            return Optional.of(prefix.iri() + name.substring(colon + 1));
        }
        return Optional.of(name);
    }
}
