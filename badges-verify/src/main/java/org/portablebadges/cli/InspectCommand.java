package org.portablebadges.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.SecuredCredential;
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
        Optional<CredentialFile> opened = opened(bytes);
        console.out().print(opened.flatMap(this::legacy).orElseGet(() -> claims(bytes, opened)));
        console.hint(console.messages().claimsHint(file));
        return ExitCode.OK.code();
    }

    private String claims(byte[] bytes, Optional<CredentialFile> opened) {
        VerificationReport report = Verifier.builder().anyIssuer().build().verify(bytes);
        Optional<SecuredCredential> secured = opened.map(CredentialFile::secured);
        var text = new ClaimsText(console.messages());
        return report.claimed()
                .map(text::of)
                .or(() -> secured.flatMap(text::ofPresentation))
                .orElseThrow(() -> unread(report, secured.flatMap(text::unread)));
    }

    private Optional<String> legacy(CredentialFile opened) {
        try {
            return opened.assertion().map(new LegacyClaimsText(console.messages())::of);
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    // What cannot be read is told by the report.
    private static Optional<CredentialFile> opened(byte[] bytes) {
        try {
            return Optional.of(CredentialFile.read(bytes));
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private CommandFailure unread(VerificationReport report, Optional<Finding> why) {
        List<String> reasons = reasons(report, why).stream()
                .map(finding -> console.sentence(file, finding))
                .toList();
        return new CommandFailure(ExitCode.UNREADABLE, reasons, List.of());
    }

    // What is of another kind lacks everything that a badge has; that it is of another kind says it all.
    private static List<Finding> reasons(VerificationReport report, Optional<Finding> why) {
        if (why.filter(InspectCommand::isOtherKind).isPresent()) {
            return List.of(why.get());
        }
        boolean passed = report.check(CheckId.CONTAINER).outcome() == Outcome.PASSED;
        return report.check(passed ? CheckId.FORMAT : CheckId.CONTAINER).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean isOtherKind(Finding finding) {
        return finding.code() == ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL
                && !finding.arguments().get(0).isEmpty();
    }
}
