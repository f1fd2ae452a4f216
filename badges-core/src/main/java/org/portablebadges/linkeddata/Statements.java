package org.portablebadges.linkeddata;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Takes statements from Titanium one by one. Those with an identifier that is not absolute are left out, as RDF asks. */
final class Statements implements RdfQuadConsumer {
    private final int limit;
    private final List<Quad> quads = new ArrayList<>();
    private int seen;

    Statements(int limit) {
        this.limit = limit;
    }

    /**
     * All statements taken.
     *
     * @throws ProblemException where there were more than the limit
     */
    List<Quad> quads() throws ProblemException {
        if (seen > limit) {
            throw ProblemException.of(ProblemCode.LIMIT_QUADS, limit, seen);
        }
        return quads;
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        Optional<RdfTerm> value =
                datatype == null ? Optional.ofNullable(resource(object)) : literal(object, datatype, language);
        RdfResource about = resource(subject);
        GraphName in = graph == null ? DefaultGraph.INSTANCE : resource(graph);
        if (value.isPresent() && about != null && in != null && Iri.isAbsolute(predicate) && ++seen <= limit) {
            quads.add(new Quad(about, new IriTerm(predicate), value.get(), in));
        }
        return this;
    }

    private static Optional<RdfTerm> literal(String lexical, String datatype, @Nullable String language) {
        if (!Iri.isAbsolute(datatype)) {
            return Optional.empty();
        }
        return Optional.of(
                language == null
                        ? Literal.typed(lexical, new IriTerm(datatype))
                        : Literal.inLanguage(lexical, language));
    }

    private static @Nullable RdfResource resource(String text) {
        if (text.startsWith("_:")) {
            return new BlankNode(text.substring(2));
        }
        return Iri.isAbsolute(text) ? new IriTerm(text) : null;
    }
}
