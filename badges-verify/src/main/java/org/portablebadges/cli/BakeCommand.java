package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bake",
        description = "Put a credential into a PNG or SVG picture. Nothing is signed or verified.",
        mixinStandardHelpOptions = true)
final class BakeCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--credential",
            required = true,
            paramLabel = "FILE",
            description = "The credential: JSON, a signed token, or a picture that carries one.")
    @SuppressWarnings("NullAway.Init")
    private String credential;

    @Option(names = "--image", required = true, paramLabel = "IN", description = "The picture.")
    @SuppressWarnings("NullAway.Init")
    private String image;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the badge.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--force",
            description = "Replace the file if it exists, and a credential that the picture carries.")
    private boolean force;

    BakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        CredentialFile read = read(files.read(credential, ExitCode.UNREADABLE));
        byte[] picture = files.read(image, ExitCode.UNREADABLE);
        files.write(out, new Baking(console).bake(image, picture, read, force), force);
        console.out().println(console.say("wrote", out));
        return ExitCode.OK.code();
    }

    private CredentialFile read(byte[] file) {
        try {
            CredentialFile read = CredentialFile.read(file);
            if (!read.isSecured()) {
                console.hint(console.say("nothing-secured", credential));
            }
            return read;
        } catch (ProblemException e) {
            throw console.failure(ExitCode.UNREADABLE, credential, e);
        }
    }
}
