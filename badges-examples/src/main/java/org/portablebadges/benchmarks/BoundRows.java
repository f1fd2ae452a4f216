package org.portablebadges.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.Verifier;

/** What verifying may take of memory and threads, how it may grow with the file, and what a file made for it may cost. */
final class BoundRows {
    private static final List<Integer> SIZES = List.of(1, 4, 16, 64, 256);
    private static final double MOST_GROWTH = 5;
    private static final double MOST_NANOS_OF_POISON = 5e6;
    private static final int VERIFICATIONS = 600;

    private final Issuer district = Issuer.builder()
            .signer(SigningKey.generate(KeyType.ED25519, new SecureRandom()))
            .build();
    private final List<Row> rows = new ArrayList<>();

    private BoundRows() {}

    static List<Row> addTo(Rounds rounds) throws Exception {
        var bounds = new BoundRows();
        SignedFile typical = bounds.proven(1);
        var token = new SignedFile(
                bounds.district.signJwt(TypicalBadge.unsigned(bounds.district, bounds.district, 1)),
                TypicalBadge.verifier(bounds.district).build());
        bounds.add("two threads : one, wall", 1.7, any -> speedup(typical));
        bounds.add("110 KB : allocated for a token", 1, any -> 110_000.0 / Rounds.allocated(token));
        bounds.add("300 KB : allocated for an rdfc badge", 1, any -> 300_000.0 / Rounds.allocated(typical));
        bounds.growth(typical);
        rounds.with("poison", poison());
        bounds.add("5 ms : time to refuse a poison graph", 1, all -> MOST_NANOS_OF_POISON / all.nanos("poison"));
        return bounds.rows;
    }

    /** From the typical badge to one with 256 times the members, in steps of four times. */
    private void growth(SignedFile typical) throws ProblemException {
        SignedFile smaller = typical;
        for (int size : SIZES.subList(1, SIZES.size())) {
            SignedFile before = smaller;
            SignedFile file = proven(size);
            add(
                    "5 x : time for 4 x the members, to " + file.length() / 1024 + " KB",
                    1,
                    any -> MOST_GROWTH / (fastest(file) / fastest(before)));
            smaller = file;
        }
    }

    private SignedFile proven(int size) throws ProblemException {
        return new SignedFile(
                district.sign(TypicalBadge.unsigned(district, district, size)),
                TypicalBadge.verifier(district).build());
    }

    private static double fastest(SignedFile file) throws Exception {
        double nanos = Double.MAX_VALUE;
        int runs = Math.max(20, 5_000_000 / file.length());
        for (int i = 0; i < runs; i++) {
            nanos = Math.min(nanos, Rounds.once(file));
        }
        return nanos;
    }

    /** The fastest of some turns with one thread to the fastest with two: what else the machine does only adds time. */
    private static double speedup(SignedFile file) throws InterruptedException {
        double one = Double.MAX_VALUE;
        double two = Double.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            one = Math.min(one, wall(file, 1));
            two = Math.min(two, wall(file, 2));
        }
        return one / two;
    }

    private static double wall(SignedFile file, int threads) throws InterruptedException {
        var done = new CountDownLatch(threads);
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        for (int j = 0; j < VERIFICATIONS / threads; j++) {
                            file.run();
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        return System.nanoTime() - start;
    }

    /** A file whose statements could be told apart only by trying every order of its nodes. */
    private static Work poison() throws IOException {
        byte[] bytes = fixture("proof/poison-graph/input.json");
        Verifier verifier = Verifier.builder().anyIssuer().build();
        return () -> Work.require(verifier.verify(bytes).verdict() == Verdict.UNREADABLE);
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file = BoundRows.class.getResourceAsStream("/fixtures/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no fixture " + name);
            }
            return file.readAllBytes();
        }
    }

    private void add(String name, double goal, Row.Figure figure) {
        rows.add(new Row(name, goal, figure));
    }
}
