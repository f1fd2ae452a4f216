package org.portablebadges.linkeddata;

import java.util.Arrays;

/**
 * Orders of a list in which an element may stand more than once; each different order comes up once, in lexicographic
 * order, and is made only when asked for.
 */
final class Permutations {
    private final int[] current;

    Permutations(int[] elements) {
        current = elements.clone();
        Arrays.sort(current);
    }

    /** The present order; changed in place by {@link #advance()}. */
    int[] current() {
        return current;
    }

    /** Moves on to the next order; false where there is none. */
    boolean advance() {
        int pivot = current.length - 2;
        while (pivot >= 0 && current[pivot] >= current[pivot + 1]) {
            pivot--;
        }
        if (pivot < 0) {
            return false;
        }
        int successor = current.length - 1;
        while (current[successor] <= current[pivot]) {
            successor--;
        }
        swap(pivot, successor);
        for (int low = pivot + 1, high = current.length - 1; low < high; low++, high--) {
            swap(low, high);
        }
        return true;
    }

    private void swap(int a, int b) {
        int kept = current[a];
        current[a] = current[b];
        current[b] = kept;
    }
}
