package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.report.Messages;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.trust.OperatorKey;

/** Tells what happens, day by day, and notices where an answer is another one than the story says. */
final class StoryTeller {
    private static final int COLUMNS = 100;
    private static final String INDENT = " ".repeat(12);
    /** The checks that rest on what was known on some day; the others need nothing but the file. */
    private static final List<CheckId> DATED = List.of(CheckId.ISSUER_KEY, CheckId.ISSUER_TRUST, CheckId.STATUS);

    private final PrintStream out;
    private final Messages messages = Messages.english();
    private final TextReport text = new TextReport(messages, false);
    private boolean asTold = true;

    StoryTeller(PrintStream out) {
        this.out = out;
    }

    /** Whether every answer so far was the one that the story says. */
    boolean isAsTold() {
        return asTold;
    }

    /** Something happens. */
    void happens(String date, String... lines) {
        out.println(date + "  " + String.join("\n" + INDENT, lines));
        out.println();
    }

    /** Somebody's badge was verified; the story says with what verdict. */
    void told(Person person, VerificationReport report, Verdict verdict) {
        tell(person, report);
        compare(report.verdict() == verdict, messages.name(verdict));
    }

    /** Somebody's badge was verified; the story says with what verdict, and why. */
    void told(Person person, VerificationReport report, Verdict verdict, ProblemCode reason) {
        tell(person, report);
        boolean same = report.verdict() == verdict && reasonOf(report).equals(Optional.of(reason));
        compare(same, messages.name(verdict) + " [" + reason.value() + "]");
    }

    /** A trust bundle was refused; the story says why. */
    void toldRefused(ProblemCode reason, Finding refusal) {
        line("REFUSED [" + refusal.code().value() + "]");
        wrapped("  ", messages.of(refusal));
        out.println();
        compare(refusal.code() == reason, "REFUSED [" + reason.value() + "]");
    }

    /** A trust bundle was taken into use; the story says that it is not. */
    void toldRefused(ProblemCode reason) {
        compare(false, "REFUSED [" + reason.value() + "]");
    }

    /** Where everything is. */
    void ends(Path folder, OperatorKey operator) {
        out.println("Badges, bundles and the district's ledger are in "
                + folder.toAbsolutePath().normalize() + ". Ask again:");
        out.println("  badges verify --trust state-2.bundle --trust-key " + operator.name() + " \\");
        out.println("      --at 2026-03-05T00:00:00Z ada.png ben.png cleo.png forged.png");
    }

    private void tell(Person person, VerificationReport report) {
        String reason = reasonOf(report).map(code -> " [" + code.value() + "]").orElse("");
        boolean valid = report.verdict() == Verdict.VALID;
        line(person.name() + ": " + (valid ? text.headlineOf(report) : messages.name(report.verdict()) + reason));
        for (CheckId id : DATED) {
            Check check = report.check(id);
            if (check.outcome() != Outcome.SKIPPED) {
                String label = "  %-6s  %-10s  ".formatted(messages.name(check.outcome()), messages.name(id));
                wrapped(label, messages.explanation(check));
            }
        }
        out.println();
    }

    private void compare(boolean same, String told) {
        if (!same) {
            asTold = false;
            line("BUT THE STORY SAYS  " + told);
            out.println();
        }
    }

    private void line(String line) {
        out.println(INDENT + line);
    }

    /** A label and a sentence beside it, on as many lines as it needs. */
    private void wrapped(String label, String sentence) {
        String start = label;
        var line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (!line.isEmpty() && INDENT.length() + label.length() + line.length() + word.length() >= COLUMNS) {
                line(start + line);
                start = " ".repeat(label.length());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(start + line);
    }

    private static Optional<ProblemCode> reasonOf(VerificationReport report) {
        return report.deciding()
                .flatMap(check -> check.findings().stream().findFirst())
                .map(Finding::code);
    }
}
