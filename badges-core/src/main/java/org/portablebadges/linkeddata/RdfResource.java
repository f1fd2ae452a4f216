package org.portablebadges.linkeddata;

/** What a statement can be about: an IRI or a blank node. */
public sealed interface RdfResource extends RdfTerm, GraphName permits IriTerm, BlankNode {}
