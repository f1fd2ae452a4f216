package org.portablebadges.examples.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.report.Messages;

/**
 * The page that says of each problem code what it means, what to do and which clause is behind it. The meanings are the
 * sentences of the reports; the rest stands in {@code problems.tsv}.
 */
public final class ProblemsPage {
    /** Where the page is in the project. */
    static final String PATH = ".github/PROBLEMS.md";

    private static final String INTRODUCTION =
            """
            # Problem codes

            Every code that a report may carry, in the order of `ProblemCode`. A code keeps its meaning; codes may be added.
            "…" stands for a value from the file. Clauses of "Portable Badges" are rules of this project, where no standard has
            one. This page is generated from `messages.properties` and `problems.tsv` by `ProblemsPage`; do not edit it by hand.

            | code | meaning | what to do | clause |
            | --- | --- | --- | --- |
            """;

    private static final String[] VALUES = {"…", "…", "…"};

    private ProblemsPage() {}

    /**
     * What is known of a code beside its sentence.
     *
     * @param clause where the rule stands
     * @param toDo what to do about it
     */
    record Advice(String clause, String toDo) {}

    /**
     * Writes the page.
     *
     * @param arguments the root folder of the project
     * @throws IOException where it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the root folder of the project");
        }
        Files.writeString(Path.of(arguments[0]).resolve(PATH), text());
    }

    /** The whole page. */
    static String text() {
        Map<String, Advice> advice = advice();
        return Stream.of(ProblemCode.values())
                .map(code -> line(code, advice))
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static String line(ProblemCode code, Map<String, Advice> advice) {
        Advice known = advice.get(code.value());
        if (known == null) {
            throw new IllegalStateException("problems.tsv has no line for " + code.value());
        }
        String meaning = Messages.english().of(Finding.error(code, JsonPointer.ROOT, (Object[]) VALUES));
        String shown = meaning.replace("….", "…");
        return "| `" + code.value() + "` | " + shown + " | " + known.toDo() + " | " + known.clause() + " |\n";
    }

    /** What stands in {@code problems.tsv}, by code, in its order. */
    static Map<String, Advice> advice() {
        Map<String, Advice> advice = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() != 3) {
                throw new IllegalStateException("a line of problems.tsv has three columns: " + line);
            }
            if (advice.put(columns.get(0), new Advice(columns.get(1), columns.get(2))) != null) {
                throw new IllegalStateException("two lines of problems.tsv are for " + columns.get(0));
            }
        }
        return advice;
    }

    private static List<String> lines() {
        try (InputStream stream = ProblemsPage.class.getResourceAsStream("problems.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("problems.tsv is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
