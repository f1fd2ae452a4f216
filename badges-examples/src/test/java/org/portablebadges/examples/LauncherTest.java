package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program: the same answers with an archive of classes, without one, and with one that was cut. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("../badges-verify/target/badges").toAbsolutePath();

    @TempDir
    private Path home;

    private Path badge;

    @BeforeEach
    void write() throws IOException {
        badge = home.resolve("not-a-badge.json");
        Files.writeString(badge, "{\"type\": \"VerifiableCredential\"}");
    }

    @Test
    void the_second_run_uses_an_archive_and_says_the_same() throws Exception {
        Answer first = run("verify", badge.toString());
        assertThat(archives()).hasSize(1);
        Answer second = run("verify", badge.toString());

        assertThat(first.code()).isEqualTo(1);
        assertThat(first.text()).startsWith("INVALID");
        assertThat(second).isEqualTo(first);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void an_archive_that_was_cut_is_made_anew() throws Exception {
        Answer sound = run("verify", badge.toString());
        Path archive = archives().get(0);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length - 1));

        assertThat(run("verify", badge.toString())).isEqualTo(sound);
        assertThat(archives()).hasSize(1).allSatisfy(made -> assertThat(made).hasSize(whole.length));
    }

    @Test
    void a_cache_that_others_can_write_to_is_not_used() throws Exception {
        Path cache = Files.createDirectories(home.resolve("cache/badges"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        Answer answer = run("verify", badge.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(archives()).isEmpty();
    }

    @Test
    void where_no_archive_can_be_written_the_program_runs_without() throws Exception {
        Files.writeString(home.resolve("cache"), "a file where the folder would be");

        Answer answer = run("verify", badge.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).startsWith("INVALID");
    }

    @Test
    void a_link_to_the_script_finds_the_jar() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("b"), LAUNCHER);

        assertThat(start(link, "--version").code()).isZero();
    }

    @Test
    void arguments_with_spaces_arrive_whole() throws Exception {
        Answer answer = run("verify", home.resolve("my badge.json").toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.text()).contains("my badge.json");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache/badges"))) {
            return files.toList();
        }
    }

    private record Answer(int code, String text) {}

    private Answer run(String... arguments) throws IOException, InterruptedException {
        return start(LAUNCHER, arguments);
    }

    private Answer start(Path script, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                .toList());
        command.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
