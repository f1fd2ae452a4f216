package org.portablebadges.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Severity;
import org.portablebadges.report.ClaimsText;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = "Show what a file claims, without checking any of it.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A badge: PNG, SVG, token or JSON; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
        VerificationReport report = Verifier.builder().anyIssuer().build().verify(bytes);
        if (report.claimed().isEmpty()) {
            throw new CommandFailure(ExitCode.UNREADABLE, reasons(report), List.of());
        }
        console.out()
                .print(new ClaimsText(console.messages()).of(report.claimed().get()));
        console.err().println("badges: hint: " + console.messages().claimsHint(file));
        return ExitCode.OK.code();
    }

    private List<String> reasons(VerificationReport report) {
        boolean opened = report.check(CheckId.CONTAINER).outcome() == Outcome.PASSED;
        List<Finding> findings =
                report.check(opened ? CheckId.FORMAT : CheckId.CONTAINER).findings();
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> console.sentence(file, finding))
                .toList();
    }
}
