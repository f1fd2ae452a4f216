package org.portablebadges.linkeddata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Issues labels to blank nodes in the order they are asked for, and can take the latest ones back. The algorithm's
 * copies of an issuer are marks in one list here: a copy that is not chosen is rolled back.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0, 4.3, Blank Node Issuer State</a>
 */
final class BlankNodeLabels {
    private static final int NONE = -1;

    private final String prefix;
    private final int[] numbers;
    private int[] issued = new int[8];
    private @Nullable String[] spelled = new @Nullable String[8];
    private int size;

    BlankNodeLabels(String prefix, int nodes) {
        this.prefix = prefix;
        this.numbers = new int[nodes];
        Arrays.fill(numbers, NONE);
    }

    boolean has(int node) {
        return numbers[node] != NONE;
    }

    /** Gives the node the next label, unless it has one. */
    void issue(int node) {
        if (has(node)) {
            return;
        }
        if (size == issued.length) {
            issued = Arrays.copyOf(issued, size * 2);
            spelled = Arrays.copyOf(spelled, size * 2);
        }
        numbers[node] = size;
        issued[size] = node;
        size++;
    }

    void issueAll(int[] nodes) {
        for (int node : nodes) {
            issue(node);
        }
    }

    /** The node's label, which the prefix starts; the node must have one. */
    String label(int node) {
        int number = numbers[node];
        String label = spelled[number];
        if (label == null) {
            label = prefix + number;
            spelled[number] = label;
        }
        return label;
    }

    /** How many labels have been issued. */
    int mark() {
        return size;
    }

    /** The nodes labeled since the mark, in order. */
    int[] since(int mark) {
        return Arrays.copyOfRange(issued, mark, size);
    }

    /** Takes back every label issued since the mark. */
    void rollBack(int mark) {
        while (size > mark) {
            size--;
            numbers[issued[size]] = NONE;
        }
    }
}
