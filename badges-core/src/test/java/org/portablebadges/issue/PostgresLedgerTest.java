package org.portablebadges.issue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.portablebadges.problem.Iri;

class PostgresLedgerTest extends LedgerContract {
    private static final AtomicInteger LISTS = new AtomicInteger();
    private static Postgres server;

    @BeforeAll
    static void start() throws Exception {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    String address() {
        return server.url();
    }

    @Override
    Iri freshList() {
        return Iri.of("https://district.example.org/status/" + LISTS.incrementAndGet());
    }
}
