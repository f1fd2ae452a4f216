package org.portablebadges.examples;

import java.io.PrintStream;
import org.portablebadges.examples.programs.Programs;

/** The decisions of the program pack beside what was expected of them. */
final class ProgramListing implements Listing {
    @Override
    public String name() {
        return "programs";
    }

    @Override
    public String summary() {
        return "decide every case of the program pack, from files alone";
    }

    @Override
    public boolean print(boolean json, PrintStream out) throws Exception {
        return Programs.run(json, out);
    }
}
