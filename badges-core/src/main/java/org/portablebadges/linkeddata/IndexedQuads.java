package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A dataset with its blank nodes numbered in the order met, each with the statements that mention it.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0, 4.2, blank node to quads map</a>
 */
final class IndexedQuads {
    private static final int NOT_BLANK = -1;
    private static final Place NO_GRAPH = new Place(NOT_BLANK, "");

    private final CanonicalizationLimits limits;
    private final CanonicalizationBudget budget;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Statement> seen = new HashSet<>();
    private final List<List<Statement>> mentions = new ArrayList<>();
    private final List<List<Statement>> relations = new ArrayList<>();

    private IndexedQuads(CanonicalizationLimits limits, CanonicalizationBudget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Indexes the statements; one that is given twice counts once, because a dataset is a set.
     *
     * @throws ProblemException {@code limit.quads}, {@code limit.blank-nodes}, or {@code limit.canonicalization} where they
     *     are too long together
     */
    static IndexedQuads of(Collection<Quad> quads, CanonicalizationLimits limits, CanonicalizationBudget budget)
            throws ProblemException {
        var indexed = new IndexedQuads(limits, budget);
        for (Quad quad : quads) {
            indexed.add(quad);
        }
        return indexed;
    }

    /** Ids of the blank nodes; the iteration order is that of their numbers. */
    Map<String, Integer> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    List<Statement> statements() {
        return statements;
    }

    /** The statements that mention this blank node, each once. */
    List<Statement> mentioning(int node) {
        return mentions.get(node);
    }

    /** Those of them that mention another blank node too. */
    List<Statement> relating(int node) {
        return relations.get(node);
    }

    /** How many times a statement links a blank node to others. */
    int links() {
        return relations.stream().mapToInt(List::size).sum();
    }

    private void add(Quad quad) throws ProblemException {
        Place graph = quad.graph() instanceof RdfResource name ? place(name) : NO_GRAPH;
        var statement =
                new Statement(place(quad.subject()), NQuads.term(quad.predicate()), place(quad.object()), graph);
        if (!seen.add(statement)) {
            return;
        }
        if (statements.size() == limits.quads()) {
            throw ProblemException.of(ProblemCode.LIMIT_QUADS, limits.quads());
        }
        budget.write(statement.length());
        statements.add(statement);
        int subject = statement.subject().node();
        int object = statement.object().node();
        int name = statement.graph().node();
        mention(subject, statement);
        if (object != subject) {
            mention(object, statement);
        }
        if (name != subject && name != object) {
            mention(name, statement);
        }
    }

    // The algorithm writes a statement once for each blank node in it, and once in the end.
    private void mention(int node, Statement statement) throws ProblemException {
        if (node != NOT_BLANK) {
            budget.write(statement.length());
            mentions.get(node).add(statement);
            if (statement.hasOther(node)) {
                relations.get(node).add(statement);
            }
        }
    }

    private Place place(RdfTerm term) throws ProblemException {
        return term instanceof BlankNode node
                ? new Place(number(node.id()), "")
                : new Place(NOT_BLANK, NQuads.term(term));
    }

    private int number(String id) throws ProblemException {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == limits.blankNodes()) {
            throw ProblemException.of(ProblemCode.LIMIT_BLANK_NODES, limits.blankNodes());
        }
        numbers.put(id, number);
        mentions.add(new ArrayList<>());
        relations.add(new ArrayList<>());
        return number;
    }

    /**
     * One end of a statement.
     *
     * @param node number of the blank node that stands there, or {@link #NOT_BLANK}
     * @param text the term in N-Quads where it is not blank
     */
    record Place(int node, String text) implements Comparable<Place> {
        boolean isBlank() {
            return node != NOT_BLANK;
        }

        @Override
        public int compareTo(Place other) {
            return node == other.node ? text.compareTo(other.text) : Integer.compare(node, other.node);
        }

        /** Whether nothing stands here, as where a statement is in the default graph. */
        private boolean isNothing() {
            return !isBlank() && text.isEmpty();
        }

        private void append(IntFunction<String> label, StringBuilder line) {
            if (isBlank()) {
                line.append("_:").append(label.apply(node));
            } else {
                line.append(text);
            }
        }
    }

    /**
     * A statement whose blank nodes are numbers. Comparable, because a hash table still finds its way among keys that were
     * made to collide if they have an order.
     *
     * @param predicate the predicate as N-Quads has it, in angle brackets
     */
    record Statement(Place subject, String predicate, Place object, Place graph) implements Comparable<Statement> {
        private static final int ROOM_FOR_LABELS = 32;

        /** The statement in canonical N-Quads, its blank nodes labeled by the function. */
        String line(IntFunction<String> label) {
            StringBuilder line = new StringBuilder(length() + ROOM_FOR_LABELS);
            subject.append(label, line);
            line.append(' ').append(predicate).append(' ');
            object.append(label, line);
            if (!graph.isNothing()) {
                line.append(' ');
                graph.append(label, line);
            }
            return line.append(" .\n").toString();
        }

        @Override
        public int compareTo(Statement other) {
            int bySubject = subject.compareTo(other.subject);
            int byPredicate = bySubject == 0 ? predicate.compareTo(other.predicate) : bySubject;
            int byObject = byPredicate == 0 ? object.compareTo(other.object) : byPredicate;
            return byObject == 0 ? graph.compareTo(other.graph) : byObject;
        }

        /** How many characters it has without labels and spaces. */
        private int length() {
            return subject.text.length() + predicate.length() + object.text.length() + graph.text.length();
        }

        /** Whether a blank node other than this one stands in it. */
        private boolean hasOther(int node) {
            return isOther(subject, node) || isOther(object, node) || isOther(graph, node);
        }

        private static boolean isOther(Place place, int node) {
            return place.isBlank() && place.node() != node;
        }
    }
}
