package org.portablebadges.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
    private static final Messages MESSAGES = Messages.english();

    static Console system() {
        return new Console(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(),
                System.getenv());
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

    Messages messages() {
        return MESSAGES;
    }

    String say(String name, Object... values) {
        return MESSAGES.commandLine(name, values);
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
        String sentence = MESSAGES.of(finding);
        return at.isEmpty() ? say("problem", input, sentence) : say("problem-at", input, at, sentence);
    }
}
