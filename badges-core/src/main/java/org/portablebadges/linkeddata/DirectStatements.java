package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Term.Container;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Statements of a document straight from its JSON, in one walk: what expansion and the way from there to RDF give
 * together, for documents that use of JSON-LD what credentials usually do. A document with anything else, such as a
 * keyword among its members, a relative identifier or a context that is not {@linkplain ActiveContext#isUsual() usual},
 * is left to the JSON-LD library as a whole.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#expansion-algorithm">JSON-LD 1.1 API, Expansion Algorithm</a>
 */
final class DirectStatements {
    private static final IriTerm TYPE = new IriTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final IriTerm FIRST = new IriTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#first");
    private static final IriTerm REST = new IriTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest");
    private static final IriTerm NIL = new IriTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil");
    private static final IriTerm BOOLEAN = new IriTerm("http://www.w3.org/2001/XMLSchema#boolean");

    private final int limit;
    private final BlankNodes blanks;
    private final List<Quad> quads = new ArrayList<>();
    private boolean usual = true;

    private DirectStatements(int limit, BlankNodes blanks) {
        this.limit = limit;
        this.blanks = blanks;
    }

    /**
     * All statements of a document; empty where it is left to the library.
     *
     * @param start the context that it starts with
     * @throws ProblemException {@code limit.quads}
     */
    static Optional<List<Quad>> of(JsonObject document, ActiveContext start, int limit, BlankNodes blanks)
            throws ProblemException {
        var walk = new DirectStatements(limit, blanks);
        walk.node(document, start, null, DefaultGraph.INSTANCE);
        return walk.usual ? Optional.of(walk.quads) : Optional.empty();
    }

    private RdfResource node(JsonObject object, ActiveContext outer, @Nullable Term property, GraphName graph)
            throws ProblemException {
        ActiveContext context = context(object, outer, property);
        RdfResource subject = subject(object, context);
        if (usual) {
            members(object, subject, context, graph);
        }
        return subject;
    }

    /** Steps 7 to 9: type-scoped terms end, those of the property and of the object itself begin. */
    private ActiveContext context(JsonObject object, ActiveContext outer, @Nullable Term property) {
        ActiveContext context = isReference(object, outer) ? outer : outer.forNestedNode();
        if (property != null) {
            context = context.inside(property);
        }
        Optional<JsonValue> own = object.get("@context");
        if (own.isPresent()) {
            context = context.with(own.get());
        }
        usual &= context.isUsual();
        return context;
    }

    private static boolean isReference(JsonObject object, ActiveContext outer) {
        return object.names().size() == 1
                && isKeyword("@id", outer.meaning(object.names().iterator().next()));
    }

    private static boolean isKeyword(String keyword, Optional<Term> term) {
        return term.isPresent() && term.get().isKeyword(keyword);
    }

    private RdfResource subject(JsonObject object, ActiveContext context) {
        Optional<JsonValue> id = object.get("id");
        if (id.isEmpty() || context.meaning("id").isEmpty()) {
            return blanks.next();
        }
        return id.get() instanceof JsonString text ? identified(text.value(), context) : left();
    }

    /** Steps 11 to 13. */
    private void members(JsonObject object, RdfResource subject, ActiveContext context, GraphName graph)
            throws ProblemException {
        ActiveContext typed = typed(object, context);
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String name = member.getKey();
            if (name.startsWith("@")) {
                usual &= name.equals("@context");
            } else {
                Optional<Term> term = typed.meaning(name);
                if (term.isPresent() && term.get().isKeyword()) {
                    keyword(term.get(), member.getValue(), subject, context, graph);
                } else if (term.isPresent()) {
                    property(term.get(), member.getValue(), subject, typed, graph);
                }
            }
            if (!usual) {
                return;
            }
        }
    }

    private void keyword(Term term, JsonValue value, RdfResource subject, ActiveContext context, GraphName graph)
            throws ProblemException {
        if (term.isKeyword("@type")) {
            usual &= term.name().equals("type");
            types(value, subject, context, graph);
        } else {
            usual &= term.isKeyword("@id") && term.name().equals("id");
        }
    }

    private ActiveContext typed(JsonObject object, ActiveContext context) {
        if (!isKeyword("@type", context.meaning("type"))) {
            return context;
        }
        ActiveContext typed = context.onTypes(JsonTypes.of(object));
        usual &= typed.isUsual();
        return typed;
    }

    private void types(JsonValue value, RdfResource subject, ActiveContext context, GraphName graph)
            throws ProblemException {
        if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                type(element, subject, context, graph);
            }
        } else {
            type(value, subject, context, graph);
        }
    }

    private void type(JsonValue value, RdfResource subject, ActiveContext context, GraphName graph)
            throws ProblemException {
        RdfResource type = value instanceof JsonString text ? vocabulary(text.value(), context) : left();
        add(subject, TYPE, type, graph);
    }

    private void property(Term term, JsonValue value, RdfResource subject, ActiveContext typed, GraphName graph)
            throws ProblemException {
        if (String.valueOf(term.iri()).indexOf(':') < 0) {
            return;
        }
        Optional<IriTerm> predicate = term.meaning();
        if (predicate.isEmpty() || "@json".equals(term.coercion())) {
            left();
            return;
        }
        var place = new Place(subject, predicate.get(), term, typed, graph);
        if (term.container() == Container.LIST) {
            list(value, place);
        } else {
            values(value, place);
        }
    }

    /** What a value is a value of, and what its words mean. */
    private record Place(RdfResource subject, IriTerm predicate, Term term, ActiveContext context, GraphName graph) {}

    private void values(JsonValue value, Place place) throws ProblemException {
        if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                values(element, place);
            }
            return;
        }
        if (value == JsonLiteral.NULL || !usual) {
            return;
        }
        RdfTerm object = place.term().container() == Container.GRAPH ? graph(value, place) : term(value, place);
        add(place.subject(), place.predicate(), object, place.graph());
    }

    private RdfTerm graph(JsonValue value, Place place) throws ProblemException {
        if (!(value instanceof JsonObject object)) {
            return left();
        }
        BlankNode name = blanks.graph(object.string("id").orElse(""));
        node(object, place.context(), place.term(), name);
        return name;
    }

    private void list(JsonValue value, Place place) throws ProblemException {
        if (value == JsonLiteral.NULL) {
            return;
        }
        List<JsonValue> elements = (value instanceof JsonArray array ? array.elements() : List.of(value))
                .stream().filter(element -> element != JsonLiteral.NULL).toList();
        if (elements.stream().anyMatch(JsonArray.class::isInstance)) {
            left();
            return;
        }
        RdfResource rest = NIL;
        for (int i = elements.size() - 1; i >= 0; i--) {
            BlankNode cell = blanks.cell(place.subject(), place.predicate().value(), i);
            add(cell, FIRST, term(elements.get(i), place), place.graph());
            add(cell, REST, rest, place.graph());
            rest = cell;
        }
        add(place.subject(), place.predicate(), rest, place.graph());
    }

    private RdfTerm term(JsonValue value, Place place) throws ProblemException {
        if (value instanceof JsonObject object) {
            return node(object, place.context(), place.term(), place.graph());
        }
        // Step 4.2: the context of a property is in force for its plain values too, and may define the property anew.
        ActiveContext inside = place.context().forPlainValue(place.term());
        usual &= inside.isUsual();
        Term term = inside == place.context()
                ? place.term()
                : inside.term(place.term().name())
                        .orElseGet(() -> Term.none(place.term().name()));
        String coercion = Objects.requireNonNullElse(term.coercion(), "");
        boolean reference = coercion.startsWith("@");
        if (value instanceof JsonString text) {
            if (!reference) {
                return coercion.isEmpty() ? Literal.of(text.value()) : literal(text.value(), term.datatype());
            }
            return coercion.equals("@id") ? identified(text.value(), inside) : vocabulary(text.value(), inside);
        }
        boolean typed = !reference && !coercion.isEmpty();
        if (value instanceof JsonNumber number) {
            return NumberSpelling.literal(number.asDouble(), typed ? coercion : "")
                    .orElseGet(this::left);
        }
        return literal(value.toString(), typed ? term.datatype() : Optional.of(BOOLEAN));
    }

    private RdfTerm literal(String text, Optional<IriTerm> datatype) {
        return datatype.isPresent() ? Literal.typed(text, datatype.get()) : left();
    }

    /** What an identifier names, in which a prefix may stand but no term. */
    private RdfResource identified(String text, ActiveContext context) {
        Optional<String> iri = context.expandCompact(text);
        return iri.isPresent() ? resource(iri.get()) : left();
    }

    /** What a type, or another word of the vocabulary, names. */
    private RdfResource vocabulary(String text, ActiveContext context) {
        Optional<Term> term = context.meaning(text);
        if (term.isEmpty()) {
            return left();
        }
        return term.get().meaning().isPresent()
                ? term.get().meaning().get()
                : resource(String.valueOf(term.get().iri()));
    }

    private RdfResource resource(String iri) {
        Optional<BlankNode> blank = blanks.named(iri);
        if (blank.isPresent()) {
            return blank.get();
        }
        Optional<IriTerm> term = IriTerm.ofAbsolute(iri);
        return term.isPresent() ? term.get() : left();
    }

    /** The document is one for the library; anything may stand here. */
    private RdfResource left() {
        usual = false;
        return NIL;
    }

    private void add(RdfResource subject, IriTerm predicate, RdfTerm object, GraphName graph) throws ProblemException {
        if (!usual) {
            return;
        }
        if (quads.size() == limit) {
            throw ProblemException.of(ProblemCode.LIMIT_QUADS, limit);
        }
        quads.add(new Quad(subject, predicate, object, graph));
    }
}
