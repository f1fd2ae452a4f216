package org.portablebadges.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.key.KeyType;

/**
 * Prints what verification costs as ratios within one run: {@code examples.jar ratios [--json]}.
 *
 * <p>What is measured is the steady state, as in a state's batch: CPU time of the one thread that works, after all
 * kinds of file have been verified in turns until they no longer get clearly faster ({@link Rounds#warmUp}). What the
 * compiler and the garbage collector do on their own threads is not in it, nor is what a first file costs. Each ratio
 * is the median over rounds in which every work has a turn of a tenth of a second.
 */
public final class Ratios {
    private static final int ROUNDS = 5;
    private static final Duration MOST_WARMING = Duration.ofSeconds(45);

    private Ratios() {}

    /**
     * Measures and prints; a line a figure.
     *
     * @return whether none has fallen to under half of what was recorded
     */
    public static boolean run(boolean json, PrintStream out) throws Exception {
        var recorded = RecordedRatios.read();
        Rounds rounds = Rounds.ofThread();
        List<Row> rows = addTo(rounds);
        boolean settled = rounds.warmUp(MOST_WARMING);
        rounds.run(ROUNDS);
        boolean kept = true;
        for (Row row : rows) {
            kept &= recorded.print(row.measured(rounds), json, out);
        }
        if (!json && !settled) {
            out.println("warmed up for " + MOST_WARMING.toSeconds() + " s; not known to have settled by then");
        }
        return kept;
    }

    /** Everything that is measured. */
    static List<Row> addTo(Rounds rounds) throws Exception {
        List<Row> rows = new ArrayList<>(SignatureRows.addTo(rounds));
        rows.addAll(TokenRows.addTo(rounds, KeyType.P256, "ES256", 0.80, 6));
        rows.addAll(TokenRows.addTo(rounds, KeyType.RSA, "RS256", 0.65, 2.5));
        rows.addAll(ProofRows.addTo(rounds));
        rows.addAll(BoundRows.addTo(rounds));
        return rows;
    }
}
