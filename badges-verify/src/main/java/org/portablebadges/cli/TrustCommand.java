package org.portablebadges.cli;

import picocli.CommandLine.Command;

@Command(
        name = "trust",
        description = "Make, sign, look at and keep trust bundles: the issuers you recognize, with their keys.",
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
final class TrustCommand extends CommandGroup {
    TrustCommand(Console console) {
        super(console);
    }
}
