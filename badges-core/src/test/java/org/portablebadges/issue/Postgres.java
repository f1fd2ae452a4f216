package org.portablebadges.issue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the test's own, in a folder that goes with it. Where none is installed the test is skipped, and
 * with {@code CI=true} it fails. PostgreSQL refuses to run as root; there it runs as the user {@code postgres}.
 */
final class Postgres {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    static Postgres start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        if (programs.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("PostgreSQL must be installed");
        }
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
        // Not in the folder of the build: the path of a Unix socket may have about 107 bytes, and the server may run as
        // another user than the build. mktemp, run as that user, makes a folder that is its own; stop() removes it.
        Path folder =
                Path.of(run("mktemp", "-d", "-t", "badges-postgres.XXXXXXXX").strip());
        var server = new Postgres(programs.get(), folder, freePort());
        server.program("initdb", "-A", "trust", "-U", "badges", "-E", "UTF8", "--locale=C");
        server.program(
                "pg_ctl",
                "-w",
                "-t",
                Integer.toString(SECONDS),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -k " + folder,
                "start");
        return server;
    }

    /** A JDBC URL of its only database. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=badges";
    }

    void stop() throws IOException, InterruptedException {
        try {
            program("pg_ctl", "-m", "immediate", "-w", "stop");
        } finally {
            run("rm", "-rf", folder.toString());
        }
    }

    private void program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve(name).toString());
        command.add("-D");
        command.add(folder.resolve("data").toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.of(System.getenv("PATH").split(":", -1))
                    .map(Path::of)
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .findFirst();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of(command));
        // The server outlives the program that starts it and keeps its output open, so output goes to a file.
        Path output = Files.createTempFile("badges-postgres", ".out");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(2 * SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", words) + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
