package org.portablebadges.examples.portability;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.portablebadges.examples.narration.Narrator;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.UncountedBadge;
import org.portablebadges.recognition.ValueResult;
import org.portablebadges.report.Messages;
import org.portablebadges.verify.trust.OperatorKey;

/**
 * Tells what happens and what each office decides, to Rosa herself, so that nothing is withheld. Notices where a decision
 * is another one than the story says.
 */
final class Teller {
    private final Narrator narrator;
    private final Messages messages = Messages.english();

    Teller(PrintStream out) {
        this.narrator = new Narrator(out);
    }

    /** Whether every decision so far was the one that the story says. */
    boolean isAsTold() {
        return narrator.isAsTold();
    }

    /** Something happens. */
    void happens(String date, String... lines) {
        narrator.happens(date, lines);
    }

    /** An office decided: in short, with the badges that count and the codes of why others do not. */
    void decided(String office, Decision decision, Told told) {
        headline(office, decision);
        decision.notCounted().forEach(badge -> row("not counted", badge.name() + " [" + codes(badge) + "]"));
        ends(decision, told);
    }

    /** An office decided: with a sentence for each reason. */
    void explained(String office, Decision decision, Told told) {
        headline(office, decision);
        for (UncountedBadge badge : decision.notCounted()) {
            row("not counted", badge.name() + " [" + codes(badge) + "]");
            badge.reasons().forEach(this::sentence);
        }
        decision.missing().forEach(reason -> row("missing", messages.of(reason)));
        ends(decision, told);
    }

    private void headline(String office, Decision decision) {
        narrator.line("  " + office + ", " + decision.purpose() + ": " + messages.name(decision.outcome()));
        for (CountedBadge badge : decision.counted()) {
            String who = messages.identifier(badge.identity().kind());
            row("counted", badge.name() + ", " + badge.date().day() + ", names her by " + who);
        }
    }

    private void ends(Decision decision, Told told) {
        for (ValueResult value : decision.values()) {
            row(
                    "worth",
                    value.units().toPlainString() + " " + value.rule().unit().name());
        }
        narrator.paragraph();
        narrator.compare(told.fits(decision), told.toString());
    }

    /** Where everything is. */
    void ends(Path folder, OperatorKey registrars) {
        narrator.line("Badges, cases and the trust bundle with the signed policies are in "
                + folder.toAbsolutePath().normalize() + ". Ask again:");
        narrator.line(
                "  badges recognize --trust " + PortabilityPlot.BUNDLE + " --trust-key " + registrars.name() + " \\");
        narrator.line("      --at 2027-11-01T12:00:00Z --case westmark.case.json *.png");
    }

    private static String codes(UncountedBadge badge) {
        return badge.reasons().stream().map(reason -> reason.code().value()).collect(Collectors.joining(", "));
    }

    private void sentence(Reason reason) {
        narrator.line(" ".repeat(6) + messages.of(reason));
    }

    private void row(String label, String text) {
        narrator.line("    %-11s  %s".formatted(label, text));
    }
}
