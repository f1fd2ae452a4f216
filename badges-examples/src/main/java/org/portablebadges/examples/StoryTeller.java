package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portablebadges.examples.narration.Narrator;
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

/** Tells what the reports in a story say, and what the story says that they must. */
final class StoryTeller {
    private static final int COLUMNS = 100;
    /** The checks that rest on what was known on some day; the others need nothing but the file. */
    private static final List<CheckId> DATED = List.of(CheckId.ISSUER_KEY, CheckId.ISSUER_TRUST, CheckId.STATUS);

    private final Narrator narrator;
    private final Messages messages = Messages.english();
    private final TextReport text = new TextReport(messages, false);

    StoryTeller(PrintStream out) {
        this.narrator = new Narrator(out);
    }

    /** Whether every answer so far was the one that the story says. */
    boolean isAsTold() {
        return narrator.isAsTold();
    }

    /** Something happens. */
    void happens(String date, String... lines) {
        narrator.happens(date, lines);
    }

    /** Somebody's badge was verified; the story says with what verdict. */
    void told(Person person, VerificationReport report, Verdict verdict) {
        tell(person, report);
        narrator.compare(report.verdict() == verdict, messages.name(verdict));
    }

    /** Somebody's badge was verified; the story says with what verdict, and why. */
    void told(Person person, VerificationReport report, Verdict verdict, ProblemCode reason) {
        tell(person, report);
        boolean same = report.verdict() == verdict && reasonOf(report).equals(Optional.of(reason));
        narrator.compare(same, messages.name(verdict) + " [" + reason.value() + "]");
    }

    /** A trust bundle was refused; the story says why. */
    void toldRefused(ProblemCode reason, Finding refusal) {
        line("REFUSED [" + refusal.code().value() + "]");
        wrapped("  ", messages.of(refusal));
        narrator.paragraph();
        narrator.compare(refusal.code() == reason, "REFUSED [" + reason.value() + "]");
    }

    /** A trust bundle was taken into use; the story says that it is not. */
    void toldRefused(ProblemCode reason) {
        narrator.compare(false, "REFUSED [" + reason.value() + "]");
    }

    /** Where everything is. */
    void ends(Path folder, OperatorKey operator) {
        narrator.line("Badges, bundles and the district's ledger are in "
                + folder.toAbsolutePath().normalize() + ". Ask again:");
        narrator.line("  badges verify --trust state-2.bundle --trust-key " + operator.name() + " \\");
        narrator.line("      --at 2026-03-05T00:00:00Z ada.png ben.png cleo.png forged.png");
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
        narrator.paragraph();
    }

    private void line(String line) {
        narrator.line(Narrator.INDENT + line);
    }

    /** A label and a sentence beside it, on as many lines as it needs. */
    private void wrapped(String label, String sentence) {
        String start = label;
        var line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (!line.isEmpty()
                    && Narrator.INDENT.length() + label.length() + line.length() + word.length() >= COLUMNS) {
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
