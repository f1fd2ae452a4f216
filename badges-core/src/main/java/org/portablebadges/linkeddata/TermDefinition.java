package org.portablebadges.linkeddata;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Term.Container;

/**
 * One definition of a context, read as a term.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#create-term-definition">JSON-LD 1.1 API, Create Term Definition</a>
 */
final class TermDefinition {
    private static final Set<String> MEMBERS =
            Set.of("@id", "@type", "@container", "@context", "@prefix", "@protected");
    private static final Map<String, Container> CONTAINERS =
            Map.of("@set", Container.SET, "@list", Container.LIST, "@graph", Container.GRAPH);
    private static final Map<String, String> ALIASES = Map.of("id", "@id", "type", "@type");
    private static final Set<String> COERCIONS = Set.of("@id", "@vocab", "@json");
    private static final String GENERAL_DELIMITERS = ":/?#[]@";

    private final String name;
    private final JsonObject definitions;
    private final Map<String, Term> known;

    private TermDefinition(String name, JsonObject definitions, Map<String, Term> known) {
        this.name = name;
        this.definitions = definitions;
        this.known = known;
    }

    /**
     * The term; empty where it needs another one that is not known yet.
     *
     * @param definitions the context it stands in
     * @param known the terms known so far
     */
    static Optional<Term> read(String name, JsonObject definitions, Map<String, Term> known) {
        JsonValue value = definitions.get(name).orElse(JsonLiteral.NULL);
        boolean simple = value instanceof JsonString;
        JsonObject definition = value.asObject().orElse(JsonObject.EMPTY);
        JsonValue id = simple ? value : definition.get("@id").orElse(new JsonString(name));
        boolean isProtected = definition
                        .get("@protected")
                        .orElse(definitions.get("@protected").orElse(JsonLiteral.FALSE))
                == JsonLiteral.TRUE;
        if (value == JsonLiteral.NULL || id == JsonLiteral.NULL) {
            return Optional.of(new Term.Builder(name).isProtected(isProtected).build());
        }
        var expansion = new TermDefinition(name, definitions, known);
        Optional<String> iri = id.asString().flatMap(expansion::expand);
        Optional<String> type = definition.string("@type");
        Optional<String> coercion = type.flatMap(expansion::expand);
        if (iri.isEmpty() || coercion.isPresent() != type.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Term.Builder(name)
                .iri(iri.get())
                .coercion(coercion.orElse(null))
                .scoped(definition.get("@context").orElse(null))
                .container(container(definition).orElse(Container.SET))
                .prefix(isPrefix(definition, iri.get(), simple))
                .isProtected(isProtected)
                .usual((simple || value instanceof JsonObject)
                        && isUsual(name, iri.get(), definition, coercion.orElse(null)))
                .build());
    }

    private static boolean isPrefix(JsonObject definition, String iri, boolean simple) {
        boolean delimited = simple && GENERAL_DELIMITERS.indexOf(iri.charAt(iri.length() - 1)) >= 0;
        return definition.get("@prefix").map(flag -> flag == JsonLiteral.TRUE).orElse(delimited);
    }

    private static Optional<Container> container(JsonObject definition) {
        return definition.string("@container").map(CONTAINERS::get);
    }

    private static boolean isUsual(String name, String iri, JsonObject definition, @Nullable String coercion) {
        boolean alias = !iri.startsWith("@") || (iri.equals(ALIASES.get(name)) && !definition.has("@context"));
        boolean contained =
                !definition.has("@container") || container(definition).isPresent();
        boolean coerced = definition.has("@type") == (coercion != null)
                && (coercion == null || !coercion.startsWith("@") || COERCIONS.contains(coercion));
        return alias && contained && coerced && MEMBERS.containsAll(definition.names());
    }

    /** The IRI or keyword; empty where it needs a term that is not known yet. */
    private Optional<String> expand(String text) {
        if (text.startsWith("@")) {
            return Optional.of(text);
        }
        Term term = text.equals(name) ? null : known.get(text);
        if (term != null) {
            return Optional.ofNullable(term.iri());
        }
        int colon = text.indexOf(':');
        if (colon > 0 && !text.startsWith("//", colon + 1)) {
            String start = text.substring(0, colon);
            Term prefix = known.get(start);
            if (prefix != null && prefix.iri() != null) {
                return Optional.of(prefix.iri() + text.substring(colon + 1));
            }
            if (prefix == null && definitions.has(start)) {
                return Optional.empty();
            }
        }
        return colon > 0 ? Optional.of(text) : Optional.empty();
    }
}
