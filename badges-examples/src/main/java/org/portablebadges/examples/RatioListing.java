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
        return "how fast verification is, against the signature alone and against Nimbus; takes about two minutes";
    }

    @Override
    public String help() {
        return """
                ratios [--json]: how many times as fast the second is as the first, or how many times within a bound.
                What is measured is the steady state, as in a state's batch of files: all kinds of file are verified in
                turns until they no longer get clearly faster, for 45 s at most; then each work has five turns that count.
                A figure is the median of five ratios of CPU time, of the one thread that works: collecting garbage
                and compiling are other threads' time, and what a first file costs is not in it.
                "raw": as many checks of a signature alone as the report makes. "Nimbus' defaults": takes the token
                apart, checks its one signature with a key at hand, and reads the claims.
                Exit code 1: a ratio is under half of the one recorded with this program.
                ratios --stream [--json]: 100,000 different tokens in processes of their own, see its --help.""";
    }

    @Override
    public boolean print(boolean json, PrintStream out) throws Exception {
        return Ratios.run(json, out);
    }
}
