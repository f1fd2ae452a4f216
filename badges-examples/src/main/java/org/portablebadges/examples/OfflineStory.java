package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A state publishes what its employers need to verify without a network, a district issues and revokes, and an employer
 * verifies: before and after a revocation, after the district took a new key, and with a bundle that is out of date.
 * Read {@link OfflinePlot} for what happens, then {@link District}, {@link StateRegistry} and {@link Employer} for how.
 */
final class OfflineStory implements Story {
    @Override
    public String name() {
        return "offline";
    }

    @Override
    public String summary() {
        return "a trust bundle, a revocation, a new key and an outdated bundle, all without a network";
    }

    @Override
    public boolean run(Path folder, PrintStream out) throws Exception {
        return new OfflinePlot(folder, new StoryTeller(out)).play();
    }
}
