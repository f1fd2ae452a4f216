package org.portablebadges.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist is complete, is up to date, and names nothing that does not exist. */
class ChecklistPageTest {
    private static final Path ROOT = Path.of(System.getProperty("badges.repository", ".."));
    private static final Path FIXTURES = ROOT.resolve("spec-fixtures/src/main/resources/fixtures");

    @Test
    void the_page_is_the_generated_one() throws IOException {
        assertThat(ROOT.resolve(ChecklistPage.PATH)).content().isEqualTo(ChecklistPage.text());
    }

    @Test
    void each_rule_stands_once_and_in_order() {
        assertThat(ChecklistPage.rows())
                .extracting(ChecklistRow::id)
                .containsExactlyElementsOf(Stream.of(
                                ids("S", 9),
                                ids("M", 8),
                                ids("J", 12),
                                ids("L", 7),
                                ids("V", 7),
                                ids("R", 4),
                                ids("F", 3),
                                ids("P", 1),
                                ids("G", 1),
                                ids("E", 1),
                                ids("N", 2),
                                ids("C", 3),
                                ids("O", 3),
                                ids("T", 25))
                        .flatMap(Function.identity())
                        .toList());
    }

    @Test
    void every_test_and_fixture_named_exists() throws IOException {
        Map<String, String> sources = testSources();
        List<String> missing = new ArrayList<>();
        for (ChecklistRow row : ChecklistPage.rows()) {
            row.heldBy().stream()
                    .filter(name -> !exists(name, sources))
                    .forEach(name -> missing.add(row.id() + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String name, Map<String, String> sources) {
        if (name.contains("/")) {
            return Files.isRegularFile(FIXTURES.resolve(name).resolve("case.json"));
        }
        String[] parts = name.split("\\.", 2);
        String source = sources.getOrDefault(parts[0], "");
        return parts.length == 2
                && Pattern.compile(" " + Pattern.quote(parts[1]) + "\\(")
                        .matcher(source)
                        .find();
    }

    /** Text of every test class, by simple name; of two classes with one name both texts. */
    private static Map<String, String> testSources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("badges-core", "badges-verify", "badges-examples")) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                found.filter(file -> file.toString().endsWith("Test.java")).forEach(files::add);
            }
        }
        return files.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        ChecklistPageTest::read,
                        String::concat));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> letter + number);
    }
}
