package org.portablebadges.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Keep and publish status lists: revoke, suspend and restore badges.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StatusInitCommand.class,
            StatusAllotCommand.class,
            StatusRevokeCommand.class,
            StatusSuspendCommand.class,
            StatusRestoreCommand.class,
            StatusPublishCommand.class
        })
final class StatusCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.say("no-status-command"));
    }
}
