package org.portablebadges.examples;

import java.io.PrintStream;

/** Something that {@code examples.jar} prints as a table, or as one JSON object a line. */
interface Listing {
    /** What is typed for it, words with single spaces between. */
    String name();

    /** What it shows, on one line. */
    String summary();

    /** How what it shows comes about. */
    default String help() {
        return summary();
    }

    /** Prints it; false where something in it is not as it should be. */
    boolean print(boolean json, PrintStream out) throws Exception;
}
