package org.portablebadges.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Recognition;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.DecisionText;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "recognize",
        aliases = "recognise",
        description = "Say whether badges meet the badge requirements of a policy, offline.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:badge requirements met",
            "1:not yet met",
            "2:usage, or a policy or case file",
            "3:cannot tell",
            "70:internal error"
        },
        footer = "")
final class RecognizeCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "Policies: JSON, or a signed token; may be repeated.")
    @SuppressWarnings("NullAway.Init")
    private List<String> policies;

    @Option(names = "--case", required = true, paramLabel = "CASE.json", description = "The person, purpose and facts.")
    @SuppressWarnings("NullAway.Init")
    private String caseFile;

    @Parameters(arity = "1..*", paramLabel = "BADGE", description = "Badges, and badge endorsements; - for stdin.")
    @SuppressWarnings("NullAway.Init")
    private List<String> badges;

    @Option(
            names = "--issuer",
            paramLabel = "ID",
            description = "Identifier of an issuer you recognize; may be repeated.")
    private List<String> issuers = List.of();

    @Option(
            names = "--any-issuer",
            description = "Verify badges of any issuer; none is recognized, so nothing counts for certain.")
    private boolean anyIssuer;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Documents captured from the web, such as status lists, listed in DIR/index.tsv.")
    private @Nullable String documents;

    @Option(names = "--at", paramLabel = "INSTANT", description = "Decide as of this instant instead of now.")
    private @Nullable String at;

    @Option(names = "--full", description = "Show facts, amounts and levels for salary and evaluation too.")
    private boolean full;

    @Option(names = "--json", description = "Write the decision as one line of JSON.")
    private boolean json;

    RecognizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PolicySet set = new PolicyFiles(console).read(policies);
        Verifier.Builder builder = Verifier.builder();
        if (documents != null) {
            builder.captured(DocumentFolder.read(console, documents));
        }
        if (at != null) {
            builder.clock(Clock.fixed(instant(at), ZoneOffset.UTC));
        }
        Verifier verifier = recognizing(builder).build();
        RecognitionCase person = readCase(verifier);
        List<VerificationReport> reports = new ArrayList<>();
        badges.forEach(file -> reports.add(report(verifier, file)));
        Decision decision = decide(set, person, reports);
        if (json) {
            console.out().println(JsonWriter.guarded(new DecisionJson(console.messages(), full).of(decision)));
        } else {
            console.out().print(new DecisionText(console.messages(), full).of(decision));
        }
        return switch (decision.outcome()) {
            case MET -> ExitCode.OK.code();
            case NOT_YET_MET -> ExitCode.INVALID.code();
            case CANNOT_TELL -> ExitCode.NOT_VERIFIED.code();
        };
    }

    private Verifier.Builder recognizing(Verifier.Builder builder) {
        if (anyIssuer && !issuers.isEmpty()) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("one-of-issuer"));
        }
        for (String issuer : issuers) {
            if (!Iri.isAbsolute(issuer)) {
                throw CommandFailure.of(ExitCode.USAGE, console.say("issuer-option", issuer));
            }
        }
        return anyIssuer
                ? builder.anyIssuer()
                : builder.recognizing(issuers.stream().map(Iri::of).toList());
    }

    private RecognitionCase readCase(Verifier verifier) {
        byte[] bytes = new FileAccess(console).read(caseFile, ExitCode.USAGE);
        try {
            return new CaseReader(verifier, AuthorityKeys.SELF_CERTIFYING).read(bytes);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, caseFile, e);
        }
    }

    private VerificationReport report(Verifier verifier, String file) {
        try {
            return verifier.verify(new FileAccess(console).read(file, ExitCode.UNREADABLE));
        } catch (CommandFailure missing) {
            console.report(missing);
            return verifier.unreadable(Finding.error(ProblemCode.CONTAINER_INACCESSIBLE, JsonPointer.ROOT));
        }
    }

    private Decision decide(PolicySet set, RecognitionCase person, List<VerificationReport> reports) {
        // The files were verified within moments of each other; the first of these instants stands for all.
        Instant instant = reports.get(0).verifiedAt();
        try {
            return Recognition.evaluate(set, person, reports, instant);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, String.join(", ", policies), e);
        }
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-an-instant", text));
        }
    }
}
