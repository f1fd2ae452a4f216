package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "derive",
        description =
                "Show a part of a badge that was issued with ecdsa-sd-2023; what makes it a badge is always kept.",
        mixinStandardHelpOptions = true)
final class DeriveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The badge as its issuer made it; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--keep",
            paramLabel = "POINTER",
            arity = "1..*",
            description = "JSON Pointers at what else to show, such as /credentialSubject/result/0.")
    private List<String> keep = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "Where to write the selection.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        List<JsonPointer> pointers = keep.stream().map(this::pointer).toList();
        SecuredCredential selection = derived(files.read(file, ExitCode.UNREADABLE), pointers);
        files.write(out, (selection.text() + "\n").getBytes(StandardCharsets.UTF_8), force);
        String issuer = Optional.of(selection.credential())
                .flatMap(credential -> credential.get("issuer"))
                .flatMap(value -> value.asString().or(() -> value.asObject().flatMap(object -> object.string("id"))))
                .orElse("");
        console.out().println(console.say("wrote-selection", out, issuer));
        return ExitCode.OK.code();
    }

    private JsonPointer pointer(String text) {
        try {
            return JsonPointer.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("pointer", text));
        }
    }

    private SecuredCredential derived(byte[] bytes, List<JsonPointer> pointers) {
        try {
            String text = Container.extract(bytes, ContainerLimits.DEFAULT).text();
            SecuredCredential whole = SecuredCredential.read(text, JsonLimits.DEFAULT);
            return new SelectiveDisclosure(Canonicalizer.bundled()).derive(whole, pointers);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.UNREADABLE, file, e);
        }
    }
}
