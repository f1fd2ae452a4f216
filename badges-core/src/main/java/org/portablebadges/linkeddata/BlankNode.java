package org.portablebadges.linkeddata;

import static java.util.Objects.requireNonNull;

/**
 * A thing without an IRI.
 *
 * @param id what tells it from the other blank nodes of the same dataset, without {@code _:}; it says nothing else
 */
record BlankNode(String id) implements RdfResource {
    public BlankNode {
        requireNonNull(id, "id");
    }
}
