package org.portablebadges.linkeddata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A new blank node for each thing without an identifier. */
final class FreshBlankNodes implements BlankNodes {
    private final Map<String, BlankNode> labeled = new HashMap<>();
    private int count;

    @Override
    public BlankNode next() {
        return new BlankNode("b" + count++);
    }

    @Override
    public Optional<BlankNode> named(String id) {
        return id.startsWith("_:") ? Optional.of(labeled.computeIfAbsent(id, any -> next())) : Optional.empty();
    }

    @Override
    public BlankNode cell(RdfResource owner, String property, int index) {
        return next();
    }

    @Override
    public BlankNode graph(String id) {
        return next();
    }
}
