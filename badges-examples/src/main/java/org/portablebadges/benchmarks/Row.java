package org.portablebadges.benchmarks;

/**
 * A line that is going to be printed.
 *
 * @param name what is compared
 * @param goal the ratio that is aimed at
 * @param figure how the ratio comes about
 */
record Row(String name, double goal, Figure figure) {
    /** How a ratio comes out of works that were timed, or by measuring something else then. */
    @FunctionalInterface
    interface Figure {
        double of(Rounds rounds) throws Exception;
    }

    /** How many times as fast one work is as another. */
    static Row ratio(String name, double goal, String slower, String faster) {
        return new Row(name, goal, rounds -> rounds.ratio(slower, faster));
    }

    Ratio measured(Rounds rounds) throws Exception {
        return new Ratio(name, figure.of(rounds), goal);
    }
}
