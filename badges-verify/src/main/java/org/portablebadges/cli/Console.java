package org.portablebadges.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.Messages;

/**
 * What a command reads from and writes to. Results go to {@code out}, what went wrong to {@code err}.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param terminal whether a person is looking at {@code out}
 * @param environment variables of the environment
 * @param messages sentences in the language of whoever is looking
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Map<String, String> environment,
        Messages messages) {
    /** A console that speaks English unless the environment or the command line ask for another language. */
    Console(InputStream in, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        this(in, out, err, terminal, environment, Messages.english());
    }

    static Console system() {
        return new Console(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(),
                System.getenv(),
                Messages.in(Locale.getDefault(Locale.Category.DISPLAY)));
    }

    // From Java 22 on there is a console even where nobody looks at it, and a method that tells; Java 17 lacks both.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    boolean colored() {
        return terminal && Optional.ofNullable(environment.get("NO_COLOR")).isEmpty();
    }

    /** The same console in another language. */
    Console speaking(Messages language) {
        return new Console(in, out, err, terminal, environment, language);
    }

    /** Sentences beside the codes in JSON. Programs read it, so it is the same whatever language the person speaks. */
    static Messages messagesForPrograms() {
        return Messages.english();
    }

    String say(String name, Object... values) {
        return messages.commandLine(name, values);
    }

    void report(CommandFailure failure) {
        failure.errors().forEach(this::error);
        failure.hints().forEach(this::hint);
    }

    void error(String sentence) {
        err.println("badges: error: " + sentence);
    }

    void hint(String sentence) {
        err.println("badges: hint: " + sentence);
    }

    /** Everything that is wrong with an input, as the end of a command. */
    CommandFailure failure(ExitCode exit, String input, ProblemException problem) {
        return new CommandFailure(
                exit,
                problem.findings().stream()
                        .map(finding -> sentence(input, finding))
                        .toList(),
                List.of());
    }

    String sentence(String input, Finding finding) {
        String at = finding.at().value();
        String sentence = messages.of(finding);
        return at.isEmpty() ? say("problem", input, sentence) : say("problem-at", input, at, sentence);
    }
}
