package org.portablebadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.quality.EvidenceFolder;

/** The files of a directory and of those in it, by their path from there with slashes. Links are not followed. */
record EvidenceDirectory(Path home, List<String> names) implements EvidenceFolder {
    private static final int MOST_FILES = 10_000;
    private static final int MOST_DEPTH = 16;

    static EvidenceDirectory read(Console console, Path home) {
        if (!Files.isDirectory(home)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-a-directory", home));
        }
        try (Stream<Path> files = Files.walk(home, MOST_DEPTH)) {
            List<String> names = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> home.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (names.size() > MOST_FILES) {
                throw CommandFailure.of(ExitCode.USAGE, console.say("evidence-count", MOST_FILES));
            }
            return new EvidenceDirectory(home, names);
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("cannot-read", home));
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(home.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
