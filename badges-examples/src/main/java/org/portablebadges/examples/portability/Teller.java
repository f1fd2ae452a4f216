package org.portablebadges.examples.portability;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
    private static final String INDENT = " ".repeat(12);

    private final PrintStream out;
    private final Messages messages = Messages.english();
    private boolean asTold = true;

    Teller(PrintStream out) {
        this.out = out;
    }

    /** Whether every decision so far was the one that the story says. */
    boolean isAsTold() {
        return asTold;
    }

    /** Something happens. */
    void happens(String date, String... lines) {
        out.println(date + "  " + String.join("\n" + INDENT, lines));
        out.println();
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
        out.println("  " + office + ", " + decision.purpose() + ": " + messages.name(decision.outcome()));
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
        out.println();
        if (!told.fits(decision)) {
            asTold = false;
            out.println("  BUT THE STORY SAYS  " + told);
            out.println();
        }
    }

    /** Where everything is. */
    void ends(Path folder, OperatorKey registrars) {
        out.println("Badges, cases and the trust bundle with the signed policies are in "
                + folder.toAbsolutePath().normalize() + ". Ask again:");
        out.println(
                "  badges recognize --trust " + PortabilityPlot.BUNDLE + " --trust-key " + registrars.name() + " \\");
        out.println("      --at 2027-11-01T12:00:00Z --case westmark.case.json *.png");
    }

    private static String codes(UncountedBadge badge) {
        return badge.reasons().stream().map(reason -> reason.code().value()).collect(Collectors.joining(", "));
    }

    private void sentence(Reason reason) {
        out.println(" ".repeat(6) + messages.of(reason));
    }

    private void row(String label, String text) {
        out.println("    %-11s  %s".formatted(label, text));
    }
}
