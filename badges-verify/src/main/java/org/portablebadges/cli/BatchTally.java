package org.portablebadges.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Verdict;

/** How often each verdict was given, and which problems there were. To be used by one thread. */
final class BatchTally {
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
    private long total;

    void add(Verdict verdict, Set<ProblemCode> found) {
        counts.merge(verdict, 1L, Long::sum);
        codes.addAll(found);
        total++;
    }

    boolean isEmpty() {
        return total == 0;
    }

    Set<ProblemCode> codes() {
        return Set.copyOf(codes);
    }

    Verdict worst() {
        return counts.keySet().stream().max(Verdict::compareTo).orElse(Verdict.UNREADABLE);
    }

    /** The summary, each line ending in a line feed. */
    String text(Console console, Duration taken, long passedOver) {
        String seconds = String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0);
        var text = new StringBuilder(console.say("batch-total", total, seconds)).append('\n');
        int width = Stream.of(Verdict.values())
                .map(console.messages()::name)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (Verdict verdict : Verdict.values()) {
            String name = console.messages().name(verdict);
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(counts.getOrDefault(verdict, 0L))
                    .append('\n');
        }
        if (passedOver > 0) {
            text.append(console.say("batch-passed-over", passedOver)).append('\n');
        }
        return text.toString();
    }
}
