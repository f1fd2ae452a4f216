package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every language that reports have is a language of the help too, with every text of every command. */
class HelpTextsTest {
    /** Texts of the help as a whole, by their names in picocli. */
    private static final Set<String> GENERAL = Set.of(
            "usage.synopsisHeading",
            "usage.commandListHeading",
            "mixinStandardHelpOptions.help",
            "mixinStandardHelpOptions.version");

    static Stream<Locale> others() {
        return Messages.languages().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_text_stays_english(Locale language) {
        Map<String, String> english = texts(Locale.ENGLISH);
        Map<String, String> other = texts(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other).allSatisfy((name, text) -> assertThat(text).as(name).isNotEqualTo(english.get(name)));
        assertThat(english).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_text_is_of_a_command_or_option_that_is_not_there(Locale language) {
        Set<String> names = new TreeSet<>(GENERAL);
        commands(Locale.ENGLISH).forEach(command -> addNames(command, names));

        assertThat(new TreeSet<>(HelpTexts.in(language).orElseThrow().keySet()))
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    @ParameterizedTest
    @MethodSource("others")
    void exit_codes_are_the_same_numbers(Locale language) {
        assertThat(exitCodes(language)).isEqualTo(exitCodes(Locale.ENGLISH));
    }

    @Test
    void english_stands_with_the_commands() {
        assertThat(HelpTexts.in(Locale.ENGLISH)).isEmpty();
        assertThat(HelpTexts.in(Locale.forLanguageTag("tlh"))).isEmpty();
    }

    /** What help says, by names that are the same in every language. */
    private static Map<String, String> texts(Locale language) {
        Map<String, String> texts = new TreeMap<>();
        for (CommandSpec command : commands(language)) {
            String name = command.qualifiedName(".");
            UsageMessageSpec usage = command.usageMessage();
            texts.put(name + " description", String.join("\n", usage.description()));
            texts.put(name + " heading", usage.synopsisHeading());
            usage.exitCodeList().forEach((code, text) -> texts.put(name + " exit " + code, code + text));
            if (!usage.exitCodeList().isEmpty()) {
                texts.put(name + " exit codes", usage.exitCodeListHeading());
            }
            command.options()
                    .forEach(option -> texts.put(name + " " + option.longestName(), text(option.description())));
            command.positionalParameters()
                    .forEach(file -> texts.put(name + " " + file.paramLabel(), text(file.description())));
        }
        return texts;
    }

    private static String text(String... lines) {
        return String.join("\n", lines);
    }

    private static List<Set<String>> exitCodes(Locale language) {
        return commands(language).stream()
                .map(command -> command.usageMessage().exitCodeList().keySet())
                .toList();
    }

    private static void addNames(CommandSpec command, Set<String> names) {
        String name = command.qualifiedName(".");
        UsageMessageSpec usage = command.usageMessage();
        for (int i = 0; i < usage.description().length; i++) {
            names.add(name + ".usage.description." + i);
        }
        for (int i = 0; i < usage.exitCodeList().size(); i++) {
            names.add(name + ".usage.exitCodeList." + i);
        }
        names.add(name + ".usage.exitCodeListHeading");
        for (OptionSpec option : command.options()) {
            String bare = option.longestName().substring(2);
            names.addAll(List.of(bare, name + "." + bare));
        }
        for (PositionalParamSpec file : command.positionalParameters()) {
            names.add(name + "." + file.paramLabel() + "[" + file.index() + "]");
        }
    }

    private static List<CommandSpec> commands(Locale language) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var console = new Console(
                new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, Map.of(), Messages.in(language));
        Set<CommandSpec> commands = new LinkedHashSet<>();
        collect(new Badges(console).line(Commands.of()), commands);
        return List.copyOf(commands);
    }

    private static void collect(CommandLine line, Set<CommandSpec> commands) {
        if (commands.add(line.getCommandSpec())) {
            line.getSubcommands().values().forEach(command -> collect(command, commands));
        }
    }
}
