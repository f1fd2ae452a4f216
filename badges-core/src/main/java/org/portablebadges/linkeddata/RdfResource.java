package org.portablebadges.linkeddata;

/** What a statement can be about: an IRI or a blank node. */
sealed interface RdfResource extends RdfTerm, GraphName permits IriTerm, BlankNode {}
