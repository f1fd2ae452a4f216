package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.CapturedDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upgrade",
        description = "Write an Open Badges 2.0 badge as an unsigned Open Badges 3.0 credential.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the badge is revoked, altered or not by its issuer",
            "2:usage",
            "4:no badge that can be upgraded",
            "70:internal error"
        },
        footer = "")
final class UpgradeCommand implements Callable<Integer> {
    /** Checks that, where one of them fails, leave nothing worth telling anew. */
    private static final List<CheckId> SPOILING = List.of(CheckId.PROOF, CheckId.ISSUER_KEY, CheckId.STATUS);

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An Open Badges 2.0 badge: PNG, SVG, token or JSON; - for stdin.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "Where to write the credential.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Copies of the badge class and the issuer's profile, listed in DIR/index.tsv: "
                    + "address, file, date of capture.")
    private @Nullable String documents;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    UpgradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        CapturedDocuments captured =
                documents == null ? CapturedDocuments.NONE : DocumentFolder.read(console, documents);
        byte[] bytes = files.read(file, ExitCode.UNREADABLE);
        VerificationReport report =
                Verifier.builder().anyIssuer().captured(captured).build().verify(bytes);
        ClaimedCredential claimed = claimed(report);
        requireUnspoiled(report);
        String text = JsonWriter.pretty(claimed.credential().json()) + "\n";
        files.write(out, text.getBytes(StandardCharsets.UTF_8), force);
        console.out().println(console.say("wrote", out));
        console.out().println(console.say("upgrade-unsigned"));
        console.out()
                .println(console.messages().upgraded(new TextReport(console.messages(), false).headlineOf(report)));
        return ExitCode.OK.code();
    }

    private ClaimedCredential claimed(VerificationReport report) {
        Optional<ClaimedCredential> claimed = report.claimed();
        if (claimed.isPresent() && claimed.get().isConversion()) {
            return claimed.get();
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(console.say("upgrade-nothing", file));
        if (claimed.isEmpty()) {
            Stream.of(CheckId.CONTAINER, CheckId.FORMAT)
                    .flatMap(id -> report.check(id).findings().stream())
                    .forEach(finding -> reasons.add(console.sentence(file, finding)));
        }
        boolean missing = report.codes().contains(ProblemCode.CAPTURED_MISSING)
                || report.codes().contains(ProblemCode.LEGACY_ADDRESS_ONLY);
        List<String> hints = missing ? List.of(console.say("documents-hint")) : List.of();
        throw new CommandFailure(ExitCode.UNREADABLE, reasons, hints);
    }

    private void requireUnspoiled(VerificationReport report) {
        List<Finding> failures = new ArrayList<>();
        SPOILING.stream()
                .map(report::check)
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::findings)
                .forEach(failures::addAll);
        failures.addAll(report.check(CheckId.STATUS).findings().stream()
                .filter(finding -> finding.code() == ProblemCode.LEGACY_REVOKED && !failures.contains(finding))
                .toList());
        if (!failures.isEmpty()) {
            List<String> reasons = new ArrayList<>();
            reasons.add(console.say("upgrade-refused", file));
            failures.forEach(finding -> reasons.add(console.sentence(file, finding)));
            throw new CommandFailure(ExitCode.INVALID, reasons, List.of());
        }
    }
}
