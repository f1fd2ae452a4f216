package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Path;

/** One runnable example of what the library does for somebody. */
interface Story {
    /** The word that starts it on the command line. */
    String name();

    /** What it shows, in one line. */
    String summary();

    /**
     * Runs it.
     *
     * @param folder where it writes its files; exists
     * @param out where it tells what it does
     * @return whether everything went as the story says
     */
    boolean run(Path folder, PrintStream out) throws Exception;
}
