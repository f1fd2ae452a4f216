package org.portablebadges.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Says when what is done over and over has stopped getting faster. */
final class Settling {
    private static final int LAST = 50;
    private static final double CLEARLY_FASTER = 0.97;

    private final List<Double> times = new ArrayList<>();

    void add(double time) {
        times.add(time);
    }

    /**
     * Whether the last fifty times were less than 3 % faster than the fifty before them, by their medians. With fewer, a
     * pause in which the compiler has other things to do would pass for the end.
     */
    boolean isSettled() {
        int size = times.size();
        return size >= 2 * LAST
                && Median.of(times.subList(size - LAST, size))
                        > Median.of(times.subList(size - 2 * LAST, size - LAST)) * CLEARLY_FASTER;
    }
}
