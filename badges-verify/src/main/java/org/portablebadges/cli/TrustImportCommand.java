package org.portablebadges.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.DccRegistry;
import org.portablebadges.verify.trust.FederationStatements;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import org.portablebadges.verify.trust.TrustedIssuer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Take issuers over from somebody else's list into a draft. Issuers that are there already stay as "
                        + "they are.",
        mixinStandardHelpOptions = true)
final class TrustImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DRAFT", description = "The draft, which is changed.")
    @SuppressWarnings("NullAway.Init")
    private Path draft;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Source source;

    @Option(names = "--captured-at", paramLabel = "INSTANT", description = "When the list was there. Default: now.")
    private @Nullable String capturedAt;

    TrustImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        List<TrustedIssuer> known = files.unsigned(draft.toString()).issuers();
        TrustBundleBuilder bundle = files.draft(draft);
        int added = 0;
        for (TrustedIssuer issuer : issuers(new DateOption(console).orNow(capturedAt))) {
            boolean there = known.stream()
                    .anyMatch(one -> one.allIds().contains(issuer.ids().get(0)));
            if (!there) {
                bundle.issuer(issuer);
                added++;
            }
        }
        files.save(draft, bundle, true);
        console.out().println(console.say("trust-imported", added, draft));
        return ExitCode.OK.code();
    }

    private List<TrustedIssuer> issuers(Instant captured) {
        return source.registry == null ? ofFederation(captured) : ofRegistry(source.registry, captured);
    }

    private List<TrustedIssuer> ofRegistry(String file, Instant captured) {
        try {
            List<TrustedIssuer> issuers =
                    DccRegistry.read(new FileAccess(console).read(file, ExitCode.USAGE), captured);
            console.hint(console.say("trust-registry-hint"));
            return issuers;
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, file, e);
        }
    }

    private List<TrustedIssuer> ofFederation(Instant captured) {
        var files = new FileAccess(console);
        String anchorFile = source.federation.anchor;
        FederationStatements federation;
        try {
            federation = FederationStatements.of(files.read(anchorFile, ExitCode.USAGE));
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, anchorFile, e);
        }
        String keys = String.join(", ", federation.thumbprints());
        console.hint(console.say("trust-anchor-hint", federation.anchor(), keys));
        List<TrustedIssuer> issuers = new ArrayList<>();
        for (String statement : source.federation.statements) {
            try {
                issuers.add(federation.issuer(files.read(statement, ExitCode.USAGE), captured));
            } catch (ProblemException e) {
                throw console.failure(ExitCode.USAGE, statement, e);
            }
        }
        return issuers;
    }

    /** Which list it is. */
    static final class Source {
        @Option(
                names = "--dcc-registry",
                paramLabel = "FILE",
                description = "Registry JSON of the Digital Credentials Consortium, which nobody signs.")
        private @Nullable String registry;

        @ArgGroup(exclusive = false)
        @SuppressWarnings("NullAway.Init")
        private Federation federation;
    }

    /** Statements of an OpenID Federation. */
    static final class Federation {
        @Option(
                names = "--anchor",
                required = true,
                paramLabel = "FILE",
                description = "Entity configuration of the federation's anchor, from a source you trust.")
        @SuppressWarnings("NullAway.Init")
        private String anchor;

        @Option(
                names = "--statement",
                required = true,
                paramLabel = "FILE",
                description = "The anchor's statement about an issuer; may be repeated.")
        @SuppressWarnings("NullAway.Init")
        private List<String> statements;
    }
}
