package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Finds what a proof over statements does not cover, or covers under more than one spelling. JSON-LD drops names,
 * types and identifiers that it cannot resolve, and joins objects of one id; each of these lets a holder change what a
 * reader sees while the signature still holds. One walk over the document's own JSON, so every finding has its place.
 *
 * <p>The document must already keep the {@link ContextRules}.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly">VC Data Integrity, Securing Data
 *     Losslessly</a>
 */
final class Coverage {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final List<String> NUMERIC =
            List.of("float", "double", "decimal", "integer", "Integer", "#int", "#long", "#short", "#byte");
    private static final int MOST_FINDINGS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final NodePlaces places;
    private final Map<String, String> vocabulary = new HashMap<>();

    private Coverage(JsonObject document) {
        this.places = new NodePlaces(document);
    }

    /**
     * Everything in the document that the statements made from it leave out or leave ambiguous.
     *
     * @param document a credential without its proof, or proof options with the credential's {@code @context}
     * @param empty where the document starts
     * @return errors for what is not covered, warnings for what other software may sign differently; in document order
     */
    static List<Finding> of(JsonObject document, ActiveContext empty) {
        var walk = new Coverage(document);
        walk.node(document, empty, null, JsonPointer.ROOT);
        walk.places.findings().forEach(walk::found);
        return walk.findings;
    }

