package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs what the README shows of the command line and compares every line of it. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("badges.repository", ".."));
    private static final Pattern COMMAND = Pattern.compile("\n  ([a-z]+)[ ,]");
    private static final Pattern SESSION = Pattern.compile("```console\n\\$ badges (.*)\n((?s:.*?))```");

    @Test
    void sessions_show_what_the_program_prints() throws IOException {
        List<MatchResult> sessions = SESSION.matcher(readme()).results().toList();

        for (MatchResult session : sessions) {
            assertThat(output(session.group(1)).strip())
                    .isEqualTo(session.group(2).strip());
        }
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).group(2)).startsWith("VALID");
        assertThat(sessions.get(1).group(2)).startsWith("INVALID");
    }

    @Test
    void the_synopsis_names_every_command() throws IOException {
        String help = output("--help");

        List<String> commands = COMMAND.matcher(help.substring(help.indexOf("Commands:")))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(commands)
                .contains(
                        "keygen", "issue", "derive", "bake", "extract", "inspect", "upgrade", "verify", "status",
                        "trust");
        for (String command : commands) {
            assertThat(readme()).containsPattern("\nbadges " + command + " ");
        }
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String output(String line) {
        String[] arguments = Arrays.stream(line.split(" ", -1))
                .map(word ->
                        word.startsWith("spec-fixtures/") ? ROOT.resolve(word).toString() : word)
                .toArray(String[]::new);
        var out = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                false,
                Map.of());
        Badges.run(console, arguments);
        return out.toString(UTF_8);
    }
}
