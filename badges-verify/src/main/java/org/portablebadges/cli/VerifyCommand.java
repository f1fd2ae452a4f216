package org.portablebadges.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.ProofExplanation;
import org.portablebadges.report.ExplanationText;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.ExpectedRecipient;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Verify badges offline: is it genuine, whose is it, is it still good.",
            "",
            "Given a folder or a ZIP archive, or with --summary or --csv, it says one line a file and then how many "
                    + "are VALID; files that are bad do not stop it. Several files are verified at once, and told in "
                    + "their order. Folders are gone through in the order of names, "
                    + "links in them are not followed, and archives in archives are not opened."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes (of several files: that of the worst):%n",
        exitCodeList = {"0:VALID", "1:INVALID", "2:usage", "3:NOT VERIFIED", "4:unreadable", "70:internal error"},
        footer = "")
final class VerifyCommand implements Callable<Integer> {
    private static final Set<ProblemCode> MISSING = EnumSet.of(
            ProblemCode.CAPTURED_MISSING,
            ProblemCode.LEGACY_ADDRESS_ONLY,
            ProblemCode.LEGACY_HOSTED_NOT_CONFIRMED,
            ProblemCode.STATUS_NOT_CHECKED);

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|ZIP",
            description = "Badges: PNG, SVG, token or JSON; - for stdin; folders and ZIP archives of them.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Mixin
    private VerifierOptions options = new VerifierOptions();

    @Option(
            names = "--recipient",
            paramLabel = "TYPE:VALUE|@FILE",
            description = "The person the badge should name: emailAddress:ADDRESS, ext:educatorId:ID, a bare e-mail "
                    + "address, a DID, or @FILE with one of these in it.")
    private @Nullable String recipient;

    @Option(
            names = "--profile",
            defaultValue = "compatible",
            paramLabel = "compatible|strict",
            description = "How strictly the standard's format rules count. Default: compatible.")
    @SuppressWarnings("NullAway.Init")
    private Conformance profile;

    @Option(names = "--json", description = "Write one line of JSON for each file.")
    private boolean json;

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Option(
            names = "--csv",
            description = "Write a line of comma-separated values for each file: file, verdict, reason and, of a VALID "
                    + "badge, its id, issuer, achievement, level and dates. The recipient is left out.")
    private boolean csv;

    @Option(names = "--summary", description = "One line a file and what they come to, also of single files.")
    private boolean summary;

    @Option(
            names = "--explain",
            description =
                    "Show every value on the way to what the proof signs, as the standards name them, to find out "
                            + "why a signature does not fit.")
    private boolean explain;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = options.verifier(console, "badges verify", profile);
        Optional<ExpectedRecipient> expected =
                Optional.ofNullable(recipient).map(text -> new RecipientOption(console).read(text));
        if (files.stream().filter(FileAccess.STDIN::equals).count() > 1) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("two-stdin"));
        }
        boolean many = csv || summary || files.stream().anyMatch(BatchFiles::isMany);
        html.require(console, many ? 0 : files.size());
        if (csv && json) {
            throw usage("csv-or-json");
        }
        if (many && explain) {
            throw usage("batch-explain");
        }
        return many ? batch(verifier, expected) : single(verifier, expected);
    }

    private CommandFailure usage(String sentence) {
        return new CommandFailure(
                ExitCode.USAGE, List.of(console.say(sentence)), List.of(console.say("usage-hint", "badges verify")));
    }

    private int batch(Verifier verifier, Optional<ExpectedRecipient> expected) {
        BatchForm form = BatchForm.TEXT;
        if (csv || json) {
            form = csv ? BatchForm.CSV : BatchForm.JSON;
        }
        BatchTally tally = new Batch(console, verifier, bytes -> verify(verifier, bytes, expected), form).run(files);
        if (tally.isEmpty()) {
            throw CommandFailure.of(ExitCode.UNREADABLE, console.say("batch-empty"));
        }
        hint(tally.codes());
        return ExitCode.of(tally.worst()).code();
    }

    private int single(Verifier verifier, Optional<ExpectedRecipient> expected) {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        Verdict worst = Verdict.VALID;
        for (String file : files) {
            VerificationReport report = verify(verifier, file, expected);
            codes.addAll(report.codes());
            worst = worst.compareTo(report.verdict()) >= 0 ? worst : report.verdict();
        }
        hint(codes);
        return ExitCode.of(worst).code();
    }

    private VerificationReport verify(Verifier verifier, String file, Optional<ExpectedRecipient> expected) {
        byte[] bytes;
        try {
            bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
        } catch (CommandFailure missing) {
            VerificationReport report = new FileVerification(console, verifier).missing(missing);
            // A page of checks on no file would say no more than the error; a program waits for its line.
            if (json) {
                print(file, report, List.of());
            }
            return report;
        }
        VerificationReport report = verify(verifier, bytes, expected);
        html.write(console, report, bytes);
        print(file, report, explain ? verifier.explain(bytes) : List.of());
        return report;
    }

    private static VerificationReport verify(Verifier verifier, byte[] bytes, Optional<ExpectedRecipient> expected) {
        return expected.isPresent() ? verifier.verify(bytes, expected.get()) : verifier.verify(bytes);
    }

    private void hint(Set<ProblemCode> codes) {
        if (codes.contains(ProblemCode.ISSUER_NO_LIST)) {
            console.hint(console.say("recognize-hint"));
        }
        if (!options.hasDocuments() && codes.stream().anyMatch(MISSING::contains)) {
            console.hint(console.say("documents-hint"));
        }
    }

    private void print(String file, VerificationReport report, List<ProofExplanation> explanations) {
        if (json) {
            JsonObject line = BatchForm.json(file, report);
            JsonObject told = explain
                    ? line.with("explanation", new JsonReport(Console.messagesForPrograms()).explained(explanations))
                    : line;
            console.out().println(JsonWriter.guarded(told));
            return;
        }
        if (files.size() > 1) {
            console.out().println(console.say("file", file));
        }
        console.out().print(new TextReport(console.messages(), console.colored()).of(report));
        if (explain) {
            console.out().print("\n" + new ExplanationText(console.messages()).of(explanations));
        }
        if (files.size() > 1) {
            console.out().println();
        }
    }
}
