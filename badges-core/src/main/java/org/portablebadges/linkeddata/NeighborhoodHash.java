package org.portablebadges.linkeddata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portablebadges.linkeddata.IndexedQuads.Place;
import org.portablebadges.linkeddata.IndexedQuads.Statement;
import org.portablebadges.problem.ProblemException;

/**
 * Hash of a blank node that takes in its neighbors, their neighbors, and so on. The standard words it as a recursion;
 * here the pending visits stand on a stack of their own, because a file may chain thousands of nodes.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/#hash-nd-quads">RDFC-1.0, 4.8, Hash N-Degree Quads</a>
 */
final class NeighborhoodHash {
    private final IndexedQuads quads;
    private final String[] firstDegree;
    private final BlankNodeLabels canonical;
    private final BlankNodeLabels temporary;
    private final HashBudget budget;

    NeighborhoodHash(IndexedQuads quads, String[] firstDegree, BlankNodeLabels canonical, HashBudget budget) {
        this.quads = quads;
        this.firstDegree = firstDegree;
        this.canonical = canonical;
        this.temporary = new BlankNodeLabels("_:b", firstDegree.length);
        this.budget = budget;
    }

    /** Hash of the node, and the nodes that were given temporary labels on the way. */
    Result of(int node) throws ProblemException {
        temporary.rollBack(0);
        temporary.issue(node);
        Deque<Visit> visits = new ArrayDeque<>();
        Visit visit = new Visit(node);
        while (true) {
            if (visit.needsNeighbor()) {
                visits.push(visit);
                visit = new Visit(visit.neighbor());
                continue;
            }
            String hash = visit.hash();
            if (visits.isEmpty()) {
                return new Result(hash, temporary.since(0));
            }
            visit = visits.pop();
            visit.take(hash);
        }
    }

    /** 4.7, Hash Related Blank Node. */
    private String relatedHash(int related, Statement statement, char position) throws ProblemException {
        String predicate = position == 'g' ? "" : statement.predicate();
        return budget.hash(position + predicate + identity(related));
    }

    private String identity(int node) {
        return canonical.has(node) || temporary.has(node) ? label(node) : firstDegree[node];
    }

    private String label(int node) {
        return canonical.has(node) ? "_:" + canonical.label(node) : temporary.label(node);
    }

    /** What came of one node. */
    static final class Result {
        private final String hash;
        private final int[] nodes;

        private Result(String hash, int[] nodes) {
            this.hash = hash;
            this.nodes = nodes;
        }

        /** The hash, in lower-case hexadecimal digits. */
        String hash() {
            return hash;
        }

        /** The nodes met that had no canonical label, in the order met. */
        int[] nodes() {
            return nodes;
        }
    }

    /**
     * The algorithm's run for one node, which pauses whenever it needs the hash of a neighbor. For each group of
     * neighbors that look alike from here it tries their orders and keeps the one with the smallest path.
     */
    private final class Visit {
        private final Iterator<Map.Entry<String, List<Integer>>> groups;
        private final StringBuilder data = new StringBuilder();
        private @Nullable Group group;

        Visit(int node) throws ProblemException {
            groups = relatedNodes(node).entrySet().iterator();
        }

        /** Goes on until a neighbor's hash is needed or everything is known; answers which of the two it is. */
        boolean needsNeighbor() throws ProblemException {
            while (true) {
                if (group == null) {
                    if (!groups.hasNext()) {
                        return false;
                    }
                    Map.Entry<String, List<Integer>> next = groups.next();
                    data.append(next.getKey());
                    group = new Group(next.getValue());
                }
                if (group.needsNeighbor()) {
                    return true;
                }
                data.append(group.choose());
                group = null;
            }
        }

        int neighbor() {
            return open().neighbor();
        }

        void take(String hash) {
            open().take(hash);
        }

        String hash() throws ProblemException {
            return budget.hash(data);
        }

        private Group open() {
            if (group == null) {
                throw new IllegalStateException("no neighbor was asked for");
            }
            return group;
        }

        // Step 3. A neighbor that is related twice in the same way stands in its group twice: the standard keeps a
        // list, and with a set the paths, and so the labels, come out differently.
        private Map<String, List<Integer>> relatedNodes(int node) throws ProblemException {
            Map<String, List<Integer>> related = new TreeMap<>();
            for (Statement statement : quads.relating(node)) {
                relate(node, statement.subject(), statement, 's', related);
                relate(node, statement.object(), statement, 'o', related);
                relate(node, statement.graph(), statement, 'g', related);
            }
            return related;
        }

        private void relate(
                int node, Place place, Statement statement, char position, Map<String, List<Integer>> related)
                throws ProblemException {
            if (place.isBlank() && place.node() != node) {
                String hash = relatedHash(place.node(), statement, position);
                related.computeIfAbsent(hash, any -> new ArrayList<>()).add(place.node());
            }
        }
    }

    /** Step 5.4: the orders of one group of neighbors, tried one after the other. */
    private final class Group {
        private final Permutations orders;
        private final int mark = temporary.mark();
        private final int[] pending;
        private int pendingCount;
        private int pendingNext;
        private TrialPath path = new TrialPath("");
        private boolean alive;
        private String bestPath = "";
        private int[] bestNodes = new int[0];
        private boolean bestInForce;

        Group(List<Integer> nodes) throws ProblemException {
            int[] order = new int[nodes.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = nodes.get(i);
            }
            orders = new Permutations(order);
            pending = new int[order.length];
            tryOrder();
        }

        /** Goes on until a neighbor's hash is needed or all orders have been tried; answers which of the two it is. */
        boolean needsNeighbor() throws ProblemException {
            while (!alive || pendingNext == pendingCount) {
                if (alive && path.isBetter()) {
                    bestPath = path.text();
                    bestInForce = true;
                }
                if (!orders.advance()) {
                    return false;
                }
                startOver();
            }
            return true;
        }

        int neighbor() {
            return pending[pendingNext];
        }

        /** Steps 5.4.5.2 to 5.4.5.5. */
        void take(String hash) {
            alive = path.append(label(neighbor()) + "<" + hash + ">");
            pendingNext++;
        }

        /** The smallest path; its labels are then the ones in force. */
        String choose() {
            if (!bestInForce) {
                temporary.rollBack(mark);
                temporary.issueAll(bestNodes);
            }
            return bestPath;
        }

        /** Step 5.4.4: labels the neighbors in the present order and notes those that have to be visited. */
        private void tryOrder() throws ProblemException {
            path = new TrialPath(bestPath);
            alive = true;
            pendingCount = 0;
            pendingNext = 0;
            int[] order = orders.current();
            for (int i = 0; alive && i < order.length; i++) {
                budget.spend();
                if (!canonical.has(order[i]) && !temporary.has(order[i])) {
                    pending[pendingCount] = order[i];
                    pendingCount++;
                    temporary.issue(order[i]);
                }
                alive = path.append(label(order[i]));
            }
        }

        private void startOver() throws ProblemException {
            if (bestInForce) {
                bestNodes = temporary.since(mark);
                bestInForce = false;
            }
            temporary.rollBack(mark);
            tryOrder();
        }
    }
}
