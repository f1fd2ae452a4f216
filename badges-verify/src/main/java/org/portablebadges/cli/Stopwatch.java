package org.portablebadges.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long something takes. */
final class Stopwatch {
    private final LongSupplier nanoseconds;
    private final long start;

    /** Starts one that reads this clock. */
    Stopwatch(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
    }

    static Stopwatch start() {
        return new Stopwatch(System::nanoTime);
    }

    Duration elapsed() {
        return Duration.ofNanos(nanoseconds.getAsLong() - start);
    }
}
