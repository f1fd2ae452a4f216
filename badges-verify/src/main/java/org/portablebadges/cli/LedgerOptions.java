package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.portablebadges.issue.JdbcStatusLedger;
import org.portablebadges.issue.LedgerException;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Option;

/** Which status list a command is about, and the file that remembers it. */
final class LedgerOptions {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    @Option(names = "--db", required = true, paramLabel = "FILE", description = "SQLite file that remembers the lists.")
    @SuppressWarnings("NullAway.Init")
    private Path db;

    @Option(names = "--list", required = true, paramLabel = "URL", description = "Where the list is published.")
    @SuppressWarnings("NullAway.Init")
    private String list;

    /** What a command does with a list. */
    interface Work<T> {
        T on(JdbcStatusLedger ledger, Iri list) throws ProblemException;
    }

    Path db() {
        return db;
    }

    /** Does something with a list in a file that must be there. */
    <T> T use(Console console, Work<T> work) {
        if (!Files.isRegularFile(db)) {
            throw new CommandFailure(
                    ExitCode.USAGE, List.of(console.say("not-found", db)), List.of(console.say("status-init-hint")));
        }
        requireDatabase(console);
        return run(console, work);
    }

    /** Does something with a list in a file that is made where it is not there. */
    <T> T make(Console console, Work<T> work) {
        requireDatabase(console);
        return run(console, (ledger, address) -> {
            ledger.createTables();
            return work.on(ledger, address);
        });
    }

    // An empty file is a database without tables.
    private void requireDatabase(Console console) {
        byte[] start = new byte[0];
        if (Files.exists(db)) {
            start = new FileAccess(console).start(db.toString(), SQLITE.length, ExitCode.USAGE);
        }
        if (start.length > 0 && !Arrays.equals(start, SQLITE)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-a-database", db));
        }
    }

    private <T> T run(Console console, Work<T> work) {
        if (!Iri.isAbsolute(list)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("status-list-option", list));
        }
        try {
            return work.on(JdbcStatusLedger.ofSqliteFile(db.toString()), Iri.of(list));
        } catch (ProblemException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    List.of(console.messages().of(e.finding())),
                    switch (e.code()) {
                        case LEDGER_LIST_UNKNOWN -> List.of(console.say("status-init-hint"));
                        case LEDGER_OTHER_PURPOSE -> List.of(console.say("status-purpose-hint"));
                        default -> List.of();
                    });
        } catch (LedgerException e) {
            throw CommandFailure.of(
                    ExitCode.INTERNAL, console.say("status-ledger", db, String.valueOf(e.getMessage())));
        }
    }
}
