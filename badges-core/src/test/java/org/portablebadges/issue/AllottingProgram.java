package org.portablebadges.issue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * Takes places in a process of its own and says each that it was given on a line: credential, index, and a full stop by
 * which a whole line is told from one that was cut off.
 */
final class AllottingProgram {
    static final int BATCH = 50;
    private static final int THREADS = 4;

    private AllottingProgram() {}

    /**
     * Takes its places.
     *
     * @param arguments ledger, list, start of the credentials' ids, how many credentials
     */
    public static void main(String... arguments) throws Exception {
        StatusListIssuer lists = StatusListIssuer.builder()
                .ledger(LedgerAddress.open(arguments[0]))
                .build();
        Iri list = Iri.of(arguments[1]);
        int batches = Integer.parseInt(arguments[3]) / BATCH;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = IntStream.range(0, batches)
                    .<Callable<Void>>mapToObj(batch -> () -> allot(lists, list, arguments[2], batch))
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Ids of the credentials in one batch. */
    static List<Iri> credentials(String start, int batch) {
        return IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                .mapToObj(number -> Iri.of(start + number))
                .toList();
    }

    private static Void allot(StatusListIssuer lists, Iri list, String start, int batch) throws ProblemException {
        Map<Iri, CredentialStatus> entries = lists.allot(list, credentials(start, batch));
        var lines = new StringBuilder();
        entries.forEach((credential, entry) -> lines.append(credential)
                .append(' ')
                .append(entry.json().string("statusListIndex").orElseThrow())
                .append(" .\n"));
        synchronized (System.out) {
            System.out.print(lines);
            System.out.flush();
        }
        return null;
    }
}
