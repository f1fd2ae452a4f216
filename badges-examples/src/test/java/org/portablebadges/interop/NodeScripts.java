package org.portablebadges.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;

/**
 * The scripts of {@code src/interop}, run by Node.js in {@code target/interop} beside the packages that their lock file
 * names. Installing is the only step that may use the network; it is done when the lock file has changed.
 */
final class NodeScripts {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("badges.repository", "..")).resolve("badges-examples");
    private static final Path CONTEXTS =
            EXAMPLES.resolve("../badges-core/src/main/resources/org/portablebadges/linkeddata/contexts");
    private static final Path SOURCE = EXAMPLES.resolve("src/interop");
    private static final Path FOLDER = EXAMPLES.resolve("target/interop");

    private static final Duration INSTALLING = Duration.ofMinutes(5);
    private static final Duration RUNNING = Duration.ofMinutes(5);
    private static final JsonLimits OUTPUT =
            new JsonLimits(Integer.MAX_VALUE, 256, Integer.MAX_VALUE, Integer.MAX_VALUE, 4096, 4096, 4096);

    static {
        try {
            install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NodeScripts() {}

    /**
     * Answers of a script, one a case in their order.
     *
     * @param script name of a file in {@code src/interop}
     * @param question one of those that the script's first lines name
     */
    static List<JsonObject> run(String script, String question, List<JsonObject> cases) {
        JsonObject request = JsonObject.builder()
                .put("command", question)
                .put("cases", new JsonArray(List.copyOf(cases)))
                .build();
        try {
            Path input = FOLDER.resolve("input.json");
            Files.writeString(input, JsonWriter.compact(request));
            String output = execute(RUNNING, input, command(script).toArray(String[]::new));
            JsonArray answered = JsonReader.readObject(output, OUTPUT)
                    .object()
                    .array("answers")
                    .orElseThrow();
            List<JsonObject> answers = answered.elements().stream()
                    .map(JsonValue::asObject)
                    .flatMap(Optional::stream)
                    .toList();
            if (answers.size() != cases.size()) {
                throw new AssertionError(script + " answered " + answers.size() + " of " + cases.size() + " cases");
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            throw new AssertionError(script + " did not write JSON", e);
        }
    }

    /** A script that answers line by line; what it says against itself goes to this program's errors. */
    static Process start(String script) throws IOException {
        return new ProcessBuilder(command(script))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What starts a script, in any folder. */
    static List<String> command(String script, String... arguments) throws IOException {
        return Stream.concat(
                        Stream.of(
                                "node",
                                FOLDER.toRealPath().resolve(script).toString(),
                                CONTEXTS.toRealPath().toString()),
                        Stream.of(arguments))
                .toList();
    }

    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path lock = FOLDER.resolve("package-lock.json");
        Path installed = FOLDER.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
            return;
        }
        execute(INSTALLING, lock, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    // Through files, so that neither side waits for the other to read.
    private static String execute(Duration limit, Path input, String... command) throws IOException {
        Path output = FOLDER.resolve("output.txt");
        Path errors = FOLDER.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended;
        try {
            ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = false;
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(List.of(command) + " did not end within " + limit);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(List.of(command) + " failed: " + Files.readString(errors));
        }
        return Files.readString(output);
    }
}
