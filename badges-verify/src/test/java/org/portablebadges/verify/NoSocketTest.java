package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.NoSocketProgram.Way;

/**
 * Verification opens no socket and looks up no host. A Java runtime of its own lists every class that it loads. Each way
 * to connect, listen, send or resolve a name needs a class that must not be among them; each is tried as well, to show
 * that it would have been seen.
 *
 * <p>{@code java.net.http.HttpClient} and {@code java.net.Socket} are not on the list: the JSON-LD library makes a client
 * for its own loader, which is never asked for anything. To connect, either needs an address and most a channel.
 */
class NoSocketTest {
    private static final List<String> NETWORK =
            Stream.of(Way.values()).map(Way::loads).toList();

    @Test
    void verifying_every_fixture_loads_no_class_of_the_network() throws Exception {
        List<String> output = run(NoSocketProgram.ALL_FIXTURES);

        assertThat(output).contains("verified " + Fixtures.all().size());
        assertThat(loaded(output)).contains("org.portablebadges.verify.Verifier", "java.lang.String");
        assertThat(loaded(output)).doesNotContainAnyElementsOf(NETWORK);
    }

    @ParameterizedTest
    @EnumSource
    void every_way_into_the_network_would_be_seen(Way way) throws Exception {
        List<String> output = run(way.name());

        assertThat(output).contains("tried " + way);
        assertThat(loaded(output)).contains(way.loads());
    }

    private static Set<String> loaded(List<String> output) {
        return output.stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(" source: ")))
                .collect(Collectors.toSet());
    }

    private static List<String> run(String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoSocketProgram.class.getName(),
                        argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(argument).isZero();
        return output;
    }
}
