package org.portablebadges.examples.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that lists each rule of the standard beside the tests and fixtures that hold it. Its rows stand in {@code
 * checklist.tsv}; a test compares the page with them and looks for everything they name.
 */
public final class ChecklistPage {
    /** Where the page is in the project. */
    static final String PATH = ".github/CHECKLIST.md";

    private static final String INTRODUCTION =
            """
            # The standard, rule by rule

            What Open Badges 3.0, CLR 2.0, Open Badges 2.0 and the W3C specifications under them ask of issuers and
            verifiers, and what holds this project to it: tests as `Class.method`, fixtures as `area/case`. S: serialization.
            M: cross-references in the data model. J: VC-JWT. L: Data Integrity. V: the verification algorithm. R: status
            and refresh. F, P, G: files. E, N: equality, language, versions. C: records. O: Open Badges 2.0. T: traps. This page is
            generated from `checklist.tsv` in badges-examples by `ChecklistPage`; do not edit it by hand.

            | id | level | rule | held by |
            | --- | --- | --- | --- |
            """;

    private ChecklistPage() {}

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
        return rows().stream().map(ChecklistPage::line).collect(Collectors.joining("", INTRODUCTION, ""));
    }

    /** All rows, in their order. */
    static List<ChecklistRow> rows() {
        try (InputStream stream = ChecklistPage.class.getResourceAsStream("checklist.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("checklist.tsv is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ChecklistRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ChecklistRow row) {
        String last = row.heldBy().isEmpty()
                ? "not applicable: " + row.reason()
                : row.heldBy().stream().map(name -> "`" + name + "`").collect(Collectors.joining("<br>"));
        return "| " + row.id() + " | " + row.level() + " | " + row.rule() + " | " + last + " |\n";
    }
}
