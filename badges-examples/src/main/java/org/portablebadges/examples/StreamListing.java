package org.portablebadges.examples;

import java.io.PrintStream;
import org.portablebadges.benchmarks.StreamRatios;

/** What a long stream of badges costs in time and memory. */
final class StreamListing implements Listing {
    @Override
    public String name() {
        return "ratios --stream";
    }

    @Override
    public String summary() {
        return "the same for 100,000 different tokens in a heap of 256 MB";
    }

    @Override
    public String help() {
        return """
                ratios --stream [--json]: 100,000 different tokens (ES256, about 4 KB each, a status list for all) are signed
                into a temporary file of 0.4 GB. A process with a heap of 256 MB and two threads goes through them with one
                Verifier, another one through the first 5,000 of them with Nimbus' defaults.
                The first line compares CPU time of the whole process for a file, collector and compiler included, from
                the end of the first quarter. The second says whether the live heap grows with the stream.
                Exit code 1: a ratio is under half of the one recorded with this program.""";
    }

    @Override
    public boolean print(boolean json, PrintStream out) throws Exception {
        return StreamRatios.run(json, out);
    }
}
