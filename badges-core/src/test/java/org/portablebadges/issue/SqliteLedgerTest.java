package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.problem.Iri;

class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    String address() {
        return folder.resolve("status.db").toString();
    }

    @Override
    Iri freshList() {
        return Iri.of("https://district.example.org/status/1");
    }

    // SQLite file format, 1.3.3: both version numbers are 2 where changes go to a write-ahead log.
    @Test
    void changes_go_to_a_write_ahead_log() throws IOException {
        byte[] file = Files.readAllBytes(Path.of(address()));

        assertThat(file[18]).isEqualTo((byte) 2);
        assertThat(file[19]).isEqualTo((byte) 2);
    }

    @Test
    void a_file_that_is_no_database_is_a_matter_for_the_operator() throws IOException {
        Path file = Files.writeString(folder.resolve("other.db"), "x".repeat(4_096));
        var ledger = JdbcStatusLedger.ofSqliteFile(file.toString());

        assertThatThrownBy(ledger::createTables).isInstanceOf(LedgerException.class);
    }
}
