package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.portablebadges.report.TrustText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Show what changed from one trust bundle to another. Signatures are not looked at.",
        mixinStandardHelpOptions = true)
final class TrustDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier bundle or draft.")
    @SuppressWarnings("NullAway.Init")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later one.")
    @SuppressWarnings("NullAway.Init")
    private String after;

    TrustDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        var text = new TrustText(console.messages());
        console.out().print(text.changes(files.unsigned(before), files.unsigned(after)));
        return ExitCode.OK.code();
    }
}
