package org.portablebadges.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.issue.StatusLedger;
import org.portablebadges.issue.StatusListIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = "Sign a list as it stands now; put the file where its URL says.",
        mixinStandardHelpOptions = true)
final class StatusPublishCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(
            names = "--valid-for",
            paramLabel = "DURATION",
            description = "How long the list is valid, such as P7D. Default: without an end.")
    private @Nullable Duration validFor;

    @Option(
            names = "--ttl",
            paramLabel = "DURATION",
            description = "How long a copy may be relied on, such as PT24H. Default: not stated.")
    private @Nullable Duration ttl;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the list.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    StatusPublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        Issuer signer = signing.issuer(Issuer.builder().signer(signing.key(console)), console);
        SignedCredential signed = ledger.use(console, (found, list) -> {
            StatusListIssuer lists = lists(found);
            return signing.isToken() ? lists.publishJwt(list, signer) : lists.publish(list, signer);
        });
        files.write(out, signed.bytes(), force);
        console.out().println(console.say("wrote-list", out, signer.identifier()));
        return ExitCode.OK.code();
    }

    private StatusListIssuer lists(StatusLedger found) {
        StatusListIssuer.Builder builder = StatusListIssuer.builder().ledger(found);
        if (validFor != null) {
            builder.validFor(validFor);
        }
        if (ttl != null) {
            builder.ttl(ttl);
        }
        return builder.build();
    }
}
