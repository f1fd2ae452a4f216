package org.portablebadges.examples;

import java.io.PrintStream;
import org.portablebadges.examples.fixtures.Attacks;

/** The attacks among the fixtures: what was expected of each beside what came of it. */
final class AttackListing implements Listing {
    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public String summary() {
        return "verify every file of the attack set, and compare with what is expected";
    }

    @Override
    public boolean print(boolean json, PrintStream out) throws Exception {
        return Attacks.run(json, out);
    }
}
