package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the program as a whole, whatever the command. */
class BadgesTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "<svg", "[1]", "a.b.c", "\u0000\u0001"})
    void bad_input_gets_a_sentence_and_an_exit_code(String content) throws IOException {
        String bad = Files.writeString(folder.resolve("bad"), content).toString();

        for (String command : new String[] {"verify", "inspect"}) {
            Run run = run(command, bad);
            assertThat(run.exit()).as(command).isEqualTo(4);
            assertThat(run.out() + run.err())
                    .as(command)
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify",
                "verify --foo x",
                "keygen --type dsa --out x",
                "frobnicate",
                "extract a b",
                "verify --issuer did:example:a --any-issuer x",
                "verify --issuer Lakeview x"
            })
    void usage_errors_end_with_two(String line) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("badges: error: ")
                .contains("badges: hint: ")
                .doesNotContain("Exception");
    }

    @Test
    void a_failed_write_ends_with_seventy() {
        Run run = run(
                "keygen",
                "--type",
                "ed25519",
                "--out",
                folder.resolve("no/such/folder.jwk").toString());

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).contains("could not be written").doesNotContain("Exception");
    }

    @Test
    void a_closed_output_ends_with_seventy() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(closed, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                false,
                Map.of());

        assertThat(Badges.run(console, "verify", "--any-issuer", issued("badge.json")))
                .isEqualTo(70);
    }
}
