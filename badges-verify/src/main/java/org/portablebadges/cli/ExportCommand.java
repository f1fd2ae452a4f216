package org.portablebadges.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.model.Conformance;
import org.portablebadges.report.CsvExport;
import org.portablebadges.report.EdFiExport;
import org.portablebadges.report.ExportedBadge;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Verify badges and write what they come to for a register, without recipients.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes (of several files: that of the worst):%n",
        exitCodeList = {"0:VALID", "1:INVALID", "2:usage", "3:NOT VERIFIED", "4:unreadable", "70:internal error"},
        footer = "")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Badges: PNG, SVG, token or JSON; - for stdin.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Form form;

    @Mixin
    private VerifierOptions options = new VerifierOptions();

    @Option(names = "--minors", description = "The recipients are minors: names are left out, of achievements too.")
    private boolean minors;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.stream().filter(FileAccess.STDIN::equals).count() > 1) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("two-stdin"));
        }
        var verification =
                new FileVerification(console, options.verifier(console, "badges export", Conformance.COMPATIBLE));
        List<ExportedBadge> badges = new ArrayList<>();
        Verdict worst = Verdict.VALID;
        for (int i = 0; i < files.size(); i++) {
            VerificationReport report = verification.of(files.get(i));
            badges.addAll(ExportedBadge.of(i + 1, report, minors));
            worst = worst.compareTo(report.verdict()) >= 0 ? worst : report.verdict();
        }
        if (form.csv) {
            console.out().print(CsvExport.of(badges));
        }
        if (form.edFi) {
            badges.forEach(badge -> console.out().println(JsonWriter.guarded(EdFiExport.of(badge))));
        }
        return ExitCode.of(worst).code();
    }

    /** What is written. */
    private static final class Form {
        @Option(names = "--csv", required = true, description = "A line of comma-separated values for each badge.")
        private boolean csv;

        @Option(
                names = "--ed-fi",
                required = true,
                description = "A line of JSON for each badge, with an Ed-Fi recognition where it is VALID.")
        private boolean edFi;
    }
}
