package org.portablebadges.issue;

import org.postgresql.ds.PGSimpleDataSource;

/** Ledgers by an address that another process can be given: a file of SQLite, or a JDBC URL of PostgreSQL. */
final class LedgerAddress {
    private LedgerAddress() {}

    static JdbcStatusLedger open(String address) {
        if (!address.startsWith("jdbc:postgresql:")) {
            return JdbcStatusLedger.ofSqliteFile(address);
        }
        var database = new PGSimpleDataSource();
        database.setUrl(address);
        return new JdbcStatusLedger(database);
    }
}
