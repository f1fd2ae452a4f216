package org.portablebadges.cli;

import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Keep and publish status lists: revoke, suspend and restore badges.",
        subcommands = {
            StatusInitCommand.class,
            StatusAllotCommand.class,
            StatusRevokeCommand.class,
            StatusSuspendCommand.class,
            StatusRestoreCommand.class,
            StatusPublishCommand.class
        })
final class StatusCommand extends CommandGroup {
    StatusCommand(Console console) {
        super(console);
    }
}
