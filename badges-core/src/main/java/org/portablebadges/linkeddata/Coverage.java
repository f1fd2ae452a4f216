package org.portablebadges.linkeddata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.ActiveContext.Term;
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
public final class Coverage {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> single;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> vocabulary = new HashMap<>();

    private Coverage(Set<String> single) {
        this.single = single;
    }

    /**
     * Everything in the document that the statements made from it leave out or leave ambiguous.
     *
     * @param document a credential without its proof, or proof options with the credential's {@code @context}
     * @return errors for what is not covered, warnings for what other software may sign differently; in document order
     */
    public static List<Finding> of(JsonObject document, DocumentSource documents) {
        var walk = new Coverage(idsOfOnePlace(document));
        ActiveContext context = ActiveContext.empty(url -> documents.find(Iri.of(url)));
        walk.node(document, context, null, JsonPointer.ROOT, false);
        return walk.findings;
    }

    // The credential, its subject and its status entries decide; each must be described in one place only.
    private static Set<String> idsOfOnePlace(JsonObject document) {
        Set<String> ids = new LinkedHashSet<>();
        document.string("id").ifPresent(ids::add);
        for (String name : List.of("credentialSubject", "credentialStatus")) {
            objects(document.get(name)).forEach(object -> object.string("id").ifPresent(ids::add));
        }
        return ids;
    }

    private static List<JsonObject> objects(Optional<JsonValue> value) {
        return value.map(v -> v instanceof JsonArray array ? array.elements() : List.of(v)).orElse(List.of()).stream()
                .flatMap(element -> element.asObject().stream())
                .toList();
    }

    private void node(
            JsonObject object, ActiveContext outer, @Nullable JsonValue scoped, JsonPointer at, boolean embedded) {
        ActiveContext context = isReference(object) ? outer : outer.forNestedNode();
        if (scoped != null) {
            context = context.with(scoped);
        }
        boolean document = object.has("@context");
        if (document) {
            context = context.with(object.get("@context").orElseThrow());
        }
        boolean inner = embedded || (document && !at.equals(JsonPointer.ROOT));
        if (!inner) {
            onePlace(object, at);
        }
        ActiveContext typed = context;
        for (String type : new TreeSet<>(JsonTypes.of(object))) {
            JsonValue ofType = context.term(type).map(Term::scoped).orElse(null);
            typed = ofType == null ? typed : typed.withType(ofType);
        }
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!member.getKey().equals("@context")) {
                member(member.getKey(), member.getValue(), typed, context, at.child(member.getKey()), inner);
            }
        }
    }

    private static boolean isReference(JsonObject object) {
        return object.names().equals(Set.of("id"));
    }

    private void onePlace(JsonObject object, JsonPointer at) {
        Optional<String> id = object.string("id");
        if (id.isPresent() && !isReference(object) && single.contains(id.get()) && !seen.add(id.get())) {
            findings.add(Finding.error(ProblemCode.PROOF_NODE_SPLIT, at, id.get()));
        }
    }

    private void member(
            String name, JsonValue value, ActiveContext active, ActiveContext types, JsonPointer at, boolean inner) {
        if (name.startsWith("@")) {
            findings.add(Finding.error(ProblemCode.PROOF_KEYWORD_NAME, at, name));
            return;
        }
        Optional<String> iri = active.expand(name);
        if (iri.isEmpty()) {
            findings.add(Finding.error(ProblemCode.PROOF_TERM_UNDEFINED, at, name));
        } else if (iri.get().equals("@id")) {
            identifier(value, at);
        } else if (iri.get().equals("@type")) {
            types(value, types, at);
        } else if (iri.get().startsWith("@")) {
            findings.add(Finding.error(ProblemCode.PROOF_AMBIGUOUS_NAME, at, name, iri.get()));
        } else if (!Iri.isAbsolute(iri.get())) {
            findings.add(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, name));
        } else {
            spelling(name, iri.get(), active, at);
            Term term = active.term(name).orElse(new Term(name, iri.get(), null, null, false));
            value(value, term, active, at, inner);
        }
    }

    private void identifier(JsonValue value, JsonPointer at) {
        String text = value.asString().orElse("");
        if (!Iri.isAbsolute(text)) {
            findings.add(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, text));
        }
    }

    private void types(JsonValue value, ActiveContext context, JsonPointer at) {
        List<JsonValue> types = value instanceof JsonArray array ? array.elements() : List.of(value);
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i).asString().orElse("");
            if (context.expand(type).filter(Iri::isAbsolute).isEmpty()) {
                findings.add(Finding.error(
                        ProblemCode.PROOF_TYPE_UNDEFINED, value instanceof JsonArray ? at.child(i) : at, type));
            }
        }
    }

    // A property has one name: its term. "schema:name", "https://schema.org/name" or the type term "Criteria" for the
    // property "criteria" would make the same statement under a name that no reader of the JSON looks for.
    private void spelling(String name, String iri, ActiveContext active, JsonPointer at) {
        Optional<String> preferred = active.term(name).isPresent()
                ? active.namesOf(iri).stream()
                        .filter(other -> !other.equals(name) && Character.isLowerCase(other.charAt(0)))
                        .findFirst()
                : propertyOf(iri, active);
        preferred.ifPresent(other -> findings.add(Finding.error(ProblemCode.PROOF_AMBIGUOUS_NAME, at, name, other)));
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
                    collect(root.with(term.scoped()), root, visited);
                }
            }
        }
    }

    private void value(JsonValue value, Term term, ActiveContext active, JsonPointer at, boolean inner) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                value(array.elements().get(i), term, active, at.child(i), inner);
            }
        } else if (value instanceof JsonObject object) {
            node(object, active, term.scoped(), at, inner);
        } else if (value instanceof JsonString string) {
            reference(string.value(), term, active, at);
        } else if (value instanceof JsonNumber number) {
            number(number, at);
        }
    }

    private void reference(String text, Term term, ActiveContext outer, JsonPointer at) {
        ActiveContext active = term.scoped() == null ? outer : outer.with(term.scoped());
        boolean vocab = "@vocab".equals(term.coercion());
        if (vocab && active.expand(text).filter(Iri::isAbsolute).isPresent()) {
            return;
        }
        if ((vocab || "@id".equals(term.coercion())) && !Iri.isAbsolute(text)) {
            findings.add(Finding.error(ProblemCode.PROOF_RELATIVE_IRI, at, text));
        }
    }

    // JSON-LD signs the nearest double. Digits beyond it could be changed at will; and jsonld.js takes a number whose
    // ECMAScript spelling has no point, such as 1e-7, for a whole number.
    private void number(JsonNumber number, JsonPointer at) {
        double signed = number.asDouble();
        if (!Double.isFinite(signed)) {
            findings.add(Finding.error(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
            return;
        }
        String spelled = Jcs.number(signed);
        if (new BigDecimal(spelled).compareTo(number.decimal()) != 0) {
            findings.add(Finding.error(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
        } else if (signed != Math.rint(signed) && spelled.indexOf('.') < 0) {
            findings.add(Finding.warning(ProblemCode.PROOF_NUMBER_NOT_PORTABLE, at, number));
        }
    }
}