    // More than these help nobody, and a file made to collect them must not fill the memory.
    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void node(JsonObject object, ActiveContext outer, @Nullable Term property, JsonPointer at) {
        ActiveContext context = isReference(object) ? outer : outer.forNestedNode();
        if (property != null) {
            context = context.inside(property);
        }
        if (object.has("@context")) {
            context = context.with(object.get("@context").orElseThrow());
        }
        places.add(object, property == null ? "" : property.name(), at);
        ActiveContext typed = context.onTypes(JsonTypes.of(object));
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!member.getKey().equals("@context")) {
                member(member.getKey(), member.getValue(), typed, context, at.child(member.getKey()));
            }
        }
    }

    private static boolean isReference(JsonObject object) {
        return object.names().size() == 1 && object.has("id");
    }

    private void member(String name, JsonValue value, ActiveContext active, ActiveContext types, JsonPointer at) {
        if (name.startsWith("@")) {
            found(Finding.error(ProblemCode.PROOF_KEYWORD_NAME, at, name));
            return;
        }
        Optional<Term> meaning = active.meaning(name);
        if (meaning.isEmpty()) {
            found(Finding.error(ProblemCode.PROOF_TERM_UNDEFINED, at, name));
            return;
        }
        Term term = meaning.get();
        if (term.isKeyword("@id")) {
            identifier(value, at);
        } else if (term.isKeyword("@type")) {
            types(value, types, at);
        } else if (term.isKeyword()) {
            found(Finding.error(ProblemCode.PROOF_AMBIGUOUS_NAME, at, name, String.valueOf(term.iri())));
        } else if (term.meaning().isEmpty()) {
            found(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, name));
        } else if (!term.isDefined() && saysNothing(value)) {
            found(Finding.error(ProblemCode.PROOF_TERM_UNDEFINED, at, name));
        } else {
            spelling(term, term.meaning().get().value(), active, at);
            value(value, term, active, at);
        }
    }

    // A null or an empty list makes no statement, so its name could be added to any signed credential.
    private static boolean saysNothing(JsonValue value) {
        return value == JsonLiteral.NULL
                || (value instanceof JsonArray array
                        && array.elements().stream().allMatch(Coverage::saysNothing));
    }

    private void identifier(JsonValue value, JsonPointer at) {
        String text = value.asString().orElse("");
        if (!Iri.isAbsolute(text)) {
            found(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, text));
        }
    }

    private void types(JsonValue value, ActiveContext context, JsonPointer at) {
        List<JsonValue> types = value instanceof JsonArray array ? array.elements() : List.of(value);
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i).asString().orElse("");
            if (context.meaning(type).flatMap(Term::meaning).isEmpty()) {
                found(Finding.error(
                        ProblemCode.PROOF_TYPE_UNDEFINED, value instanceof JsonArray ? at.child(i) : at, type));
            }
        }
    }

    // A property has one name: its term. "schema:name", "https://schema.org/name" or the type term "Criteria" for the
    // property "criteria" would make the same statement under a name that no reader of the JSON looks for.
    private void spelling(Term term, String iri, ActiveContext active, JsonPointer at) {
        Optional<String> preferred =
                term.isDefined() ? otherName(term.name(), active.namesOf(iri)) : propertyOf(iri, active);
        if (preferred.isPresent()) {
            found(Finding.error(ProblemCode.PROOF_AMBIGUOUS_NAME, at, term.name(), preferred.get()));
        }
    }

    private static Optional<String> otherName(String name, List<String> names) {
        for (String other : names) {
            if (!other.equals(name) && Character.isLowerCase(other.charAt(0))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private Optional<String> propertyOf(String iri, ActiveContext active) {
        if (iri.startsWith(RDF)) {
            return Optional.of("type");
        }
        if (vocabulary.isEmpty()) {
            collect(active, active, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return Optional.ofNullable(vocabulary.get(iri));
    }

    private void collect(ActiveContext active, ActiveContext root, Set<Term> visited) {
        for (Term term : active.terms()) {
            if (term.iri() != null && visited.add(term)) {
                vocabulary.putIfAbsent(term.iri(), term.name());
                if (term.scoped() != null) {
                    collect(root.inside(term), root, visited);
                }
            }
        }
    }

    private void value(JsonValue value, Term term, ActiveContext active, JsonPointer at) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                value(array.elements().get(i), term, active, at.child(i));
            }
        } else if (value instanceof JsonObject object) {
            node(object, active, term, at);
        } else if (value instanceof JsonString string) {
            reference(string.value(), term, active, at);
            literal(value, term, at);
        } else if (value instanceof JsonNumber number) {
            number(number, at);
            literal(value, term, at);
        } else if (value != JsonLiteral.NULL) {
            literal(value, term, at);
        }
    }

    // Where a context states the datatype, "true" and true, "3" and 3 make the same statement, but a reader of the JSON
    // takes one of them for something else.
    private void literal(JsonValue value, Term term, JsonPointer at) {
        String datatype = term.coercion();
        if (datatype == null || datatype.startsWith("@")) {
            return;
        }
        boolean fits = isNumeric(datatype)
                ? value instanceof JsonNumber
                : datatype.endsWith("boolean") ? value instanceof JsonLiteral : value instanceof JsonString;
        if (!fits) {
            found(Finding.error(ProblemCode.PROOF_AMBIGUOUS_VALUE, at, value));
        }
    }

    private static boolean isNumeric(String datatype) {
        return NUMERIC.stream().anyMatch(datatype::endsWith);
    }

    private void reference(String text, Term term, ActiveContext outer, JsonPointer at) {
        ActiveContext active = outer.inside(term);
        boolean vocab = "@vocab".equals(term.coercion());
        if (vocab && active.expand(text).filter(Iri::isAbsolute).isPresent()) {
            return;
        }
        if ((vocab || "@id".equals(term.coercion())) && !Iri.isAbsolute(text)) {
            found(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, text));
        }
    }

    // JSON-LD signs the nearest double. Digits beyond it could be changed at will; and jsonld.js takes a number whose
    // ECMAScript spelling has no point, such as 1e-7, for a whole number.
    private void number(JsonNumber number, JsonPointer at) {
        if (!Jcs.keeps(number)) {
            found(Finding.error(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
            return;
        }
        double signed = number.asDouble();
        if (signed != Math.rint(signed) && Jcs.number(signed).indexOf('.') < 0) {
            found(Finding.warning(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
        }
    }
}
