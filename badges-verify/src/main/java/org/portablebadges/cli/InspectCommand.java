package org.portablebadges.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.report.ClaimsText;
import org.portablebadges.report.LegacyClaimsText;
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
        Optional<Assertion> old = assertion(bytes);
        if (old.isPresent()) {
            print(new LegacyClaimsText(console.messages()).of(old.get()));
            return ExitCode.OK.code();
        }
        VerificationReport report = Verifier.builder().anyIssuer().build().verify(bytes);
        if (report.claimed().isEmpty()) {
            throw new CommandFailure(ExitCode.UNREADABLE, reasons(report), List.of());
        }
        print(new ClaimsText(console.messages()).of(report.claimed().get()));
        return ExitCode.OK.code();
    }

    private void print(String claims) {
        console.out().print(claims);
        console.err().println("badges: hint: " + console.messages().claimsHint(file));
    }

    // What cannot be read is told by the report below.
    private static Optional<Assertion> assertion(byte[] file) {
        try {
            return CredentialFile.read(file).assertion();
        } catch (ProblemException e) {
            return Optional.empty();
        }
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
