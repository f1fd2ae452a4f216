package org.portablebadges.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far long work has come, on the last line of a terminal. To be used by one thread. */
final class ProgressBar {
    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDTH = 30;
    private static final Duration PACE = Duration.ofMillis(100);

    private final PrintStream to;
    private final Stopwatch watch;
    private final long total;
    private long done;
    private Duration painted = PACE.negated();
    private boolean shown;

    /** A bar for this many steps. */
    ProgressBar(PrintStream to, Stopwatch watch, long total) {
        this.to = to;
        this.watch = watch;
        this.total = total;
    }

    /** Makes room for a line of output. */
    void clear() {
        if (shown) {
            to.print(CLEAR);
            to.flush();
            shown = false;
        }
    }

    /** One step more; it shows a few times a second. */
    void step() {
        done++;
        Duration now = watch.elapsed();
        if (now.minus(painted).compareTo(PACE) >= 0) {
            painted = now;
            shown = true;
            to.print(CLEAR + line());
            to.flush();
        }
    }

    // Files may come and go while they are counted and verified.
    private String line() {
        long all = Math.max(total, done);
        int filled = (int) (WIDTH * done / all);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d%%  %,d / %,d",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * done / all,
                done,
                all);
    }
}
