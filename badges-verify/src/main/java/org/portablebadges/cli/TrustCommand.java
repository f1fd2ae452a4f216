package org.portablebadges.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "trust",
        description = "Make, sign, look at and keep trust bundles: the issuers you recognize, with their keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrustCreateCommand.class,
            TrustAddIssuerCommand.class,
            TrustAddDocumentCommand.class,
            TrustAddStatusCommand.class,
            TrustImportCommand.class,
            TrustSignCommand.class,
            TrustInspectCommand.class,
            TrustDiffCommand.class,
            TrustInstallCommand.class,
            TrustRefreshCommand.class
        })
final class TrustCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TrustCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.say("no-trust-command"));
    }
}
