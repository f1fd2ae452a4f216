package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import javax.sql.DataSource;
import org.portablebadges.problem.Iri;
import org.portablebadges.status.StatusPurpose;

/**
 * A ledger in a database, with the same SQL on SQLite (3.24 or later) and PostgreSQL (9.5 or later). That no place is given
 * twice is a constraint of the database: whoever comes second inserts nothing, and draws again. Every change is one
 * statement that is committed before the method returns. Thread-safe where the data source is.
 */
public final class JdbcStatusLedger implements StatusLedger {
    private static final String CREATE_LISTS =
            """
            create table if not exists status_list (
              list varchar(2000) not null primary key,
              purpose varchar(2000) not null,
              entries integer not null)""";
    private static final String CREATE_ENTRIES =
            """
            create table if not exists status_entry (
              list varchar(2000) not null references status_list (list),
              idx integer not null,
              credential varchar(2000) not null,
              is_set integer not null default 0,
              unique (list, idx),
              unique (list, credential))""";

    // A commit has reached the disk before it is reported, readers do not wait for writers, and a writer waits its turn
    // from the beginning of its transaction instead of failing in the middle of it.
    private static final Map<String, String> SQLITE = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "transaction_mode", "IMMEDIATE",
            "busy_timeout", "60000");

    private final Connections database;

    /** A ledger in this database, whose tables {@link #createTables} makes. */
    public JdbcStatusLedger(DataSource database) {
        this(requireNonNull(database, "database")::getConnection);
    }

    private JdbcStatusLedger(Connections database) {
        this.database = database;
    }

    /**
     * A ledger in a file, which is made where it is not there. Needs {@code org.xerial:sqlite-jdbc} on the class path.
     *
     * @param path of the file
     */
    public static JdbcStatusLedger ofSqliteFile(String path) {
        var settings = new Properties();
        settings.putAll(SQLITE);
        return new JdbcStatusLedger(() -> DriverManager.getConnection("jdbc:sqlite:" + path, settings));
    }

    /** Makes the tables {@code status_list} and {@code status_entry} where they are not there yet. */
    public void createTables() {
        inTransaction(connection -> update(connection, CREATE_LISTS) + update(connection, CREATE_ENTRIES));
    }

    @Override
    public boolean open(LedgerList list) {
        String sql = "insert into status_list (list, purpose, entries) values (?, ?, ?) on conflict do nothing";
        return inTransaction(connection ->
                update(connection, sql, list.address().value(), list.purpose().value(), list.entries()) == 1);
    }

    @Override
    public Optional<LedgerList> find(Iri list) {
        String sql = "select purpose, entries from status_list where list = ?";
        return inTransaction(connection -> query(
                connection,
                sql,
                rows -> rows.next()
                        ? Optional.of(new LedgerList(list, new StatusPurpose(rows.getString(1)), rows.getInt(2)))
                        : Optional.empty(),
                list.value()));
    }

    @Override
    public Map<Iri, Integer> take(Iri list, Map<Iri, Integer> wanted) {
        return inTransaction(connection -> {
            Map<Iri, Integer> places = new LinkedHashMap<>();
            // Changes nothing, but whoever takes places on this list waits here, so that no two wait for one another.
            update(connection, "update status_list set entries = entries where list = ?", list.value());
            for (Map.Entry<Iri, Integer> wish : wanted.entrySet()) {
                Iri credential = wish.getKey();
                String sql = "insert into status_entry (list, idx, credential) values (?, ?, ?) on conflict do nothing";
                if (update(connection, sql, list.value(), wish.getValue(), credential.value()) == 1) {
                    places.put(credential, wish.getValue());
                } else {
                    indexOf(connection, list, credential).ifPresent(index -> places.put(credential, index));
                }
            }
            return places;
        });
    }

    @Override
    public OptionalInt indexOf(Iri list, Iri credential) {
        return inTransaction(connection -> indexOf(connection, list, credential));
    }

    private static OptionalInt indexOf(Connection connection, Iri list, Iri credential) throws SQLException {
        String sql = "select idx from status_entry where list = ? and credential = ?";
        return query(
                connection,
                sql,
                rows -> rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty(),
                list.value(),
                credential.value());
    }

    @Override
    public boolean mark(Iri list, int index, boolean set) {
        String sql = "update status_entry set is_set = ? where list = ? and idx = ?";
        return inTransaction(connection -> update(connection, sql, set ? 1 : 0, list.value(), index) == 1);
    }

    @Override
    public BitSet taken(Iri list) {
        return indexes("select idx from status_entry where list = ?", list);
    }

    @Override
    public BitSet marked(Iri list) {
        return indexes("select idx from status_entry where list = ? and is_set = 1", list);
    }

    private BitSet indexes(String sql, Iri list) {
        return inTransaction(connection -> query(connection, sql, JdbcStatusLedger::indexes, list.value()));
    }

    private static BitSet indexes(ResultSet rows) throws SQLException {
        var indexes = new BitSet();
        while (rows.next()) {
            indexes.set(rows.getInt(1));
        }
        return indexes;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static <T> T query(Connection connection, String sql, Work<ResultSet, T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.on(rows);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> T inTransaction(Work<Connection, T> work) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                // After a commit this ends nothing.
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    /** Opens connections. */
    private interface Connections {
        Connection open() throws SQLException;
    }

    /** Work on something that the database gave. */
    private interface Work<S, T> {
        T on(S source) throws SQLException;
    }
}
