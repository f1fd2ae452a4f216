package org.portablebadges.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code badges} program: issue, bake, inspect and verify educator badges, offline. */
@Command(
        name = "badges",
        description =
                "Issue, bake, inspect, verify and recognize Open Badges 3.0 offline; verify and upgrade Open Badges"
                        + " 2.0.",
        mixinStandardHelpOptions = true,
        versionProvider = Badges.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:VALID, requirements met, or done",
            "1:INVALID, not yet met, or something missing",
            "2:usage, a key file, a credential to sign that has a proof already, or a file that would be overwritten",
            "3:NOT VERIFIED, or cannot tell",
            "4:unreadable input",
            "70:internal error or failed write"
        },
        footer = "")
public final class Badges implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--debug", description = "Show the details of an internal error.", scope = ScopeType.INHERIT)
    private boolean debug;

    // Language has read it by then, so that help and errors are in that language too; here it is known and checked.
    @Option(
            names = Language.OPTION,
            paramLabel = "LANGUAGE",
            description = "Language the program speaks: en or es. Default: that of the environment. JSON and CSV stay"
                    + " English.",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused")
    private @Nullable Locale language;

    Badges(Console console) {
        this.console = console;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.system(), arguments));
    }

    /** Runs the program on these streams and gives the exit code. */
    static int run(Console given, String... arguments) {
        Console console = given.speaking(Language.of(given, arguments));
        var program = new Badges(console);
        int exit;
        try {
            exit = program.line(Commands.of(arguments)).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            exit = program.failed(new IllegalStateException(e));
        }
        console.out().flush();
        return console.out().checkError() ? ExitCode.INTERNAL.code() : exit;
    }

    /** These commands and the options, ready for arguments. */
    CommandLine line(Collection<Class<?>> commands) {
        var factory = new CommandFactory(console);
        var line = new CommandLine(this, factory);
        commands.forEach(command -> line.addSubcommand(new CommandLine(command, factory)));
        line.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Badges::duration)
                .registerConverter(Locale.class, Badges::language)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((failure, given) -> usage(failure))
                .setExecutionExceptionHandler((failure, command, given) -> failed(failure));
        HelpTexts.in(console.messages().language()).ifPresent(line::setResourceBundle);
        return line;
    }

    // What is wrong with a value is said by UsageWords.
    private static Duration duration(String text) {
        try {
            Duration span = Duration.parse(text);
            if (!span.isNegative() && !span.isZero()) {
                return span;
            }
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(text);
        }
        throw new TypeConversionException(text);
    }

    private static Locale language(String text) {
        return Language.known(text).orElseThrow(() -> new TypeConversionException(text));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.say("no-command"));
    }

    private int usage(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.report(new CommandFailure(
                ExitCode.USAGE,
                List.of(new UsageWords(console).of(failure)),
                List.of(console.say("usage-hint", command))));
        return ExitCode.USAGE.code();
    }

    private int failed(Exception failure) {
        if (failure instanceof CommandFailure expected) {
            console.report(expected);
            return expected.exit().code();
        }
        console.report(new CommandFailure(
                ExitCode.INTERNAL,
                List.of(console.say("internal", failure.getClass().getSimpleName())),
                List.of(console.say("internal-hint"))));
        if (debug) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.INTERNAL.code();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Badges.class.getPackage().getImplementationVersion();
            return new String[] {"badges " + (version == null ? "(unpackaged)" : version)};
        }
    }

    /** Hands the console to each command. */
    private record CommandFactory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
