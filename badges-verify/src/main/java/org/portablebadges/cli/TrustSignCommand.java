package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.SigningKey;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sign",
        description = "Sign a draft as the operator of the list. The next edition can start from the signed bundle.",
        mixinStandardHelpOptions = true)
final class TrustSignCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DRAFT", description = "The draft, or an earlier bundle.")
    @SuppressWarnings("NullAway.Init")
    private Path draft;

    @Option(names = "--key", required = true, paramLabel = "KEY", description = "The operator's private key.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--sequence", paramLabel = "N", description = "Another number than the draft's.")
    private @Nullable Long sequence;

    @Option(names = "--issued-at", paramLabel = "INSTANT", description = "Another date than the draft's.")
    private @Nullable String issuedAt;

    @Option(names = "--next-update", paramLabel = "INSTANT", description = "Another date than the draft's.")
    private @Nullable String nextUpdate;

    @Option(names = "--out", required = true, paramLabel = "BUNDLE", description = "Where to write the bundle.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    TrustSignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var access = new FileAccess(console);
        access.requireFree(out, force);
        SigningKey operator = new KeyFiles(console).read(key);
        var files = new TrustFiles(console);
        TrustBundle bundle = changed(files);
        access.write(out, bundle.sign(operator), force);
        String name = new OperatorKey(operator.publicKey()).toString();
        TrustBundle written = files.open(out.toString(), name);
        console.out().println(console.say("trust-signed", out, written.sequence(), name));
        return ExitCode.OK.code();
    }

    private TrustBundle changed(TrustFiles files) {
        TrustBundle before = files.unsigned(draft.toString());
        TrustBundleBuilder next = before.toBuilder();
        var dates = new DateOption(console);
        next.dates(
                issuedAt == null ? before.issuedAt() : dates.of(issuedAt),
                nextUpdate == null ? before.nextUpdate() : dates.of(nextUpdate));
        if (sequence != null) {
            next.sequence(sequence);
        }
        return files.complete(draft.toString(), next);
    }
}
