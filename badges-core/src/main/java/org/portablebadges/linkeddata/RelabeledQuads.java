package org.portablebadges.linkeddata;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements as sorted lines, with other labels for their blank nodes.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#relabelblanknodes">VC-DI-ECDSA 3.4.14, relabelBlankNodes</a>
 */
final class RelabeledQuads {
    private RelabeledQuads() {}

    /**
     * Each statement once, sorted by Unicode code point.
     *
     * @param labels new label for the id of each blank node; a node that is not named keeps its id
     */
    static List<String> lines(Collection<Quad> quads, Map<String, String> labels) {
        return quads.stream()
                .map(quad -> new Quad(
                        resource(quad.subject(), labels),
                        quad.predicate(),
                        quad.object() instanceof RdfResource object ? resource(object, labels) : quad.object(),
                        quad.graph() instanceof RdfResource graph ? resource(graph, labels) : quad.graph()))
                .map(NQuads::line)
                .distinct()
                .sorted(NQuads.CODE_POINT_ORDER)
                .toList();
    }

    private static RdfResource resource(RdfResource resource, Map<String, String> labels) {
        return resource instanceof BlankNode node ? new BlankNode(labels.getOrDefault(node.id(), node.id())) : resource;
    }
}
