package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.verify.trust.TrustBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = "Start an empty draft: JSON that the other commands and any editor can change.",
        mixinStandardHelpOptions = true)
final class TrustCreateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--operator", required = true, paramLabel = "NAME", description = "Who keeps this list.")
    @SuppressWarnings("NullAway.Init")
    private String operator;

    @Option(
            names = "--next-update",
            required = true,
            paramLabel = "INSTANT",
            description = "When a newer bundle is due; after that this one proves nothing new.")
    @SuppressWarnings("NullAway.Init")
    private String nextUpdate;

    @Option(names = "--issued-at", paramLabel = "INSTANT", description = "When it is made. Default: now.")
    private @Nullable String issuedAt;

    @Option(
            names = "--sequence",
            defaultValue = "1",
            paramLabel = "N",
            description = "Number of the edition, higher than that of the one before. Default: 1.")
    private long sequence;

    @Option(names = "--out", required = true, paramLabel = "DRAFT", description = "Where to write the draft.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    TrustCreateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new FileAccess(console).requireFree(out, force);
        var dates = new DateOption(console);
        var draft = TrustBundle.builder()
                .operator(operator)
                .sequence(sequence)
                .dates(dates.orNow(issuedAt), dates.of(nextUpdate));
        new TrustFiles(console).save(out, draft, force);
        console.out().println(console.say("wrote", out));
        return ExitCode.OK.code();
    }
}
