package org.portablebadges.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/**
 * Many files verified side by side and told in their order, then what they come to together. Nothing of a file is kept but
 * its verdict's count and its problems' codes.
 */
final class Batch {
    private static final int MOST_WORKERS = 8;

    private final Console console;
    private final Verifier verifier;
    private final Function<byte[], VerificationReport> verification;
    private final BatchForm form;

    /**
     * A batch whose files are told in this form.
     *
     * @param verifier makes the reports on files whose bytes cannot be had
     * @param verification makes all other reports; thread-safe
     */
    Batch(Console console, Verifier verifier, Function<byte[], VerificationReport> verification, BatchForm form) {
        this.console = console;
        this.verifier = verifier;
        this.verification = verification;
        this.form = form;
    }

    /** What was told of one file. */
    private record Line(String text, Verdict verdict, Set<ProblemCode> codes) {}

    BatchTally run(List<String> names) {
        Stopwatch watch = Stopwatch.start();
        var progress = new ProgressBar(progressTo(), watch, console.terminal() ? count(names) : 0);
        var tally = new BatchTally();
        console.out().print(form.start());
        int workers = Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
        long passedOver;
        try (var work = new OrderedWork<Line>(workers, line -> tell(line, tally, progress))) {
            var files = new BatchFiles(console, file -> work.add(() -> line(file)));
            files.go(names);
            work.end();
            passedOver = files.passedOver();
        }
        progress.clear();
        summary(tally.text(console, watch.elapsed(), passedOver));
        return tally;
    }

    private PrintStream progressTo() {
        return console.terminal() ? console.err() : new PrintStream(PrintStream.nullOutputStream());
    }

    private long count(List<String> names) {
        var count = new AtomicLong();
        new BatchFiles(console, file -> count.incrementAndGet()).go(names);
        return count.get();
    }

    private Line line(BatchFile file) {
        VerificationReport report = report(file);
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        codes.addAll(report.codes());
        return new Line(form.line(console, file.name(), report), report.verdict(), codes);
    }

    private VerificationReport report(BatchFile file) {
        byte[] bytes;
        try {
            bytes = file.content().read();
        } catch (ProblemException e) {
            return verifier.unreadable(e.finding());
        }
        return verification.apply(bytes);
    }

    private void tell(Line line, BatchTally tally, ProgressBar progress) {
        progress.clear();
        console.out().print(line.text());
        tally.add(line.verdict(), line.codes());
        progress.step();
    }

    // Lines for programs stay alone on standard output.
    private void summary(String text) {
        if (form == BatchForm.TEXT) {
            console.out().print("\n" + text);
        } else {
            console.err().print(text);
        }
    }
}
