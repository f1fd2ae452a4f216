package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** Which commands a run gets. */
class CommandsTest {
    @Test
    void every_command_is_found_by_its_own_names() {
        assertThat(Commands.of()).hasSize(17).allSatisfy(command -> {
            Command named = command.getAnnotation(Command.class);
            assertThat(Stream.concat(Stream.of(named.name()), Arrays.stream(named.aliases())))
                    .allSatisfy(name -> assertThat(Commands.of(name)).containsExactly(command));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify badge.json",
                "verify keygen",
                "--debug verify trust",
                "--lang es verify",
                "--lang=es verify",
                "--lang inspect verify"
            })
    void a_run_that_names_a_command_gets_that_one(String arguments) {
        assertThat(Commands.of(arguments.split(" "))).containsExactly(VerifyCommand.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "verfy badge.json",
        "verfy verify",
        "--help verify",
        "-h verify",
        "-hx lint",
        "-- verify",
        "--debug --help verify",
        "--lang",
        "--lang verify",
        "VERIFY badge.json",
        "''"
    })
    void a_run_that_names_none_gets_all(String arguments) {
        assertThat(Commands.of(arguments.split(" "))).hasSize(17);
    }
}
