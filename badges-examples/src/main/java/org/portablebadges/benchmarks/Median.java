package org.portablebadges.benchmarks;

import java.util.List;

/** The middle of some figures, which a few disturbed ones do not move. */
public final class Median {
    private Median() {}

    /** The middle one; of an even number the greater of the two in the middle. */
    public static double of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("the median of nothing");
        }
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
