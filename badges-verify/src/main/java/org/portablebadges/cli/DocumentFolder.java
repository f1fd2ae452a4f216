package org.portablebadges.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * Documents captured from the web, in a folder. Its {@code index.tsv} has a line for each, with tabs between: the address,
 * the file, and the day or instant of capture. {@code 410} in the place of a file says that the address answered so.
 * Empty lines and lines that start with {@code #} are passed over.
 */
final class DocumentFolder {
    private static final String INDEX = "index.tsv";
    private static final String GONE = "410";
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");
    private static final int DAY_LENGTH = "2026-01-14".length();
    private static final int MOST_DOCUMENTS = 10_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Console console;
    private final String folder;
    private final CapturedDocuments.Builder documents = CapturedDocuments.builder();
    private int line;
    private int count;
    private long bytes;

    private DocumentFolder(Console console, String folder) {
        this.console = console;
        this.folder = folder;
    }

    /** The documents of a folder; a fault in its index is a fault of usage that names the line. */
    static CapturedDocuments read(Console console, String folder) {
        return new DocumentFolder(console, folder).read();
    }

    private CapturedDocuments read() {
        Path home;
        try {
            home = Path.of(folder).toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-a-directory", folder));
        }
        if (!Files.isRegularFile(home.resolve(INDEX))) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-found", home.resolve(INDEX)));
        }
        byte[] index = new FileAccess(console).read(home.resolve(INDEX).toString(), ExitCode.USAGE);
        requireSize(index.length);
        for (String text : new String(index, StandardCharsets.UTF_8).lines().toList()) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                add(home, List.of(text.split("\t", -1)));
            }
        }
        return documents.build();
    }

    private void add(Path home, List<String> columns) {
        if (columns.size() != 3) {
            throw fault("columns");
        }
        String address = columns.get(0);
        if (!Iri.isAbsolute(address)) {
            throw fault("address", address);
        }
        if (documents.contains(Iri.of(address))) {
            throw fault("twice", address);
        }
        if (++count > MOST_DOCUMENTS) {
            throw fault("count", MOST_DOCUMENTS);
        }
        Instant capturedAt = date(columns.get(2));
        if (columns.get(1).equals(GONE)) {
            documents.addGone(Iri.of(address), capturedAt);
        } else {
            documents.add(Iri.of(address), content(home, columns.get(1)), capturedAt);
        }
    }

    private Instant date(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
            throw fault("date", text);
        }
        try {
            return text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw fault("date", text);
        }
    }

    // An index may come from somebody else, and must not make a reader's other files into documents.
    private byte[] content(Path home, String name) {
        try {
            Path file = home.resolve(name).normalize();
            if (name.isEmpty() || file.equals(home) || !file.startsWith(home)) {
                throw fault("outside", name);
            }
            if (!Files.isRegularFile(file)) {
                throw fault("missing", name);
            }
            if (!file.toRealPath().startsWith(home)) {
                throw fault("outside", name);
            }
            byte[] content = new FileAccess(console).read(file.toString(), ExitCode.USAGE);
            requireSize(content.length);
            return content;
        } catch (IOException | InvalidPathException e) {
            throw fault("missing", name);
        }
    }

    private void requireSize(int length) {
        bytes += length;
        if (length > ContainerLimits.DEFAULT.file() || bytes > MOST_BYTES) {
            throw fault("size", ContainerLimits.DEFAULT.file(), MOST_BYTES);
        }
    }

    private CommandFailure fault(String what, Object... values) {
        String sentence = console.say("documents-" + what, values);
        return CommandFailure.of(
                ExitCode.USAGE, console.say("documents-line", Path.of(folder).resolve(INDEX), line, sentence));
    }
}
