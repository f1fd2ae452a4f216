package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-status",
        description = "Put a status list into a draft, as its issuer signed it.",
        mixinStandardHelpOptions = true)
final class TrustAddStatusCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DRAFT", description = "The draft, which is changed.")
    @SuppressWarnings("NullAway.Init")
    private Path draft;

    @Option(
            names = "--address",
            required = true,
            paramLabel = "URL",
            description = "Where credentials say the list is.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The list: a token or JSON.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--captured-at", paramLabel = "INSTANT", description = "When it was there. Default: now.")
    private @Nullable String capturedAt;

    TrustAddStatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        byte[] list = new FileAccess(console).read(file, ExitCode.USAGE);
        requireReadable(list);
        var bundle = files.draft(draft)
                .statusList(files.identifier(address), list, new DateOption(console).orNow(capturedAt));
        files.save(draft, bundle, true);
        console.out().println(console.say("trust-added", address, draft));
        return ExitCode.OK.code();
    }

    private void requireReadable(byte[] list) {
        try {
            CredentialFile.read(list);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, file, e);
        }
    }
}
