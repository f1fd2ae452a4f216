package org.portablebadges.benchmarks;

/** One piece of work to be timed; it checks its own outcome. */
@FunctionalInterface
public interface Work {
    /** Does it once. */
    void run() throws Exception;

    /**
     * For works to check what came out.
     *
     * @throws IllegalStateException where it does not hold
     */
    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("what is measured came out otherwise");
        }
    }
}
