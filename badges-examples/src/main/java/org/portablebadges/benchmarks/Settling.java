package org.portablebadges.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says when the turns of one work have stopped getting faster. */
final class Settling {
    private static final int LAST = 12;
    private static final double CLEARLY_FASTER = 0.97;

    private final List<Double> times = new ArrayList<>();

    void add(double time) {
        times.add(time);
    }

    /** Whether none of the last twelve turns was more than 3 % faster than the fastest of as many or more before them. */
    boolean isSettled() {
        int earlier = times.size() - LAST;
        return earlier >= LAST
                && Collections.min(times.subList(earlier, times.size()))
                        > Collections.min(times.subList(0, earlier)) * CLEARLY_FASTER;
    }
}
