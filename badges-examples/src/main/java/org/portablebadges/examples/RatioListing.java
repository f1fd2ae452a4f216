package org.portablebadges.examples;

import java.io.PrintStream;
import org.portablebadges.benchmarks.Ratios;

/** How fast verification is, as ratios within one run. */
final class RatioListing implements Listing {
    @Override
    public String name() {
        return "ratios";
    }

    @Override
    public String summary() {
        return "how fast verification is, against the signature alone and against Nimbus";
    }

    @Override
    public boolean print(boolean json, PrintStream out) throws Exception {
        return Ratios.run(json, out);
    }
}
