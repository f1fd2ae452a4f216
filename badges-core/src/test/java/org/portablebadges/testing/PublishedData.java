package org.portablebadges.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;

/**
 * Published vectors and samples. They stand in a folder beside the project's root and are never committed: where the
 * folder is absent the tests on them are skipped, and with {@code CI=true} they fail.
 */
public final class PublishedData {
    private static final Path FOLDER = Path.of(System.getProperty("badges.shared", "../../shared"));
    private static final JsonLimits NO_LIMITS =
            new JsonLimits(Integer.MAX_VALUE, 256, Integer.MAX_VALUE, Integer.MAX_VALUE, 4096, 4096, 4096);

    private PublishedData() {}

    /** Path of a published file or folder, such as {@code vectors/jcs/input}. */
    public static Path path(String name) {
        boolean present = Files.isDirectory(FOLDER.resolve("vectors"));
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("the published vectors must be at " + FOLDER.toAbsolutePath());
        }
        assumeTrue(present, "the published vectors are not at " + FOLDER.toAbsolutePath());
        return FOLDER.resolve(name);
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonValue json(String name) {
        try {
            return JsonReader.read(bytes(name), NO_LIMITS).root();
        } catch (ProblemException e) {
            throw new AssertionError(name, e);
        }
    }

    /** Names of the files in a published folder, sorted. */
    public static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says on one line how many published cases a test went through. */
    public static void counted(String what, int count) {
        System.out.println("published data: " + what + ": " + count + " cases");
    }
}
