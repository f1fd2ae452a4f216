package org.portablebadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.container.ContainerLimits;

/** Reads inputs within the limits and writes outputs whole or not at all. */
final class FileAccess {
    /** The name that stands for standard input. */
    static final String STDIN = "-";

    private final Console console;

    FileAccess(Console console) {
        this.console = console;
    }

    /** The bytes of an input; one more than the limit where it is larger, so that the limit is noticed. */
    byte[] read(String name, ExitCode whenMissing) {
        return read(name, ContainerLimits.DEFAULT.file(), whenMissing);
    }

    /** The bytes of an input with a limit of its own. */
    byte[] read(String name, int limit, ExitCode whenMissing) {
        return start(name, limit + 1, whenMissing);
    }

    /** The first bytes of an input, all of them where there are not more. */
    byte[] start(String name, int most, ExitCode whenMissing) {
        try {
            if (name.equals(STDIN)) {
                return console.in().readNBytes(most);
            }
            try (InputStream stream = Files.newInputStream(Path.of(name))) {
                return stream.readNBytes(most);
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            throw CommandFailure.of(whenMissing, console.say("not-found", name));
        } catch (IOException e) {
            throw CommandFailure.of(whenMissing, console.say("cannot-read", name));
        }
    }

    /** Refuses early, before any work is done: a file that is there, and with force anything that is not a file. */
    void requireFree(Path file, boolean force) {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (there && !force) {
            throw taken(file);
        }
        if (there && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-a-file", file));
        }
    }

    private CommandFailure taken(Path file) {
        return new CommandFailure(
                ExitCode.USAGE, List.of(console.say("exists", file)), List.of(console.say("exists-hint")));
    }

    /** Writes a file that everybody may read. */
    void write(Path file, byte[] bytes, boolean force) {
        write(file, bytes, force, new FileAttribute<?>[0]);
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    void writeSecret(Path file, byte[] bytes, boolean force) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        write(file, bytes, force, ownerOnly);
    }

    // A new file beside the old one, then moved over it: whoever reads sees the old bytes or the new ones, and what
    // could not be finished is removed.
    private void write(Path file, byte[] bytes, boolean force, FileAttribute<?>[] attributes) {
        requireFree(file, force);
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        boolean made = false;
        try {
            Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (SeekableByteChannel channel = Files.newByteChannel(beside, options, attributes)) {
                made = true;
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            place(beside, target, force);
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (IOException | UnsupportedOperationException e) {
            throw CommandFailure.of(ExitCode.INTERNAL, console.say("cannot-write", file));
        } finally {
            if (made) {
                remove(beside);
            }
        }
    }

    private static void place(Path beside, Path target, boolean force) throws IOException {
        if (force) {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(beside, target);
        }
    }

    private void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            console.error(console.say("cannot-remove", part));
        }
    }
}
