package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Small datasets full of look-alikes, and other spellings of a dataset; the same for the same seed. */
final class RandomQuads {
    private final Random random;
    private int predicates;
    private int names;

    RandomQuads(long seed) {
        random = new Random(seed);
    }

    /**
     * One or two groups of one to three copies of the same up to twelve statements over up to four blank nodes, one of
     * which a group's copies may share; and up to two statements across the copies. One or two predicates, few IRIs and literals, named graphs some of which are blank nodes.
     */
    List<Quad> dataset() {
        int nodes = 1 + random.nextInt(4);
        int groups = 1 + random.nextInt(2);
        int copies = groups * (1 + random.nextInt(3));
        String shared = "n" + random.nextInt(2);
        predicates = 1 + random.nextInt(2);
        names = random.nextInt(3);
        Set<Quad> quads = new LinkedHashSet<>();
        List<Quad> pattern = statements(1 + random.nextInt(3 * nodes), nodes);
        for (int copy = 0; copy < copies; copy++) {
            String suffix = copy % groups + "abc".substring(copy / groups, copy / groups + 1);
            String hub = "hub" + copy % groups;
            pattern.forEach(quad -> quads.add(renamed(quad, id -> id.equals(shared) ? hub : id + suffix)));
        }
        for (Quad quad : statements(random.nextInt(3), nodes)) {
            quads.add(renamed(quad, id -> id + random.nextInt(groups) + "a"));
        }
        return List.copyOf(quads);
    }

    /** The same statements in another order, some of them twice, with other blank node ids. */
    List<Quad> respelled(List<Quad> quads) {
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            fresh.add("x" + i);
        }
        Collections.shuffle(fresh, random);
        Map<String, String> renamed = new TreeMap<>();
        List<Quad> result = new ArrayList<>();
        for (Quad quad : quads) {
            Quad copy = renamed(quad, id -> renamed.computeIfAbsent(id, any -> fresh.get(renamed.size())));
            result.add(copy);
            if (random.nextInt(8) == 0) {
                result.add(copy);
            }
        }
        Collections.shuffle(result, random);
        return result;
    }

    private static Quad renamed(Quad quad, UnaryOperator<String> name) {
        return new Quad(
                (RdfResource) renamed(quad.subject(), name),
                quad.predicate(),
                renamed(quad.object(), name),
                quad.graph() instanceof RdfResource graph ? (RdfResource) renamed(graph, name) : DefaultGraph.INSTANCE);
    }

    private static RdfTerm renamed(RdfTerm term, UnaryOperator<String> name) {
        return term instanceof BlankNode node ? new BlankNode(name.apply(node.id())) : term;
    }

    private List<Quad> statements(int size, int nodes) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            quads.add(new Quad(resource(nodes), iri("p", predicates), object(nodes), graph(nodes)));
        }
        return quads;
    }

    private RdfTerm object(int nodes) {
        return random.nextInt(12) < names ? Literal.of("v" + random.nextInt(2)) : resource(nodes);
    }

    private RdfResource resource(int nodes) {
        return random.nextInt(10) < names ? iri("s", 2) : new BlankNode("n" + random.nextInt(nodes));
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
