package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.problem.Iri;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "allot",
        description = "Give a credential a place on a list, and print the credentialStatus to put into it.",
        mixinStandardHelpOptions = true)
final class StatusAllotCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--credential",
            required = true,
            paramLabel = "ID",
            description = "The id of the credential. Asked again, it is given the same place.")
    @SuppressWarnings("NullAway.Init")
    private String credential;

    StatusAllotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Iri.isAbsolute(credential)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("issuer-option", credential));
        }
        CredentialStatus status = ledger.use(
                console,
                (found, list) ->
                        StatusListIssuer.builder().ledger(found).build().allot(list, Iri.of(credential)));
        console.out().println(JsonWriter.pretty(status.json()));
        return ExitCode.OK.code();
    }
}
