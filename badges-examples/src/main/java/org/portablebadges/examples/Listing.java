package org.portablebadges.examples;

import java.io.PrintStream;

/** Something that {@code examples.jar} prints as a table, or as one JSON object a line. */
interface Listing {
    String name();

    /** What it shows, on one line. */
    String summary();

    /** Prints it; false where something in it is not as it should be. */
    boolean print(boolean json, PrintStream out) throws Exception;
}
