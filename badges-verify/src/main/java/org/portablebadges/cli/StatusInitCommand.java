package org.portablebadges.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.status.StatusPurpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "init", description = "Open a status list.", mixinStandardHelpOptions = true)
final class StatusInitCommand implements Callable<Integer> {
    /** What a list is kept for. */
    enum Purpose {
        REVOCATION,
        SUSPENSION;

        private StatusPurpose purpose() {
            return switch (this) {
                case REVOCATION -> StatusPurpose.REVOCATION;
                case SUSPENSION -> StatusPurpose.SUSPENSION;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "revocation|suspension",
            description = "What the list is for: revocation is final, a suspension can be lifted.")
    @SuppressWarnings("NullAway.Init")
    private Purpose purpose;

    StatusInitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String opened = ledger.make(console, (found, list) -> {
            StatusListIssuer.builder().ledger(found).build().open(list, purpose.purpose());
            return console.say("status-opened", list, purpose, ledger.db());
        });
        console.out().println(opened);
        return ExitCode.OK.code();
    }
}
