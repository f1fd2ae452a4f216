package org.portablebadges.linkeddata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Blank nodes that stay the same when statements are made of a document and then of parts of it. Objects of the
 * document have identifiers of ours for that time; the cells of a list and a graph are known by what they belong to.
 */
final class PlacedBlankNodes implements BlankNodes {
    private record Cell(RdfResource owner, String property, int index) {}

    private final String prefix;
    private final Map<Object, BlankNode> known = new HashMap<>();
    private int count;

    /**
     * @param prefix how the identifiers begin that stand for blank nodes
     */
    PlacedBlankNodes(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public BlankNode next() {
        return new BlankNode("b" + count++);
    }

    @Override
    public Optional<BlankNode> named(String id) {
        return id.startsWith(prefix) ? Optional.of(known(id)) : Optional.empty();
    }

    @Override
    public BlankNode cell(RdfResource owner, String property, int index) {
        return known(new Cell(owner, property, index));
    }

    @Override
    public BlankNode graph(String id) {
        return id.isEmpty() ? next() : known(Optional.of(id));
    }

    private BlankNode known(Object key) {
        return known.computeIfAbsent(key, any -> next());
    }
}
