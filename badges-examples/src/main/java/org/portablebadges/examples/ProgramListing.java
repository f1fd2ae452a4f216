package org.portablebadges.examples;

import java.io.PrintStream;
import org.portablebadges.examples.programs.Programs;
import org.portablebadges.problem.ProblemException;

/** What each program that the library serves decides about badges. */
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
    public boolean print(boolean json, PrintStream out) throws ProblemException {
        return Programs.run(json, out);
    }
}
