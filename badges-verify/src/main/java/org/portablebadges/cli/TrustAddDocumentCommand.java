package org.portablebadges.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-document",
        description = "Put a document of the web into a draft, as it was found.",
        mixinStandardHelpOptions = true)
final class TrustAddDocumentCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DRAFT", description = "The draft, which is changed.")
    @SuppressWarnings("NullAway.Init")
    private Path draft;

    @Option(names = "--address", required = true, paramLabel = "URL", description = "Where it was.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Content content;

    @Option(names = "--captured-at", paramLabel = "INSTANT", description = "When it was there. Default: now.")
    private @Nullable String capturedAt;

    TrustAddDocumentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        Instant captured = new DateOption(console).orNow(capturedAt);
        Iri from = files.identifier(address);
        TrustBundleBuilder bundle = files.draft(draft);
        String file = content.file;
        if (content.gone || file == null) {
            bundle.documentGone(from, captured);
        } else {
            bundle.document(from, new FileAccess(console).read(file, ExitCode.USAGE), captured);
        }
        files.save(draft, bundle, true);
        console.out().println(console.say("trust-added", address, draft));
        return ExitCode.OK.code();
    }

    /** What was found there. */
    static final class Content {
        @Option(names = "--file", paramLabel = "FILE", description = "What it said.")
        private @Nullable String file;

        @Option(names = "--gone", description = "The address answered that the document is gone for good (410).")
        private boolean gone;
    }
}
