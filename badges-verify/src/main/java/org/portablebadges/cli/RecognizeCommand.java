package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.CaseReader;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Recognition;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.TrustedPolicies;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.report.DecisionCsv;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.DecisionText;
import org.portablebadges.report.HtmlDecision;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.TrustBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private static final String COMMAND = "badges recognize";

    private final Console console;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Policies, signed or plain JSON; may be repeated. Those of the trust bundle where left out.")
    private List<String> policies = List.of();

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

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Documents captured from the web, such as status lists, listed in DIR/index.tsv.")
    private @Nullable String documents;

    @Option(names = "--at", paramLabel = "INSTANT", description = "Decide as of this instant instead of now.")
    private @Nullable String at;

    @Option(
            names = "--full",
            description = "Show names of achievements, facts, amounts and levels for salary and evaluation too.")
    private boolean full;

    @Option(names = "--json", description = "Write the decision as one line of JSON.")
    private boolean json;

    @Option(
            names = "--csv",
            description =
                    "Write comma-separated lines: the case, every badge, what is missing and what was not checked.")
    private boolean csv;

    @Option(names = "--html", paramLabel = "OUT.html", description = "Write the decision as a page for the file, too.")
    private @Nullable Path html;

    @Option(names = "--force", description = "Replace the page where there is one.")
    private boolean force;

    RecognizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Stream.of(trust.isGiven(), anyIssuer, !issuers.isEmpty())
                        .filter(given -> given)
                        .count()
                > 1) {
            throw usage(console.say("one-of-trust"));
        }
        if (csv && json) {
            throw usage(console.say("csv-or-json"));
        }
        Stream<String> files = Stream.of(policies, badges, List.of(caseFile)).flatMap(List::stream);
        if (files.filter(FileAccess.STDIN::equals).count() > 1) {
            throw usage(console.say("two-stdin"));
        }
        if (html != null) {
            new FileAccess(console).requireFree(html, force);
        }
        return recognize(new DateOption(console).orNow(at));
    }

    private int recognize(Instant instant) {
        TrustBundle bundle = anyIssuer || !issuers.isEmpty()
                ? null
                : trust.bundle(console, COMMAND).orElse(null);
        var files = new PolicyFiles(console, bundle == null ? null : TrustedPolicies.of(bundle, instant));
        PolicySet set = policies.isEmpty() ? files.carried() : files.read(policies);
        Verifier verifier = verifier(bundle, instant);
        RecognitionCase person = readCase(verifier, files.keys());
        Decision decision = decide(
                set,
                person,
                badges.stream().map(new FileVerification(console, verifier)::of).toList(),
                instant);
        if (html != null) {
            String page = new HtmlDecision(console.messages(), full).of(decision);
            new FileAccess(console).write(html, page.getBytes(StandardCharsets.UTF_8), force);
        }
        write(decision);
        return switch (decision.outcome()) {
            case MET -> ExitCode.OK.code();
            case NOT_YET_MET -> ExitCode.INVALID.code();
            case CANNOT_TELL -> ExitCode.NOT_VERIFIED.code();
        };
    }

    private void write(Decision decision) {
        if (json) {
            console.out()
                    .println(JsonWriter.guarded(new DecisionJson(Console.messagesForPrograms(), full).of(decision)));
        } else if (csv) {
            console.out().print(DecisionCsv.of(decision, Console.messagesForPrograms(), full));
        } else {
            console.out().print(new DecisionText(console.messages(), full).of(decision));
        }
    }

    private Verifier verifier(@Nullable TrustBundle bundle, Instant instant) {
        Verifier.Builder builder = Verifier.builder().clock(Clock.fixed(instant, ZoneOffset.UTC));
        if (documents != null) {
            builder.captured(DocumentFolder.read(console, documents));
        }
        if (anyIssuer) {
            return builder.anyIssuer().build();
        }
        if (bundle != null) {
            return builder.trust(bundle).build();
        }
        for (String issuer : issuers) {
            if (!Iri.isAbsolute(issuer)) {
                throw usage(console.say("issuer-option", issuer));
            }
        }
        return builder.recognizing(issuers.stream().map(Iri::of).toList()).build();
    }

    private RecognitionCase readCase(Verifier verifier, AuthorityKeys keys) {
        byte[] bytes = new FileAccess(console).read(caseFile, ExitCode.USAGE);
        try {
            return new CaseReader(verifier, keys).read(bytes);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, caseFile, e);
        }
    }

    private Decision decide(PolicySet set, RecognitionCase person, List<VerificationReport> reports, Instant instant) {
        try {
            return Recognition.evaluate(set, person, reports, instant);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, caseFile, e);
        }
    }

    private CommandFailure usage(String sentence) {
        return new CommandFailure(ExitCode.USAGE, List.of(sentence), List.of(console.say("usage-hint", COMMAND)));
    }
}
