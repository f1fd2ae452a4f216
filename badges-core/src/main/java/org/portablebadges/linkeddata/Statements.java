package org.portablebadges.linkeddata;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Statements of an expanded document, made in one pass over it. A node that is described in two places needs no joining:
 * statements are a set. What has no absolute identifier is left out, as RDF asks; {@link Coverage} reports it.
 *
 * <p>Takes the place of Titanium's own pass, whose work grows with the square of a property's values.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm">JSON-LD 1.1 API, Deserialize
 *     JSON-LD to RDF</a>
 */
final class Statements {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final IriTerm TYPE = new IriTerm(RDF + "type");
    private static final IriTerm FIRST = new IriTerm(RDF + "first");
    private static final IriTerm REST = new IriTerm(RDF + "rest");
    private static final IriTerm NIL = new IriTerm(RDF + "nil");
    private static final Set<String> UNSUPPORTED = Set.of("@reverse", "@included", "@json", "@direction");

    private final int limit;
    private final BlankNodes blanks;
    private final List<Quad> quads = new ArrayList<>();

    private Statements(int limit, BlankNodes blanks) {
        this.limit = limit;
        this.blanks = blanks;
    }

    /**
     * All statements of an expanded document.
     *
     * @param blanks where its blank nodes come from
     * @throws ProblemException where there are more than the limit, or the document uses what this pass does not make
     *     statements of
     */
    static List<Quad> of(JsonArray expanded, int limit, BlankNodes blanks) throws ProblemException {
        var statements = new Statements(limit, blanks);
        try {
            for (JsonValue element : expanded) {
                statements.node(element.asJsonObject(), DefaultGraph.INSTANCE);
            }
        } catch (ClassCastException e) {
            // The expanded form is Titanium's work; one that is not as the specification says has no statements.
            throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, "expanded form");
        }
        return statements.quads;
    }

    private Optional<RdfResource> node(JsonObject node, GraphName graph) throws ProblemException {
        Optional<RdfResource> subject =
                node.containsKey("@id") ? resource(node.getString("@id")) : Optional.of(nameless(node));
        for (Map.Entry<String, JsonValue> member : node.entrySet()) {
            String name = member.getKey();
            if (UNSUPPORTED.contains(name)) {
                throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, name);
            }
            if (name.equals("@type")) {
                types(subject, member.getValue().asJsonArray(), graph);
            } else if (name.equals("@graph")) {
                inside(subject, member.getValue().asJsonArray());
            } else if (!name.startsWith("@")) {
                property(subject, name, member.getValue().asJsonArray(), graph);
            }
        }
        return subject;
    }

    // Where a document spells "type" in two ways, Titanium nests one list in the other.
    private void types(Optional<RdfResource> subject, JsonArray types, GraphName graph) throws ProblemException {
        for (JsonValue type : types) {
            if (type instanceof JsonString text) {
                add(subject, TYPE, resource(text.getString()), graph);
            } else {
                types(subject, type.asJsonArray(), graph);
            }
        }
    }

    private void inside(Optional<RdfResource> name, JsonArray nodes) throws ProblemException {
        for (JsonValue node : nodes) {
            if (name.isPresent()) {
                node(node.asJsonObject(), name.get());
            }
        }
    }

    private void property(Optional<RdfResource> subject, String name, JsonArray values, GraphName graph)
            throws ProblemException {
        for (JsonValue value : values) {
            Optional<? extends RdfTerm> object = term(value.asJsonObject(), subject, name, graph);
            if (Iri.isAbsolute(name)) {
                add(subject, new IriTerm(name), object, graph);
            }
        }
    }

    private Optional<? extends RdfTerm> term(
            JsonObject value, Optional<RdfResource> owner, String property, GraphName graph) throws ProblemException {
        if (value.containsKey("@value")) {
            return literal(value);
        }
        return value.containsKey("@list")
                ? list(value.getJsonArray("@list"), owner, property, graph)
                : node(value, graph);
    }

    private Optional<RdfResource> list(
            JsonArray elements, Optional<RdfResource> owner, String property, GraphName graph) throws ProblemException {
        RdfResource rest = NIL;
        for (int i = elements.size() - 1; i >= 0; i--) {
            BlankNode cell = owner.isPresent() ? blanks.cell(owner.get(), property, i) : blanks.next();
            Optional<RdfResource> self = Optional.of(cell);
            add(self, FIRST, term(elements.getJsonObject(i), self, FIRST.value(), graph), graph);
            add(self, REST, Optional.of(rest), graph);
            rest = cell;
        }
        return Optional.of(rest);
    }

    private static Optional<RdfTerm> literal(JsonObject value) throws ProblemException {
        JsonValue content = value.get("@value");
        String type = value.getString("@type", "");
        if (type.equals("@json") || value.containsKey("@direction")) {
            throw ProblemException.of(ProblemCode.PROOF_NOT_EXPANDABLE, type);
        }
        if (content instanceof JsonNumber number) {
            return NumberSpelling.literal(number.bigDecimalValue().doubleValue(), type);
        }
        if (content instanceof JsonString text) {
            String language = value.getString("@language", "");
            return language.isEmpty()
                    ? typed(text.getString(), type.isEmpty() ? XSD + "string" : type)
                    : inLanguage(text.getString(), language);
        }
        return typed(String.valueOf(content), type.isEmpty() ? XSD + "boolean" : type);
    }

    static Optional<RdfTerm> typed(String lexical, String type) {
        return Iri.isAbsolute(type) ? Optional.of(Literal.typed(lexical, new IriTerm(type))) : Optional.empty();
    }

    private static Optional<RdfTerm> inLanguage(String text, String language) {
        return Literal.isLanguage(language) ? Optional.of(Literal.inLanguage(text, language)) : Optional.empty();
    }

    private Optional<RdfResource> resource(String id) {
        Optional<BlankNode> blank = blanks.named(id);
        if (blank.isPresent()) {
            return Optional.of(blank.get());
        }
        return Iri.isAbsolute(id) ? Optional.of(new IriTerm(id)) : Optional.empty();
    }

    private RdfResource nameless(JsonObject node) {
        JsonArray inside = node.containsKey("@graph") ? node.getJsonArray("@graph") : JsonValue.EMPTY_JSON_ARRAY;
        return inside.size() == 1 ? blanks.graph(inside.getJsonObject(0).getString("@id", "")) : blanks.next();
    }

    private void add(
            Optional<RdfResource> subject, IriTerm predicate, Optional<? extends RdfTerm> object, GraphName graph)
            throws ProblemException {
        if (subject.isEmpty() || object.isEmpty()) {
            return;
        }
        if (quads.size() == limit) {
            throw ProblemException.of(ProblemCode.LIMIT_QUADS, limit);
        }
        quads.add(new Quad(subject.get(), predicate, object.get(), graph));
    }
}
