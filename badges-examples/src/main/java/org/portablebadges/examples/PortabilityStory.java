package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import org.portablebadges.examples.portability.PortabilityPlot;

/**
 * A teacher earns badges in three districts, each of which counts them in its own way, and then moves to a state that
 * counts points. Points do not travel; badges do. Read {@link PortabilityPlot} for what happens.
 */
final class PortabilityStory implements Story {
    @Override
    public String name() {
        return "portability";
    }

    @Override
    public String summary() {
        return "a teacher moves: which of her badges count where, by whose policy, and why others do not";
    }

    @Override
    public boolean run(Path folder, PrintStream out) throws Exception {
        return new PortabilityPlot(folder, out).play();
    }
}
