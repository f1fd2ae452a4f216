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
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
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
        description = "Verify badges offline: is it genuine, whose is it, is it still good.",
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

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Badges: PNG, SVG, token or JSON; - for stdin.")
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

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verifier verifier = options.verifier(console, "badges verify", profile);
        Optional<ExpectedRecipient> expected =
                Optional.ofNullable(recipient).map(text -> new RecipientOption(console).read(text));
        html.require(console, files.size());
        if (files.stream().filter(FileAccess.STDIN::equals).count() > 1) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("two-stdin"));
        }
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        Verdict worst = Verdict.VALID;
        for (String file : files) {
            VerificationReport report = report(verifier, file, expected);
            print(file, report);
            codes.addAll(report.codes());
            worst = worst.compareTo(report.verdict()) >= 0 ? worst : report.verdict();
        }
        hint(codes);
        return ExitCode.of(worst).code();
    }

    private void hint(Set<ProblemCode> codes) {
        if (codes.contains(ProblemCode.ISSUER_NO_LIST)) {
            console.hint(console.say("recognize-hint"));
        }
        if (!options.hasDocuments() && codes.stream().anyMatch(MISSING::contains)) {
            console.hint(console.say("documents-hint"));
        }
    }

    private VerificationReport report(Verifier verifier, String file, Optional<ExpectedRecipient> expected) {
        byte[] bytes;
        try {
            bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
        } catch (CommandFailure missing) {
            console.report(missing);
            return verifier.unreadable(Finding.error(ProblemCode.CONTAINER_INACCESSIBLE, JsonPointer.ROOT));
        }
        VerificationReport report =
                expected.isPresent() ? verifier.verify(bytes, expected.get()) : verifier.verify(bytes);
        html.write(console, report, bytes);
        return report;
    }

    private void print(String file, VerificationReport report) {
        if (json) {
            JsonObject.Builder line = JsonObject.builder().put("file", file);
            new JsonReport(console.messages()).of(report).members().forEach(line::put);
            console.out().println(JsonWriter.guarded(line.build()));
            return;
        }
        if (files.size() > 1) {
            console.out().println(console.say("file", file));
        }
        console.out().print(new TextReport(console.messages(), console.colored()).of(report));
        if (files.size() > 1) {
            console.out().println();
        }
    }
}
