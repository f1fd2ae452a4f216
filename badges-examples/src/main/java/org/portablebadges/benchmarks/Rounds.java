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
 * Pieces of work timed in turns, so that whatever else the machine does meets all of them alike: first until they no longer
 * get faster, then in rounds that count. Not thread-safe.
 */
public final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Duration TURN = Duration.ofMillis(50);

    // The clock of a process ticks in hundredths of a second.
    private static final Duration TURN_OF_PROCESS = Duration.ofMillis(500);

    private final LongSupplier clock;
    private final long nanosATurn;
    private final Map<String, Turn> turns = new LinkedHashMap<>();
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
        return withTurns(name, () -> turn(work));
    }

    /**
     * Adds work that is done and timed elsewhere.
     *
     * @throws IllegalArgumentException where there is some of this name
     */
    public Rounds withTurns(String name, Turn turn) {
        if (turns.putIfAbsent(name, turn) != null) {
            throw new IllegalArgumentException("two works named " + name);
        }
        return this;
    }

    /**
     * Gives turns to whatever still gets faster; all kinds of work meet one another's traces in the compiled code, as they do
     * in a long run over mixed files.
     *
     * @param most turns are given for no longer than this, by the clock of these rounds; a turn elsewhere counts as
     *     one of the least length
     * @return what had not settled by then
     */
    public List<String> warmUp(Duration most) throws Exception {
        Map<String, Settling> unsettled = new LinkedHashMap<>();
        turns.keySet().forEach(name -> unsettled.put(name, new Settling()));
        double left = most.toNanos();
        while (!unsettled.isEmpty() && left > 0) {
            for (Map.Entry<String, Settling> one : unsettled.entrySet()) {
                long start = clock.getAsLong();
                one.getValue().add(time(one.getKey()));
                left -= Math.max(clock.getAsLong() - start, nanosATurn);
            }
            unsettled.values().removeIf(Settling::isSettled);
        }
        return List.copyOf(unsettled.keySet());
    }

    /** Gives each work its turn in every round. */
    public void run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (String name : turns.keySet()) {
                times.computeIfAbsent(name, any -> new ArrayList<>()).add(time(name));
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

    private double time(String name) throws Exception {
        Turn turn = turns.get(name);
        if (turn == null) {
            throw new IllegalArgumentException("no work named " + name);
        }
        return turn.take();
    }

    private double turn(Work work) throws Exception {
        long start = clock.getAsLong();
        int runs = 0;
        long spent;
        do {
            work.run();
            runs++;
            spent = clock.getAsLong() - start;
        } while (spent < nanosATurn);
        return (double) spent / runs;
    }
}
