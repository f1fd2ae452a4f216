package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * What each name means at one place in a document: the terms of all contexts in force there, those scoped to a type or
 * a property included. Every combination is made once and kept, up to a bound, for all documents that are read with the
 * same source of contexts.
 *
 * <p>Covers what the bundled contexts use. A context that has anything else, or contradicts another one, is not
 * {@linkplain #isUsual() usual}: what it means is left to the JSON-LD library, which refuses what is wrong.
 *
 * <p>Immutable for its users and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms">JSON-LD 1.1 API, Context Processing</a>
 */
final class ActiveContext {
    /** Members of a context, beside its terms, that are understood here. */
    private static final Set<String> KEYWORDS = Set.of("@version", "@protected", "@vocab");

    private final Map<String, Term> terms;
    private final @Nullable String vocabulary;
    private final @Nullable ActiveContext previous;
    private final boolean usual;
    private final ContextMemory memory;
    private final Map<JsonValue, ActiveContext> added = new ConcurrentHashMap<>();
    private final Map<Term, ActiveContext> inside = new ConcurrentHashMap<>();
    private final Map<Term, ActiveContext> plain = new ConcurrentHashMap<>();
    private final Map<Term, ActiveContext> typed = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, List<String>> namesByIri;

    private ActiveContext(
            Map<String, Term> terms,
            @Nullable String vocabulary,
            @Nullable ActiveContext previous,
            boolean usual,
            ContextMemory memory) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.previous = previous;
        this.usual = usual;
        this.memory = memory;
    }

    /** Where a document starts, whose contexts come from this source. */
    static ActiveContext empty(DocumentSource documents) {
        return new ContextMemory(documents).empty();
    }

    static ActiveContext empty(ContextMemory memory) {
        return new ActiveContext(Map.of(), null, null, true, memory);
    }

    ContextMemory memory() {
        return memory;
    }

    /** Whether everything in the contexts in force is understood here. */
    boolean isUsual() {
        return usual;
    }

    /** Context in force where a document adds this local one. */
    ActiveContext with(JsonValue local) {
        return isByName(local)
                ? memory.computed(added, local, any -> process(local, false, true))
                : process(local, false, false);
    }

    /** Context that the definition of a property brings into force inside its values. */
    ActiveContext inside(Term property) {
        JsonValue scoped = property.scoped();
        return scoped == null ? this : memory.computed(inside, property, any -> process(scoped, true, true));
    }

    /**
     * Context that the definition of a property brings into force for values that are no objects. Unlike {@link #inside},
     * it may not give protected terms another meaning (JSON-LD 1.1 API, 5.1.2, steps 4.2 and 8).
     */
    ActiveContext forPlainValue(Term property) {
        JsonValue scoped = property.scoped();
        return scoped == null ? this : memory.computed(plain, property, any -> process(scoped, false, true));
    }

    /** Context in force on a node whose type's definition brings one; it ends with the node. */
    ActiveContext onType(Term type) {
        JsonValue scoped = type.scoped();
        return scoped == null
                ? this
                : memory.computed(typed, type, any -> {
                    ActiveContext result = process(scoped, false, true);
                    ActiveContext before = previous == null ? this : previous;
                    return new ActiveContext(result.terms, result.vocabulary, before, result.usual, memory);
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

    /** The term that a name is, or the IRI that it stands for as if it were one; empty where it stands for nothing. */
    Optional<Term> meaning(String name) {
        Term term = terms.get(name);
        if (term != null) {
            return term.iri() == null ? Optional.empty() : Optional.of(term);
        }
        Optional<String> iri = expand(name);
        return iri.isPresent() ? Optional.of(Term.ofIri(name, iri.get())) : Optional.empty();
    }

    /** Context in force on a node of these types; their terms come into force once each, in the order of their names. */
    ActiveContext onTypes(List<String> types) {
        Collection<String> ordered = types.size() > 1 ? new TreeSet<>(types) : types;
        ActiveContext result = this;
        for (String type : ordered) {
            Term term = terms.get(type);
            if (term != null) {
                result = result.onType(term);
            }
        }
        return result;
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
        return expandCompact(name);
    }

    /** The IRI that an identifier stands for, which no term is; empty where it is relative. */
    Optional<String> expandCompact(String name) {
        int colon = name.indexOf(':', 1);
        if (colon < 0) {
            return Optional.empty();
        }
        Term prefix = terms.get(name.substring(0, colon));
        if (prefix != null && prefix.isPrefix() && prefix.iri() != null && !name.startsWith("//", colon + 1)) {
            return Optional.of(prefix.iri() + name.substring(colon + 1));
        }
        return Optional.of(name);
    }

    /** All terms in force that stand for this IRI, sorted. */
    List<String> namesOf(String iri) {
        Map<String, List<String>> names = namesByIri;
        if (names == null) {
            names = new HashMap<>();
            for (Term term : terms.values()) {
                if (term.iri() != null) {
                    names.computeIfAbsent(term.iri(), key -> new ArrayList<>()).add(term.name());
                }
            }
            names.values().forEach(Collections::sort);
            namesByIri = names;
        }
        return names.getOrDefault(iri, List.of());
    }

    // Contexts inside a document may be anything, and are not worth keeping.
    private static boolean isByName(JsonValue local) {
        return local instanceof JsonString
                || (local instanceof JsonArray array
                        && array.elements().stream().allMatch(JsonString.class::isInstance));
    }

    /**
     * @param overriding whether protected terms may be given another meaning, as the context of a property may
     * @param known whether it comes from the source of contexts and not from the document
     */
    private ActiveContext process(JsonValue local, boolean overriding, boolean known) {
        if (local == JsonLiteral.NULL && overriding) {
            return memory.empty();
        }
        var merging = new Merging(overriding);
        merging.add(local);
        return new ActiveContext(merging.merged, merging.vocab, null, merging.understood && known, memory);
    }

    /** Local contexts being added, one after the other, to the one in force. */
    private final class Merging {
        private final boolean overriding;
        private final Map<String, Term> merged = new LinkedHashMap<>(terms);
        private @Nullable String vocab = vocabulary;
        private boolean understood = usual;

        Merging(boolean overriding) {
            this.overriding = overriding;
        }

        void add(JsonValue local) {
            if (local instanceof JsonArray array) {
                array.elements().forEach(this::add);
            } else if (local instanceof JsonString url) {
                Optional<JsonValue> context =
                        memory.documents().find(Iri.of(url.value())).flatMap(document -> document.get("@context"));
                understood &= context.isPresent();
                context.ifPresent(this::add);
            } else if (local instanceof JsonObject definitions) {
                define(definitions);
            } else {
                understood &= local == JsonLiteral.NULL
                        && (overriding || merged.values().stream().noneMatch(Term::isProtected));
                merged.clear();
                vocab = null;
            }
        }

        private void define(JsonObject definitions) {
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
                    Optional<Term> term = TermDefinition.read(name, definitions, known);
                    term.ifPresent(defined -> known.put(name, defined));
                    return term.isPresent();
                });
            }
            understood &= open.isEmpty() && known.values().stream().allMatch(Term::isUsual) && isUsual(definitions);
            open.forEach(name -> known.put(name, Term.none(name)));
            known.forEach(this::put);
            if (definitions.has("@vocab")) {
                vocab = definitions.string("@vocab").orElse(null);
            }
        }

        private void put(String name, Term term) {
            Term before = merged.get(name);
            if (before == null || !before.isProtected() || overriding) {
                merged.put(name, term);
            } else if (before != term && !before.meansSameAs(term)) {
                understood = false;
                merged.put(name, term);
            }
        }

        private boolean isUsual(JsonObject definitions) {
            return definitions.names().stream().allMatch(name -> !name.startsWith("@") || KEYWORDS.contains(name))
                    && definitions
                            .get("@vocab")
                            .map(value ->
                                    value.asString().filter(Iri::isAbsolute).isPresent())
                            .orElse(true);
        }
    }
}
