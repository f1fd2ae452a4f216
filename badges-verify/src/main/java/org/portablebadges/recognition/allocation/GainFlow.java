package org.portablebadges.recognition.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Flow of the greatest gain: units go from a source to a sink, each over the way that brings most at that moment, which
 * may move units sent before. Exact where the gains of edges that stand side by side do not grow; minimum cost flow by
 * shortest ways, with gains for costs. Not thread-safe.
 */
final class GainFlow {
    private final Operations operations;
    private final List<Edge> edges = new ArrayList<>();
    private int nodes;

    /** One direction of an edge; its other direction is the neighbor in the list. */
    private static final class Edge {
        private final int from;
        private final int to;
        private final Gain gain;
        private int capacity;

        private Edge(int from, int to, Gain gain, int capacity) {
            this.from = from;
            this.to = to;
            this.gain = gain;
            this.capacity = capacity;
        }
    }

    GainFlow(Operations operations) {
        this.operations = operations;
    }

    int addNode() {
        return nodes++;
    }

    /** Joins two nodes; gives the edge. */
    int addEdge(int from, int to, int capacity, Gain gain) {
        edges.add(new Edge(from, to, gain, capacity));
        edges.add(new Edge(to, from, gain.negated(), 0));
        return edges.size() - 2;
    }

    /** Units sent over an edge. */
    int sent(int edge) {
        return edges.get(edge ^ 1).capacity;
    }

    /** Sends units as long as one more brings anything. */
    void run(int source, int sink) throws TooComplexException {
        int[] cameBy = new int[nodes];
        while (best(source, sink, cameBy).compareTo(Gain.NONE) > 0) {
            for (int node = sink; node != source; ) {
                int edge = cameBy[node];
                edges.get(edge).capacity--;
                edges.get(edge ^ 1).capacity++;
                node = edges.get(edge).from;
            }
        }
    }

    // Bellman and Ford: no cycle brings anything, because every unit sent so far went the best way.
    private Gain best(int source, int sink, int[] cameBy) throws TooComplexException {
        Gain[] gains = new Gain[nodes];
        Arrays.fill(cameBy, -1);
        gains[source] = Gain.NONE;
        boolean better = true;
        for (int round = 0; better && round < nodes; round++) {
            better = false;
            operations.spend(edges.size());
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                Gain before = gains[edge.from];
                if (edge.capacity == 0 || before == null) {
                    continue;
                }
                Gain after = before.plus(edge.gain);
                if (gains[edge.to] == null || after.compareTo(gains[edge.to]) > 0) {
                    gains[edge.to] = after;
                    cameBy[edge.to] = i;
                    better = true;
                }
            }
        }
        return gains[sink] == null ? Gain.NONE : gains[sink];
    }
}
