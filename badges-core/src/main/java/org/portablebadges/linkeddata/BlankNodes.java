package org.portablebadges.linkeddata;

import java.util.Optional;

/** Where the blank nodes of a document's statements come from. Not thread-safe. */
sealed interface BlankNodes permits FreshBlankNodes, PlacedBlankNodes {
    /** A node that there was not before. */
    BlankNode next();

    /** The blank node that an identifier stands for; empty where it stands for an IRI. */
    Optional<BlankNode> named(String id);

    /** One cell of the ordered list that a property of its owner has as its value. */
    BlankNode cell(RdfResource owner, String property, int index);

    /** The graph that holds one node; the node's identifier is empty where it has none. */
    BlankNode graph(String id);
}
