package org.portablebadges.recognition.allocation;

import java.util.Arrays;

/**
 * Nodes joined by edges of whole capacities, and the units sent over them one by one. Grows, and can be set back to an
 * earlier state. The way of a unit depends on the order in which edges were made and on nothing else. Not thread-safe.
 */
final class FlowNetwork {
    private static final int NONE = -1;

    private final Operations operations;
    private int[] lastEdge = new int[64];
    private int[] edgeBefore = new int[256];
    private int[] target = new int[256];
    private int[] capacity = new int[256];
    private int nodes;
    private int edges;

    FlowNetwork(Operations operations) {
        this.operations = operations;
    }

    /** How far a network had grown, and what could still be sent. */
    static final class State {
        private final int[] lastEdge;
        private final int[] capacity;

        private State(int[] lastEdge, int[] capacity) {
            this.lastEdge = lastEdge;
            this.capacity = capacity;
        }
    }

    int addNode() {
        if (nodes == lastEdge.length) {
            lastEdge = Arrays.copyOf(lastEdge, nodes * 2);
        }
        lastEdge[nodes] = NONE;
        return nodes++;
    }

    /** Joins two nodes; gives the edge. */
    int addEdge(int from, int to, int units) throws TooComplexException {
        operations.spend(1);
        int edge = half(from, to, units);
        half(to, from, 0);
        return edge;
    }

    /** Units sent over an edge. */
    int sent(int edge) {
        return capacity[edge ^ 1];
    }

    /** Sends one more unit from a node to another, if there is a way; what was sent before may take another one. */
    boolean send(int from, int to) throws TooComplexException {
        int[] cameBy = new int[nodes];
        Arrays.fill(cameBy, NONE);
        int[] queue = new int[nodes];
        int tail = 0;
        queue[tail++] = from;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int edge = lastEdge[node]; edge != NONE; edge = edgeBefore[edge]) {
                operations.spend(1);
                int next = target[edge];
                if (capacity[edge] == 0 || cameBy[next] != NONE || next == from) {
                    continue;
                }
                cameBy[next] = edge;
                if (next == to) {
                    push(from, to, cameBy);
                    return true;
                }
                queue[tail++] = next;
            }
        }
        return false;
    }

    State state() throws TooComplexException {
        operations.spend(nodes + (long) edges);
        return new State(Arrays.copyOf(lastEdge, nodes), Arrays.copyOf(capacity, edges));
    }

    void restore(State state) throws TooComplexException {
        nodes = state.lastEdge.length;
        edges = state.capacity.length;
        operations.spend(nodes + (long) edges);
        System.arraycopy(state.lastEdge, 0, lastEdge, 0, nodes);
        System.arraycopy(state.capacity, 0, capacity, 0, edges);
    }

    private void push(int from, int to, int[] cameBy) {
        for (int node = to; node != from; ) {
            int edge = cameBy[node];
            capacity[edge]--;
            capacity[edge ^ 1]++;
            node = target[edge ^ 1];
        }
    }

    private int half(int from, int to, int units) {
        if (edges == target.length) {
            edgeBefore = Arrays.copyOf(edgeBefore, edges * 2);
            target = Arrays.copyOf(target, edges * 2);
            capacity = Arrays.copyOf(capacity, edges * 2);
        }
        edgeBefore[edges] = lastEdge[from];
        target[edges] = to;
        capacity[edges] = units;
        lastEdge[from] = edges;
        return edges++;
    }
}
