package org.portablebadges.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Pieces of work timed in turns, so that whatever else the machine does meets all of them alike: first until they no
 * longer get faster, then in rounds that count. Not thread-safe.
 */
public final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration TURN = Duration.ofMillis(100);

    // The clock of a process ticks in hundredths of a second.
    private static final Duration TURN_OF_PROCESS = Duration.ofMillis(500);

    private static final int RUNS_TO_WARM = 40;
    private static final long NANOS_TO_WARM = 100_000_000;

    private final LongSupplier clock;
    private final long nanosATurn;
    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<String, Turn> warmingTurns = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    /**
     * @param clock nanoseconds spent so far
     * @param turn how long a turn is at least
     */
    Rounds(LongSupplier clock, Duration turn) {
        this.clock = clock;
        this.nanosATurn = turn.toNanos();
    }

    /** Rounds in CPU time of the thread that runs them. Collecting garbage and compiling are other threads' time. */
    public static Rounds ofThread() {
        return new Rounds(THREADS::getCurrentThreadCpuTime, TURN);
    }

    /** Rounds in CPU time of the whole process. */
    public static Rounds ofProcess() {
        return new Rounds(PROCESS::getProcessCpuTime, TURN_OF_PROCESS);
    }

    /**
     * Adds a piece of work.
     *
     * @throws IllegalArgumentException where there is one of this name
     */
    public Rounds with(String name, Work work) {
        warmingTurns.put(name, () -> turn(work, RUNS_TO_WARM, NANOS_TO_WARM));
        return put(name, () -> turn(work, Integer.MAX_VALUE, nanosATurn));
    }

    /**
     * Adds work that is done and timed elsewhere.
     *
     * @throws IllegalArgumentException where there is some of this name
     */
    public Rounds withTurns(String name, Turn turn) {
        warmingTurns.put(name, turn);
        return put(name, turn);
    }

    private Rounds put(String name, Turn turn) {
        if (turns.putIfAbsent(name, turn) != null) {
            throw new IllegalArgumentException("two works named " + name);
        }
        return this;
    }

    /**
     * Runs everything until it no longer gets faster. All kinds of work meet one another's traces in the compiled code,
     * as they do in a long run over mixed files; they get runs rather than time, because that is what the compiler
     * counts.
     *
     * @param most ends the warming in any case, by the clock of these rounds
     * @return whether everything had settled by then
     */
    public boolean warmUp(Duration most) throws Exception {
        var settling = new Settling();
        long start = clock.getAsLong();
        while (!settling.isSettled() && clock.getAsLong() - start < most.toNanos()) {
            double logarithms = 0;
            for (Turn turn : warmingTurns.values()) {
                logarithms += Math.log(turn.take());
            }
            settling.add(Math.exp(logarithms / warmingTurns.size()));
        }
        return settling.isSettled();
    }

    /** Gives each work its turn in every round. */
    public void run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Turn> turn : turns.entrySet()) {
                times.computeIfAbsent(turn.getKey(), any -> new ArrayList<>())
                        .add(turn.getValue().take());
            }
        }
    }

    /** Median over the rounds of how many times as fast the second is as the first. */
    public double ratio(String slower, String faster) {
        List<Double> base = timesOf(slower);
        List<Double> other = timesOf(faster);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            ratios.add(base.get(i) / other.get(i));
        }
        return Median.of(ratios);
    }

    /** Median over the rounds of the nanoseconds that one run takes. */
    public double nanos(String name) {
        return Median.of(timesOf(name));
    }

    /** Bytes that one run of the work allocates on this thread. */
    static long allocated(Work work) throws Exception {
        int runs = 50;
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < runs; i++) {
            work.run();
        }
        return (THREADS.getThreadAllocatedBytes(thread) - before) / runs;
    }

    /** CPU nanoseconds of one run on this thread. */
    static double once(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private List<Double> timesOf(String name) {
        List<Double> found = times.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not timed: " + name);
        }
        return found;
    }

    private double turn(Work work, int mostRuns, long nanos) throws Exception {
        long start = clock.getAsLong();
        int runs = 0;
        long spent;
        do {
            work.run();
            runs++;
            spent = clock.getAsLong() - start;
        } while (spent < nanos && runs < mostRuns);
        return (double) spent / runs;
    }
}
