package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.report.TrustText;
import org.portablebadges.verify.trust.TrustBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = "Show what a trust bundle says; with a key, only if that key signed it.",
        mixinStandardHelpOptions = true)
final class TrustInspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "BUNDLE", description = "A bundle or a draft.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--trust-key", paramLabel = "KEY", description = "Key of whoever should have signed it.")
    private @Nullable String key;

    TrustInspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        TrustBundle bundle = key == null ? files.unsigned(file) : files.open(file, key);
        console.out().print(new TrustText(console.messages()).of(bundle));
        return ExitCode.OK.code();
    }
}
