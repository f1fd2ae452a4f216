package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

/**
 * One statement, and the graph it belongs to.
 *
 * @param subject what it is about
 * @param predicate which property of it
 * @param object the property's value
 * @param graph name of the graph
 * @see <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>
 */
record Quad(RdfResource subject, IriTerm predicate, RdfTerm object, GraphName graph) {
    public Quad {
        requireNonNull(subject, "subject");
        requireNonNull(predicate, "predicate");
        requireNonNull(object, "object");
        requireNonNull(graph, "graph");
    }

    /** A statement in the default graph. */
    public static Quad of(RdfResource subject, IriTerm predicate, RdfTerm object) {
        return new Quad(subject, predicate, object, DefaultGraph.INSTANCE);
    }
}
