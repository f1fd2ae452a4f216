package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.portablebadges.problem.ProblemException;

/**
 * Prints what 100,000 different badges in one stream cost: {@code examples.jar ratios --stream}. Each side goes through
 * them in a process of its own, on two threads and in a heap of 256 MB; Nimbus through a twentieth of the same file.
 * CPU time is that of the whole process for a file, from the end of the first quarter.
 */
public final class StreamRatios {
    static final int BADGES = 100_000;
    static final String SPEED = "stream of tokens, files a CPU second : Nimbus' defaults";
    static final String HEAP = "1.1 x : live heap of a stream, of that after a quarter";

    private static final int PART_FOR_NIMBUS = 20;
    private static final double MOST_GROWTH = 1.1;

    private StreamRatios() {}

    /**
     * Measures and prints; a line a figure.
     *
     * @return whether none has fallen to under half of what was recorded
     */
    public static boolean run(boolean json, PrintStream out) throws Exception {
        var recorded = RecordedRatios.read();
        Path file = Files.createTempFile("stream", ".txt");
        try {
            StreamFile.write(file, BADGES);
            StreamFigures nimbus = read("nimbus", BADGES / PART_FOR_NIMBUS, file);
            StreamFigures here = read("here", BADGES, file);
            boolean kept = true;
            for (Ratio ratio : ratios(here, nimbus)) {
                kept &= recorded.print(ratio, json, out);
            }
            if (!json) {
                out.println(here.nanosAFile() / 1_000 + " µs a file, "
                        + here.liveBytes().stream()
                                .map(bytes -> bytes / 1024 + " KB")
                                .toList()
                        + " live after a quarter, half and all; Nimbus " + nimbus.nanosAFile() / 1_000 + " µs");
            }
            return kept;
        } finally {
            Files.delete(file);
        }
    }

    static List<Ratio> ratios(StreamFigures here, StreamFigures nimbus) {
        return List.of(
                new Ratio(SPEED, (double) nimbus.nanosAFile() / here.nanosAFile(), 15),
                new Ratio(HEAP, MOST_GROWTH / here.growth(), 1));
    }

    private static StreamFigures read(String side, int badges, Path file)
            throws IOException, InterruptedException, ProblemException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamReader.class.getName(),
                        side,
                        String.valueOf(badges),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(side + " ended with " + process.exitValue());
        }
        return StreamFigures.read(printed);
    }
}
