package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description = "Put a signed bundle in use, unless it is older than the one that is.",
        mixinStandardHelpOptions = true)
final class TrustInstallCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "BUNDLE", description = "The signed bundle.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--trust-key", paramLabel = "KEY", description = "The operator's key; default BADGES_TRUST_KEY.")
    private @Nullable String key;

    @Option(names = "--into", paramLabel = "FILE", description = "The bundle in use; default BADGES_TRUST.")
    private @Nullable Path into;

    TrustInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        String operator = files.requireOperatorKey(key);
        TrustStore.at(console, into).install(file, files.read(file), operator);
        return ExitCode.OK.code();
    }
}
