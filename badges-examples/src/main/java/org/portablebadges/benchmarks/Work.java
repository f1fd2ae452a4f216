package org.portablebadges.benchmarks;

/** One piece of work to be timed; it checks its own outcome. */
@FunctionalInterface
interface Work {
    void run() throws Exception;
}
