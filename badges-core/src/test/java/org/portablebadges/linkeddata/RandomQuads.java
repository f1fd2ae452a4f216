package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Small datasets full of look-alikes, and other spellings of a dataset; the same for the same seed. */
final class RandomQuads {
    private final Random random;

    RandomQuads(long seed) {
        random = new Random(seed);
    }

    /** Up to seven blank nodes, two predicates, few IRIs and literals, named graphs some of which are blank nodes. */
    List<Quad> dataset() {
        int nodes = 1 + random.nextInt(7);
        int size = 1 + random.nextInt(3 * nodes);
        Set<Quad> quads = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            quads.add(new Quad(resource(nodes), iri("p", 2), object(nodes), graph(nodes)));
        }
        return List.copyOf(quads);
    }

    /** The same statements in another order, some of them twice, with other blank node ids. */
    List<Quad> respelled(List<Quad> quads) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            names.add("x" + i);
        }
        Collections.shuffle(names, random);
        Map<String, String> renamed = new TreeMap<>();
        List<Quad> result = new ArrayList<>();
        for (Quad quad : quads) {
            Quad copy = new Quad(
                    (RdfResource) renamed(quad.subject(), renamed, names),
                    quad.predicate(),
                    renamed(quad.object(), renamed, names),
                    quad.graph() instanceof RdfResource name
                            ? (RdfResource) renamed(name, renamed, names)
                            : DefaultGraph.INSTANCE);
            result.add(copy);
            if (random.nextInt(8) == 0) {
                result.add(copy);
            }
        }
        Collections.shuffle(result, random);
        return result;
    }

    private static RdfTerm renamed(RdfTerm term, Map<String, String> renamed, List<String> names) {
        return term instanceof BlankNode node
                ? new BlankNode(renamed.computeIfAbsent(node.id(), id -> names.get(renamed.size())))
                : term;
    }

    private RdfTerm object(int nodes) {
        return random.nextInt(6) == 0 ? Literal.of("v" + random.nextInt(2)) : resource(nodes);
    }

    private RdfResource resource(int nodes) {
        return random.nextInt(5) == 0 ? iri("s", 2) : new BlankNode("n" + random.nextInt(nodes));
    }

    private GraphName graph(int nodes) {
        return switch (random.nextInt(4)) {
            case 0 -> new BlankNode("n" + random.nextInt(nodes));
            case 1 -> iri("g", 1);
            default -> DefaultGraph.INSTANCE;
        };
    }

    private IriTerm iri(String kind, int count) {
        return new IriTerm("urn:example:" + kind + random.nextInt(count));
    }
}
