package org.portablebadges.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of work timed in turns, so that whatever else the machine does meets all of them alike. Times are CPU time of
 * the one thread that works.
 */
final class Rounds {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long NANOS_A_TURN = 100_000_000;
    private static final int WARMING_TURNS = 25;

    private final int rounds;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    Rounds with(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /** Warms everything up, then gives each its turn in every round. */
    Rounds run() throws Exception {
        for (int i = 0; i < WARMING_TURNS; i++) {
            for (Work work : works.values()) {
                turn(work);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                times.computeIfAbsent(work.getKey(), any -> new ArrayList<>()).add(turn(work.getValue()));
            }
        }
        return this;
    }

    /** Median over the rounds of how many times as fast the second is as the first. */
    double ratio(String slower, String faster) {
        List<Double> base = times.getOrDefault(slower, List.of());
        List<Double> other = times.getOrDefault(faster, List.of());
        double[] ratios = new double[base.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = base.get(i) / other.get(i);
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    /** Bytes that one run of the work allocates, after warming up. */
    static long allocated(Work work) throws Exception {
        for (int i = 0; i < WARMING_TURNS; i++) {
            turn(work);
        }
        int times = 50;
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / times;
    }

    /** CPU nanoseconds of one run. */
    static double once(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static double turn(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        int times = 0;
        long spent;
        do {
            work.run();
            times++;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        } while (spent < NANOS_A_TURN);
        return (double) spent / times;
    }
}
