package org.portablebadges.benchmarks;

/** A short while of one work over and over. */
@FunctionalInterface
public interface Turn {
    /** Does it, and says how many nanoseconds one run took. */
    double take() throws Exception;
}
