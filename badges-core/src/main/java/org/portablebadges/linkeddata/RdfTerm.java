package org.portablebadges.linkeddata;

/**
 * What a statement can be about or say: an IRI, a blank node or a literal.
 *
 * @see <a href="https://www.w3.org/TR/rdf11-concepts/#section-triples">RDF 1.1 Concepts, 3.1</a>
 */
sealed interface RdfTerm permits RdfResource, Literal {}
