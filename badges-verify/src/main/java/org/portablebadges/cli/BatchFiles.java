package org.portablebadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The files of a batch: those named, those in folders named and in the folders there, and those in ZIP archives, in the
 * order of their names. Links in folders are not followed, and an archive in an archive is not opened. Nothing is kept
 * but the names in the folders on the way.
 */
final class BatchFiles {
    private static final String ARCHIVE_ENDING = ".zip";

    private final Console console;
    private final Consumer<BatchFile> to;
    private long passedOver;

    /** Gives each file to {@code to}. */
    BatchFiles(Console console, Consumer<BatchFile> to) {
        this.console = console;
        this.to = to;
    }

    /** Whether a name stands for more than one file. */
    static boolean isMany(String name) {
        try {
            return !name.equals(FileAccess.STDIN)
                    && (Files.isDirectory(Path.of(name)) || ZipDirectory.isArchive(Path.of(name)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What was found in folders and is neither a file nor a folder, such as a link. */
    long passedOver() {
        return passedOver;
    }

    /** Goes through what the command line names. */
    void go(List<String> names) {
        for (String name : names) {
            if (!isMany(name)) {
                to.accept(new BatchFile(name, () -> named(name)));
            } else if (Files.isDirectory(Path.of(name))) {
                folder(Path.of(name));
            } else {
                archive(Path.of(name));
            }
        }
    }

    private byte[] named(String name) throws ProblemException {
        try {
            return new FileAccess(console).read(name, ExitCode.UNREADABLE);
        } catch (CommandFailure e) {
            throw inaccessible();
        }
    }

    private void folder(Path folder) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(path -> names.add(path.getFileName()));
        } catch (IOException | DirectoryIteratorException e) {
            to.accept(BatchFile.missing(folder.toString(), inaccessible()));
            return;
        }
        Collections.sort(names);
        names.forEach(name -> found(folder.resolve(name)));
    }

    private void found(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            folder(path);
        } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            to.accept(BatchFile.missing(path.toString(), inaccessible()));
        } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            passedOver++;
        } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(ARCHIVE_ENDING) && ZipDirectory.isArchive(path)) {
            archive(path);
        } else {
            to.accept(new BatchFile(path.toString(), () -> read(path, LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private void archive(Path archive) {
        try (ZipDirectory directory = ZipDirectory.open(archive, ZipDirectory.MOST_ENTRIES)) {
            while (directory.hasNext()) {
                ZipMember member = directory.next();
                if (!member.isFolder()) {
                    to.accept(new BatchFile(archive + "!/" + member.name(), () -> member.read(archive)));
                }
            }
        } catch (ProblemException e) {
            to.accept(BatchFile.missing(archive.toString(), e));
        } catch (IOException e) {
            to.accept(BatchFile.missing(archive.toString(), inaccessible()));
        }
    }

    private static byte[] read(Path path, OpenOption... options) throws ProblemException {
        try (InputStream stream = Files.newInputStream(path, options)) {
            return stream.readNBytes(ContainerLimits.DEFAULT.file() + 1);
        } catch (IOException e) {
            throw inaccessible();
        }
    }

    static ProblemException inaccessible() {
        return ProblemException.of(ProblemCode.CONTAINER_INACCESSIBLE);
    }
}
