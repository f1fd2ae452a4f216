package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.portablebadges.problem.Iri;

/** A process that takes places, and what it says. */
final class Allotting implements AutoCloseable {
    private static final int SECONDS = 50;

    private final Process process;
    private final BufferedReader lines;

    private Allotting(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static Allotting start(String ledger, Iri list, String credentials, int count) throws IOException {
        return new Allotting(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllottingProgram.class.getName(),
                        ledger,
                        list.value(),
                        credentials,
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Everything that it says until it ends, read while this thread does something else. */
    CompletableFuture<Map<Iri, Integer>> places() {
        return CompletableFuture.supplyAsync(() -> read(Integer.MAX_VALUE));
    }

    /** Waits for the first places, kills it with SIGKILL, and gives every place that it had said it was given. */
    Map<Iri, Integer> placesBeforeKill(int first) throws InterruptedException {
        Map<Iri, Integer> places = new LinkedHashMap<>(read(first));
        assertThat(places).hasSize(first);
        // Unlike the process itself, its handle leaves the streams open, in which the last lines still are.
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        places.putAll(read(Integer.MAX_VALUE));
        return places;
    }

    void requireEnded() throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Map<Iri, Integer> read(int most) {
        Map<Iri, Integer> places = new LinkedHashMap<>();
        try {
            while (places.size() < most) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                String[] words = line.split(" ", -1);
                boolean whole = words.length == 3 && words[2].equals(".");
                if (whole) {
                    places.put(Iri.of(words[0]), Integer.parseInt(words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
