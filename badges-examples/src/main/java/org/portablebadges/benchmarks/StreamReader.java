package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.portablebadges.key.PublicKey;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.Verifier;

/**
 * A process of its own that goes through the first badges of a {@link StreamFile} on two threads, with one
 * {@link Verifier} or with Nimbus, and prints its {@link StreamFigures}: {@code here|nimbus BADGES FILE}.
 */
final class StreamReader implements AutoCloseable {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int THREADS = 2;

    private final int badges;
    private final BufferedReader lines;
    private final Judge judge;
    private final List<Long> liveBytes = new ArrayList<>();
    private int taken;
    private long cpuBefore;

    private StreamReader(boolean nimbus, int badges, Path file) throws Exception {
        this.badges = badges;
        this.lines = Files.newBufferedReader(file, UTF_8);
        byte[] statusList = lines.readLine().getBytes(UTF_8);
        PublicKey key = PublicKey.ofMultikey(lines.readLine());
        if (nimbus) {
            this.judge = new NimbusVerifier(key)::accepts;
        } else {
            Verifier verifier = TypicalBadge.verifier(statusList).build();
            this.judge = token -> verifier.verify(token.getBytes(UTF_8)).verdict() == Verdict.VALID;
        }
    }

    /** Says whether a badge is sound. */
    @FunctionalInterface
    private interface Judge {
        boolean accepts(String token) throws Exception;
    }

    /** Started by {@link StreamRatios}. */
    public static void main(String[] arguments) throws Exception {
        boolean nimbus = arguments[0].equals("nimbus");
        try (var reader = new StreamReader(nimbus, Integer.parseInt(arguments[1]), Path.of(arguments[2]))) {
            new PrintStream(System.out, true, UTF_8).println(reader.run().toJson());
        }
    }

    private StreamFigures run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                working.add(threads.submit(this::work));
            }
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long spent = PROCESS.getProcessCpuTime() - cpuBefore;
        liveBytes.add(live());
        return new StreamFigures(spent / (badges - badges / 4), liveBytes);
    }

    private boolean work() throws Exception {
        for (Optional<String> token = next(); token.isPresent(); token = next()) {
            Work.require(judge.accepts(token.get()));
        }
        return true;
    }

    // The other thread has at most the badge in hand when the heap is looked at.
    private synchronized Optional<String> next() throws IOException {
        if (taken == badges / 4 || taken == badges / 2) {
            liveBytes.add(live());
        }
        if (taken == badges / 4) {
            cpuBefore = PROCESS.getProcessCpuTime();
        }
        return taken++ < badges ? Optional.of(lines.readLine()) : Optional.empty();
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
