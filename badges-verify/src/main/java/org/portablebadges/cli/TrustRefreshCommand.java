package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "refresh",
        description = "Fetch the operator's newest bundle and put it in use. The one command that uses the network.",
        mixinStandardHelpOptions = true)
final class TrustRefreshCommand implements Callable<Integer> {
    private final Console console;
    private final TrustRefresh refresh;

    @Option(names = "--from", required = true, paramLabel = "URL", description = "Where the bundle is, over https.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--trust-key", paramLabel = "KEY", description = "The operator's key; default BADGES_TRUST_KEY.")
    private @Nullable String key;

    @Option(names = "--into", paramLabel = "FILE", description = "The bundle in use; default BADGES_TRUST.")
    private @Nullable Path into;

    TrustRefreshCommand(Console console) {
        this(console, TrustRefresh.overTheInternet());
    }

    TrustRefreshCommand(Console console, TrustRefresh refresh) {
        this.console = console;
        this.refresh = refresh;
    }

    @Override
    public Integer call() {
        String operator = new TrustFiles(console).requireOperatorKey(key);
        TrustStore store = TrustStore.at(console, into);
        byte[] bundle;
        try {
            bundle = refresh.fetch(from);
        } catch (TrustRefresh.Refused refused) {
            throw CommandFailure.of(
                    refused.isUnusableAddress() ? ExitCode.USAGE : ExitCode.UNREADABLE,
                    console.say("refresh-" + refused.reason(), from, refused.value()));
        }
        store.install(from, bundle, operator);
        return ExitCode.OK.code();
    }
}
